/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-file.h"
#include "dossier-technique-report.h"
#include "dossier-test-folder.h"

#include <string.h>

static DossierTechnique *
read_guide (DossierTestFolder *folder)
{
  g_autoptr (GFile) file =
    dossier_test_folder_write (folder,
                               "surveys.md",
                               "---\ntitle: Surveys\nsummary: Ask many.\nroles: leaders\n"
                               "elements: 1.1.1, 1.2.3\ntime: 2 days\n---\n"
                               "## Steps\n\n1. Ask them all.\n\n## Template\n\n"
                               "| Question | Answer |\n| --- | --- |\n| [Is it open?] | [yes] |\n",
                               -1);
  g_autoptr (GError) error = NULL;
  DossierTechnique *technique = dossier_technique_read (file, NULL, &error);

  g_assert_no_error (error);
  return technique;
}

/* The cells of each block, and a newline after each. */
static char *
read_report (const DossierReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      for (guint j = 0; j < block->cells->len; j++)
        {
          const DossierRichText *cell = block->cells->pdata[j];

          g_string_append_printf (text, "%s|", cell->text->str);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
test_a_guide_prints_with_what_it_takes (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const lines[] = {
    "Surveys|\n",
    "Ask many.|\n",
    "For|leaders|\n",
    "Time|2 days|\n",
    "Elements|1.1.1, 1.2.3|\n",
    "\nSteps|\n",
    "Ask them all.|\n",
    "Question|Answer|\n",
  };
  g_autoptr (DossierTechnique) technique = read_guide (folder);
  g_autoptr (DossierReport) report = dossier_technique_report_new (technique);
  g_autofree char *text = read_report (report);

  g_assert_cmpstr (report->title, ==, "Surveys");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_nonnull (strstr (text, lines[i]));
  /* A guide need not say who it takes. */
  g_assert_null (strstr (text, "People"));
}

static void
test_a_template_is_a_document_of_its_own (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierTechnique) technique = read_guide (folder);
  g_autoptr (DossierReport) report = dossier_technique_report_new_template (technique);
  g_autofree char *text = read_report (report);

  g_assert_nonnull (strstr (text, "Surveys|\n"));
  g_assert_nonnull (strstr (text, "Question|Answer|\n[Is it open?]|[yes]|\n"));
  g_assert_null (strstr (text, "Ask them all."));
}

static void
test_a_template_is_written_in_each_format (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "template.odt", "template.pdf", "template.html" };
  g_autoptr (DossierTechnique) technique = read_guide (folder);
  g_autoptr (DossierReport) report = dossier_technique_report_new_template (technique);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) place = dossier_test_folder_get_child (folder, names[i]);
      g_autoptr (GError) error = NULL;

      g_assert_true (dossier_report_file_write (report, place, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_query_exists (place, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/technique-report/a-guide-prints-with-what-it-takes",
                           test_a_guide_prints_with_what_it_takes);
  dossier_test_folder_add ("/technique-report/a-template-is-a-document-of-its-own",
                           test_a_template_is_a_document_of_its_own);
  dossier_test_folder_add ("/technique-report/a-template-is-written-in-each-format",
                           test_a_template_is_written_in_each_format);

  return g_test_run ();
}
