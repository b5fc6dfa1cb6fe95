/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf.h"
#include "dossier-test-folder.h"

#include <glib/gstdio.h>
#include <signal.h>

static char *
run (const char *program, const char *option, const char *path)
{
  const char *const arguments[] = { program, path, option, NULL };
  const char *const without_option[] = { program, path, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL,
                (char **) (option != NULL ? arguments : without_option),
                NULL,
                G_SPAWN_SEARCH_PATH,
                NULL,
                NULL,
                &output,
                NULL,
                &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

static GFile *
write_pdf (DossierTestFolder *folder, const DossierReport *report)
{
  GFile *file = dossier_test_folder_get_child (folder, "report.pdf");
  g_autoptr (GError) error = NULL;

  dossier_pdf_write (report, file, NULL, &error);
  g_assert_no_error (error);
  return file;
}

static void
test_metadata_and_paper_are_right (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReport) report =
    dossier_report_new ("Llyfrgell Dŵr: a “submission”", "Llyfrgell Dŵr", "Submission");
  g_autoptr (GFile) file = NULL;
  g_autofree char *information = NULL;

  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Text");
  file = write_pdf (folder, report);
  information = run ("pdfinfo", NULL, g_file_peek_path (file));

  g_assert_nonnull (strstr (information, "Llyfrgell Dŵr: a “submission”\n"));
  g_assert_nonnull (strstr (information, "Author:          Llyfrgell Dŵr\n"));
  g_assert_nonnull (strstr (information, "Subject:         Submission\n"));
  g_assert_nonnull (strstr (information, "(A4)"));
}

static void
test_links_lead_where_they_say (DossierTestFolder *folder, gconstpointer data)
{
  static const char markdown[] =
    "[site](https://example.org/a?b=c&d=(e)) [odd](https://example.org/it's\\back) "
    "[Dŵr](https://example.org/dŵr) [mail](mailto:a@example.org) [script](javascript:alert)";
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  g_autoptr (GFile) file = NULL;
  g_autofree char *addresses = NULL;

  dossier_report_add_markdown (report, markdown);
  file = write_pdf (folder, report);
  addresses = run ("pdfinfo", "-url", g_file_peek_path (file));

  g_assert_nonnull (strstr (addresses, "https://example.org/a?b=c&d=%28e%29\n"));
  g_assert_nonnull (strstr (addresses, "https://example.org/it's%5Cback\n"));
  g_assert_nonnull (strstr (addresses, "https://example.org/d%C5%B5r\n"));
  g_assert_nonnull (strstr (addresses, "mailto:a@example.org\n"));
  g_assert_null (strstr (addresses, "javascript"));
}

static void
test_headings_can_be_jumped_to (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  g_autoptr (GFile) file = NULL;
  g_autofree char *destinations = NULL;

  dossier_report_add_entry (report, 1, "1", "First", "it's first");
  dossier_report_add_entry (report, 1, NULL, "Nowhere", "nowhere");
  dossier_report_add_heading (report, 1, "1", "First", "it's first");
  file = write_pdf (folder, report);
  destinations = run ("pdfinfo", "-dests", g_file_peek_path (file));

  g_assert_nonnull (strstr (destinations, "\"it's first\""));
}

static void
test_text_can_be_read_out (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  g_autoptr (GFile) file = NULL;
  g_autofree char *text = NULL;

  dossier_report_add_markdown (report, "Ffi, dŵr, “£5” – 50 %");
  file = write_pdf (folder, report);
  text = run ("pdftotext", "-", g_file_peek_path (file));

  g_assert_nonnull (strstr (text, "Ffi, dŵr, “£5” – 50 %"));
  g_assert_nonnull (strstr (text, "Page 1 of 1"));
}

/* Says how many elements of a kind pdfinfo lists, which are one in a line. */
static guint
count_elements (const char *structure, const char *kind)
{
  g_auto (GStrv) lines = g_strsplit (structure, "\n", -1);
  guint n_elements = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *name = g_strstrip (lines[i]);
      gsize length = strlen (kind);

      n_elements += g_str_has_prefix (name, kind) && !g_ascii_isalnum (name[length]);
    }
  return n_elements;
}

static void
test_what_goes_on_on_another_page_stays_one_element (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (GFile) file = NULL;
  g_autofree char *structure = NULL;

  for (guint i = 0; i < 900; i++)
    g_string_append (markdown, "All in one paragraph. ");
  for (guint i = 0; i < 120; i++)
    g_string_append_printf (markdown, "%s- Item\n", i == 0 ? "\n\n" : "");
  g_string_append (markdown, "\n| Heading |\n|---|\n");
  for (guint i = 0; i < 120; i++)
    g_string_append (markdown, "| Row |\n");
  dossier_report_add_markdown (report, markdown->str);
  file = write_pdf (folder, report);
  structure = run ("pdfinfo", "-struct", g_file_peek_path (file));

  g_assert_true (g_str_has_prefix (structure, "Document\n"));
  g_assert_cmpuint (count_elements (structure, "Document"), ==, 1);
  g_assert_cmpuint (count_elements (structure, "L"), ==, 1);
  g_assert_cmpuint (count_elements (structure, "LI"), ==, 120);
  g_assert_cmpuint (count_elements (structure, "Table"), ==, 1);
  g_assert_cmpuint (count_elements (structure, "TR"), ==, 121);
  g_assert_cmpuint (count_elements (structure, "P"), ==, 1 + 120);
}

static void
add_figure (DossierReport *report)
{
  DossierReportBlock *block = dossier_report_add (report, DOSSIER_REPORT_TALLY);

  block->description = g_strdup ("A bar");
}

static void
test_each_block_is_an_element_of_its_own (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  g_autoptr (GFile) file = NULL;
  g_autofree char *structure = NULL;

  for (guint i = 0; i < 2; i++)
    dossier_report_add_entry (report, 1, NULL, "Entry", "anchor");
  for (guint i = 0; i < 3; i++)
    dossier_report_add_rating (report, DOSSIER_RATING_COMPLIANCE, "Fine");
  for (guint i = 0; i < 2; i++)
    add_figure (report);
  for (guint i = 0; i < 2; i++)
    {
      dossier_report_block_add_cell (dossier_report_add_row (report, TRUE), "Heading", NULL);
      dossier_report_block_add_cell (dossier_report_add_row (report, FALSE), "Cell", NULL);
    }
  dossier_report_add_markdown (report, "- one\n\n  more of it\n- two\n\nBetween\n\n1. other\n");
  file = write_pdf (folder, report);
  structure = run ("pdfinfo", "-struct", g_file_peek_path (file));

  g_assert_cmpuint (count_elements (structure, "TOC"), ==, 1);
  g_assert_cmpuint (count_elements (structure, "TOCI"), ==, 2);
  g_assert_cmpuint (count_elements (structure, "P"), ==, 3 + 5);
  g_assert_cmpuint (count_elements (structure, "Figure"), ==, 2);
  g_assert_cmpuint (count_elements (structure, "Table"), ==, 2);
  g_assert_cmpuint (count_elements (structure, "TR"), ==, 4);
  g_assert_cmpuint (count_elements (structure, "TH"), ==, 2);
  g_assert_cmpuint (count_elements (structure, "TD"), ==, 2);
  g_assert_cmpuint (count_elements (structure, "L"), ==, 2);
  g_assert_cmpuint (count_elements (structure, "LI"), ==, 3);
  g_assert_cmpuint (count_elements (structure, "Lbl"), ==, 3);
  g_assert_cmpuint (count_elements (structure, "LBody"), ==, 3);
}

/* No narrative, whatever is in it, may keep the submission from being printed. */
static void
test_any_narrative_makes_a_pdf (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const pieces[] = {
    "[a](https://b/",
    ")",
    "'",
    "\\",
    "]",
    "[",
    "*",
    "\n",
    "\n\n",
    "- ",
    "| a | b |\n|--|--|\n",
    "\u202e",
    "\u0301",
    "😀",
    "\xef\xbf\xbd",
    "\xef\xbf\xbe",
    "\xef\xb7\x90",
    "العربية",
    "日本語",
    "\t",
    "`",
    "> ",
    "&#10;",
    "%00",
    "\x01",
    "https://x",
    "<",
    "{",
    "}",
    "1. ",
    "# ",
    "\u00a0",
    "\u200b",
  };
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
      g_autoptr (GString) markdown = g_string_new (NULL);
      g_autoptr (GFile) file = NULL;

      for (gint32 j = g_rand_int_range (random, 0, 60); j > 0; j--)
        g_string_append (markdown, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      dossier_report_add_markdown (report, markdown->str);
      file = write_pdf (folder, report);
      if (i % 30 == 0)
        g_free (run ("pdfinfo", NULL, g_file_peek_path (file)));
    }
}

static void
test_a_failed_export_leaves_the_old_one (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "report.pdf", "the old one", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) full = NULL;
  g_autoptr (GError) cancelled = NULL;
  g_autofree char *contents = NULL;

  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Text");
  dossier_test_limit_file_size (100);
  dossier_pdf_write (report, file, NULL, &full);
  dossier_test_limit_file_size (G_MAXUINT64);
  g_cancellable_cancel (cancellable);
  dossier_pdf_write (report, file, cancellable, &cancelled);
  contents = dossier_test_read (file);

  g_assert_nonnull (full);
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (contents, ==, "the old one");
}

static void
test_a_place_that_is_not_there_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  g_autoptr (GFile) missing = dossier_test_folder_get_child (folder, "missing/report.pdf");
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/report.pdf");
  g_autoptr (GError) missing_error = NULL;
  g_autoptr (GError) remote_error = NULL;

  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Text");

  g_assert_false (dossier_pdf_write (report, missing, NULL, &missing_error));
  g_assert_error (missing_error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_false (dossier_pdf_write (report, remote, NULL, &remote_error));
  g_assert_error (remote_error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

static void
add_document (DossierReport *report, const char *label, GFile *file, guint n_pages)
{
  DossierReportBlock *document = dossier_report_add (report, DOSSIER_REPORT_DOCUMENT);

  document->label = g_strdup (label);
  document->path = g_file_get_path (file);
  document->n_pages = n_pages;
}

/* Which of several has to be replaced. */
static void
test_evidence_that_cannot_be_added_is_named (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const labels[] = { "E4", "E5", "E6" };
  g_autoptr (DossierReport) page = dossier_report_new ("T", "A", "S");
  g_autoptr (GFile) good = dossier_test_folder_get_child (folder, "good.pdf");
  g_autoptr (GFile) bad = dossier_test_folder_write (folder, "bad.pdf", "no PDF", -1);
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, "report.pdf");

  dossier_report_add_text (page, DOSSIER_REPORT_BODY, "Text");
  g_assert_true (dossier_pdf_write (page, good, NULL, NULL));
  for (guint i = 0; i < 2 * G_N_ELEMENTS (labels); i++)
    {
      gboolean is_shorter = i % 2 == 1;
      g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
      g_autofree char *expected =
        is_shorter ? g_strdup_printf ("The file of %s has changed. Try again.", labels[i / 2])
                   : g_strdup_printf ("The pages of %s could not be added to the report. Replace "
                                      "its file with another copy, then try again.",
                                      labels[i / 2]);
      g_autoptr (GError) error = NULL;

      dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Text");
      for (guint j = 0; j < G_N_ELEMENTS (labels); j++)
        add_document (report,
                      labels[j],
                      j == i / 2 && !is_shorter ? bad : good,
                      j == i / 2 && is_shorter ? 2 : 1);

      g_assert_false (dossier_pdf_write (report, file, NULL, &error));
      g_assert_cmpstr (error->message, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);
  dossier_test_folder_add ("/pdf/metadata-and-paper-are-right", test_metadata_and_paper_are_right);
  dossier_test_folder_add ("/pdf/links-lead-where-they-say", test_links_lead_where_they_say);
  dossier_test_folder_add ("/pdf/headings-can-be-jumped-to", test_headings_can_be_jumped_to);
  dossier_test_folder_add ("/pdf/text-can-be-read-out", test_text_can_be_read_out);
  dossier_test_folder_add ("/pdf/what-goes-on-on-another-page-stays-one-element",
                           test_what_goes_on_on_another_page_stays_one_element);
  dossier_test_folder_add ("/pdf/each-block-is-an-element-of-its-own",
                           test_each_block_is_an_element_of_its_own);
  dossier_test_folder_add ("/pdf/any-narrative-makes-a-pdf", test_any_narrative_makes_a_pdf);
  dossier_test_folder_add ("/pdf/a-failed-export-leaves-the-old-one",
                           test_a_failed_export_leaves_the_old_one);
  dossier_test_folder_add ("/pdf/evidence-that-cannot-be-added-is-named",
                           test_evidence_that_cannot_be_added_is_named);
  dossier_test_folder_add ("/pdf/a-place-that-is-not-there-is-reported",
                           test_a_place_that_is_not_there_is_reported);
  return g_test_run ();
}
