/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for a report in every format: PDF, web page and OpenDocument. */

#include "dossier-html.h"
#include "dossier-odt.h"
#include "dossier-pdf.h"
#include "dossier-test-folder.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

static char *
run (const char *program, const char *option, GFile *file)
{
  const char *const arguments[] = { program, option, g_file_peek_path (file), NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL,
                (char **) arguments,
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

/* The text of an OpenDocument file, as XML. */
static char *
write_odt (DossierTestFolder *folder, const DossierReport *report)
{
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, "report.odt");
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  dossier_odt_write (report, file, &error);
  g_assert_no_error (error);
  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, g_file_peek_path (file), 10240),
                   ==,
                   ARCHIVE_OK);
  while (content == NULL && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      gsize length = (gsize) archive_entry_size (entry);

      if (!g_str_equal (archive_entry_pathname (entry), "content.xml"))
        continue;
      content = g_malloc0 (length + 1);
      g_assert_cmpint (archive_read_data (archive, content, length), ==, (gssize) length);
    }
  archive_read_free (archive);
  g_assert_nonnull (content);
  return content;
}

static guint
count (const char *text, const char *part)
{
  guint n_parts = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n_parts++;
  return n_parts;
}

static void
add_link (DossierReport *report, const char *link)
{
  DossierReportBlock *row = dossier_report_add_row (report, FALSE);
  g_autofree char *markdown = g_strdup_printf ("A [word](<%s>) in a narrative", link);

  dossier_report_block_add_cell (row, "An address in a table", link);
  dossier_report_add_markdown (report, markdown);
}

static void
assert_links (const char *output)
{
  g_assert_cmpuint (count (output, "good1"), >=, 2);
  g_assert_cmpuint (count (output, "good2"), >=, 2);
  g_assert_cmpuint (count (output, "good3"), >=, 2);
  g_assert_null (strstr (output, "evil"));
}

static void
test_links_lead_to_the_web_and_to_mail_alone (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const links[] = {
    "https://good1.example.org/",
    "HTTP://good2.example.org/",
    "mailto:good3@example.org",
    "javascript:evil()",
    "JavaScript:evil()",
    "vbscript:evil",
    "file:///etc/evil",
    "data:text/html,evil",
    "smb://evil/share",
    "//evil.example.org/",
    "evil.html",
    "../evil",
    "/evil",
    "#evil",
    "https;evil",
    "dossier:evil",
  };
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  g_autofree char *page = NULL;
  g_autofree char *odt = NULL;
  g_autofree char *addresses = NULL;
  g_autoptr (GFile) pdf = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    add_link (report, links[i]);
  page = dossier_html_create (report);
  odt = write_odt (folder, report);
  pdf = write_pdf (folder, report);
  addresses = run ("pdfinfo", "-url", pdf);

  assert_links (page);
  assert_links (odt);
  assert_links (addresses);
}

/* One that is too wide for paper becomes two, and another follows right after. */
static void
test_tables_in_a_row_stay_apart (DossierTestFolder *folder, gconstpointer data)
{
  static const char markdown[] = "| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |\n"
                                 "|---|---|---|---|---|---|---|---|---|\n"
                                 "| a | b | c | d | e | f | g | h | i |\n"
                                 "\n"
                                 "| Next | Table |\n"
                                 "|------|-------|\n"
                                 "| j    | k     |\n";
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  g_autofree char *page = NULL;
  g_autofree char *odt = NULL;
  g_autofree char *structure = NULL;
  g_autoptr (GFile) pdf = NULL;

  dossier_report_add_markdown (report, markdown);
  page = dossier_html_create (report);
  odt = write_odt (folder, report);
  pdf = write_pdf (folder, report);
  structure = run ("pdfinfo", "-struct", pdf);

  g_assert_cmpuint (count (page, "<table"), ==, 3);
  g_assert_cmpuint (count (page, "</table>"), ==, 3);
  g_assert_cmpuint (count (page, "<th "), ==, 8 + 2 + 2);
  g_assert_cmpuint (count (odt, "<table:table "), ==, 3);
  g_assert_cmpuint (count (odt, "</table:table>"), ==, 3);
  g_assert_cmpuint (count (odt, "<table:table-header-rows>"), ==, 3);
  g_assert_cmpuint (count (structure, "Table\n") + count (structure, "Table ("), ==, 3);
}

/* An image has 96 dots an inch, and a point is a seventy-second of an inch. */
static void
test_a_figure_keeps_its_shape (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  DossierReportBlock *block = dossier_report_add (report, DOSSIER_REPORT_IMAGE);
  g_autoptr (GBytes) pixels = g_bytes_new_take (g_malloc0 (80 * 40 * 4), 80 * 40 * 4);
  g_autofree char *page = NULL;
  g_autofree char *odt = NULL;

  block->image = dossier_report_image_new (80, 40, pixels);
  block->description = g_strdup ("A picture");
  block->height = 100;
  page = dossier_html_create (report);
  odt = write_odt (folder, report);

  g_assert_nonnull (strstr (page, " width=\"80\""));
  g_assert_nonnull (strstr (odt, " svg:width=\"60.0pt\" svg:height=\"30.0pt\""));
}

/* ISO 19005-2 allows no attached files but PDF/A, and none of the pages of others is checked. */
static void
test_a_pdf_claims_no_more_than_it_keeps (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReport) plain = dossier_report_new ("T", "A", "S");
  g_autoptr (DossierReport) with_file = dossier_report_new ("T", "A", "S");
  g_autoptr (DossierReport) with_pages = dossier_report_new ("T", "A", "S");
  g_autoptr (GFile) attached = dossier_test_folder_write (folder, "a.csv", "a,b\n", -1);
  g_autoptr (GFile) pages = dossier_test_folder_get_child (folder, "pages.pdf");
  DossierReport *const reports[] = { plain, with_file, with_pages };
  static const char *const claims[] = { "<pdfaid:part>2</pdfaid:part>",
                                        "<pdfaid:part>3</pdfaid:part>",
                                        NULL };
  DossierReportBlock *document;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    dossier_report_add_text (reports[i], DOSSIER_REPORT_BODY, "Text");
  g_assert_true (dossier_pdf_write (plain, pages, NULL, NULL));
  dossier_report_attach (with_file, g_file_peek_path (attached), "E1 a.csv", "text/csv", "Figures");
  dossier_report_attach (with_pages,
                         g_file_peek_path (attached),
                         "E1 a.csv",
                         "text/csv",
                         "Figures");
  document = dossier_report_add (with_pages, DOSSIER_REPORT_DOCUMENT);
  document->label = g_strdup ("E2");
  document->path = g_file_get_path (pages);
  document->n_pages = 1;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (GFile) file = write_pdf (folder, reports[i]);
      g_autofree char *metadata = run ("pdfinfo", "-meta", file);
      g_autofree char *files = run ("pdfdetach", "-list", file);

      g_assert_cmpuint (count (metadata, "<pdfaid:part>"), ==, claims[i] != NULL);
      g_assert_cmpuint (count (metadata, "<pdfuaid:part>"), ==, claims[i] != NULL);
      if (claims[i] != NULL)
        g_assert_nonnull (strstr (metadata, claims[i]));
      g_assert_true (g_str_has_prefix (files, i == 0 ? "0 " : "1 "));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/formats/links-lead-to-the-web-and-to-mail-alone",
                           test_links_lead_to_the_web_and_to_mail_alone);
  dossier_test_folder_add ("/formats/tables-in-a-row-stay-apart", test_tables_in_a_row_stay_apart);
  dossier_test_folder_add ("/formats/a-figure-keeps-its-shape", test_a_figure_keeps_its_shape);
  dossier_test_folder_add ("/formats/a-pdf-claims-no-more-than-it-keeps",
                           test_a_pdf_claims_no_more_than_it_keeps);
  return g_test_run ();
}
