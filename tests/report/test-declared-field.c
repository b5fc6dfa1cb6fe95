/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field that only its class declares is known to all that reads the declarations. For those of
 * the window, see tests/app/declared-field.c. */

#include "dossier-action-report.h"
#include "dossier-action-table.h"
#include "dossier-check.h"
#include "dossier-evidence-register.h"
#include "dossier-evidence-workbook.h"
#include "dossier-field-purpose.h"
#include "dossier-import.h"
#include "dossier-search-records.h"
#include "dossier-submission-actions.h"
#include "dossier-submission-report.h"
#include "dossier-test-field.h"
#include "dossier-test-folder.h"

#include <archive.h>
#include <archive_entry.h>

#define TODAY    "2026-11-27"
#define APPROVER "Head of Libraries"

static DossierSubmission *
create_submission (DossierTestFolder *folder, DossierRecord **evidence, DossierRecord **action)
{
  DossierSubmission *submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierEvidence) survey = dossier_evidence_new (1, "Reader survey");
  g_autoptr (DossierAction) ask = dossier_action_new ("Ask readers", "1.1.2");

  *evidence = DOSSIER_RECORD (survey);
  *action = DOSSIER_RECORD (ask);
  g_object_set (survey, DOSSIER_TEST_FIELD, APPROVER, NULL);
  g_object_set (ask, DOSSIER_TEST_FIELD, APPROVER, NULL);
  dossier_submission_add (submission, DOSSIER_RECORD (submission), "evidence", 0, *evidence);
  dossier_submission_add (submission, DOSSIER_RECORD (submission), "actions", 0, *action);
  return submission;
}

static void
test_it_is_found (DossierTestFolder *folder, gconstpointer data)
{
  DossierRecord *evidence, *action;
  g_autoptr (DossierSubmission) submission = create_submission (folder, &evidence, &action);
  g_autoptr (GPtrArray) records = dossier_search_records_collect (submission, NULL);
  guint n_found = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const DossierSearchRecord *record = records->pdata[i];

      n_found += strstr (record->body, APPROVER) != NULL;
    }

  g_assert_cmpuint (n_found, ==, 2);
  g_assert_true (dossier_record_has_words (evidence, "head of"));
}

static void
test_it_goes_out_and_comes_back_in_a_table (DossierTestFolder *folder, gconstpointer data)
{
  DossierRecord *evidence, *action;
  g_autoptr (DossierSubmission) submission = create_submission (folder, &evidence, &action);
  g_autofree char *csv = dossier_evidence_register_to_csv (submission);
  g_autofree char *actions = dossier_action_table_to_csv (submission);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "register.csv", csv, -1);
  g_autoptr (DossierImport) import = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (evidence, DOSSIER_TEST_FIELD, "", NULL);
  import = dossier_import_new (submission, file, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_import_apply (import, NULL));

  g_assert_cmpstr (dossier_record_get_text (evidence, DOSSIER_TEST_FIELD), ==, APPROVER);
  g_assert_nonnull (strstr (actions, DOSSIER_TEST_FIELD_TITLE));
  g_assert_nonnull (strstr (actions, APPROVER));
}

static char *
read_texts (const char *path)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char *texts = NULL;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 10240), ==, ARCHIVE_OK);
  while (texts == NULL && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      gsize length = (gsize) archive_entry_size (entry);

      if (!g_str_equal (archive_entry_pathname (entry), "xl/sharedStrings.xml"))
        continue;
      texts = g_malloc0 (length + 1);
      g_assert_cmpint (archive_read_data (archive, texts, length), ==, (gssize) length);
    }
  archive_read_free (archive);
  g_assert_nonnull (texts);
  return texts;
}

static void
test_it_is_a_column_of_the_workbooks (DossierTestFolder *folder, gconstpointer data)
{
  DossierRecord *evidence, *action;
  g_autoptr (DossierSubmission) submission = create_submission (folder, &evidence, &action);
  g_autofree char *path = g_build_filename (folder->path, "table.xlsx", NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *texts = NULL;

      if (i == 0)
        dossier_evidence_workbook_write (submission, path, &error);
      else
        dossier_action_table_write_workbook (submission, path, &error);
      g_assert_no_error (error);
      texts = read_texts (path);
      g_assert_nonnull (strstr (texts, DOSSIER_TEST_FIELD_TITLE));
      g_assert_nonnull (strstr (texts, APPROVER));
    }
}

/* How many tables have it, in the column of its title. */
static guint
count_printed (const DossierReport *report)
{
  guint n_printed = 0;
  guint column = 0;

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      for (guint j = 0; j < block->cells->len; j++)
        {
          const DossierRichText *cell = block->cells->pdata[j];

          if (g_str_equal (cell->text->str, DOSSIER_TEST_FIELD_TITLE) && block->is_header)
            column = j;
          if (g_str_equal (cell->text->str, APPROVER))
            {
              g_assert_cmpuint (j, ==, column);
              n_printed++;
            }
        }
    }
  return n_printed;
}

static void
test_it_is_a_column_of_the_printed_tables (DossierTestFolder *folder, gconstpointer data)
{
  DossierRecord *evidence, *action;
  g_autoptr (DossierSubmission) submission = create_submission (folder, &evidence, &action);
  DossierReportOptions *options = dossier_submission_get_report_options (submission);
  g_autoptr (DossierReport) for_owners = dossier_action_report_new (submission, TODAY);

  g_assert_cmpuint (count_printed (for_owners), ==, 1);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DossierReport) report = NULL;

      g_object_set (options, "actions", TRUE, "register", TRUE, "owners", i == 0, NULL);
      report = dossier_submission_report_new (submission, options, NULL, TODAY);
      g_assert_cmpuint (count_printed (report), ==, 2);
    }
}

static gboolean
is_fact (const DossierReportBlock *block)
{
  const DossierRichText *title = block->cells->len == 2 ? block->cells->pdata[0] : NULL;
  const DossierRichText *fact = block->cells->len == 2 ? block->cells->pdata[1] : NULL;

  return title != NULL && g_str_equal (title->text->str, DOSSIER_TEST_FIELD_TITLE) &&
         g_str_equal (fact->text->str, APPROVER);
}

static void
test_it_is_a_fact_on_the_slip (DossierTestFolder *folder, gconstpointer data)
{
  DossierRecord *evidence, *action;
  g_autoptr (DossierSubmission) submission = create_submission (folder, &evidence, &action);
  DossierReportOptions *options = dossier_submission_get_report_options (submission);
  g_autoptr (GPtrArray) files = dossier_appendix_list_files (submission, options);
  g_autoptr (GFile) place = dossier_test_folder_get_child (folder, "Bundle");
  g_autoptr (DossierAppendix) appendix =
    dossier_appendix_new (place, files, NULL, FALSE, NULL, NULL);
  g_autoptr (DossierReport) report =
    dossier_submission_report_new (submission, options, appendix, TODAY);
  guint n_facts = 0;

  for (guint i = 0; i < report->blocks->len; i++)
    n_facts += is_fact (report->blocks->pdata[i]);

  g_assert_cmpuint (n_facts, ==, 1);
}

static gboolean
has_latin_glyph (gunichar character)
{
  return character < 0x3000;
}

static guint
count_without_font (DossierSubmission *submission)
{
  g_autoptr (GListModel) checks =
    dossier_check_submission (submission, NULL, has_latin_glyph, TODAY);
  guint n_without_font = 0;

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (DossierCheck) check = g_list_model_get_item (checks, i);

      n_without_font += dossier_check_get_kind (check) == DOSSIER_CHECK_NO_FONT;
    }
  return n_without_font;
}

static void
test_its_letters_are_checked (DossierTestFolder *folder, gconstpointer data)
{
  DossierRecord *evidence, *action;
  g_autoptr (DossierSubmission) submission = create_submission (folder, &evidence, &action);

  g_assert_cmpuint (count_without_font (submission), ==, 0);
  g_object_set (evidence, DOSSIER_TEST_FIELD, "東京", NULL);
  g_object_set (action, DOSSIER_TEST_FIELD, "부산", NULL);

  g_assert_cmpuint (count_without_font (submission), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_declare_field (DOSSIER_TYPE_EVIDENCE);
  dossier_test_declare_field (DOSSIER_TYPE_ACTION);

  dossier_test_folder_add ("/declared-field/is-found", test_it_is_found);
  dossier_test_folder_add ("/declared-field/goes-out-and-comes-back-in-a-table",
                           test_it_goes_out_and_comes_back_in_a_table);
  dossier_test_folder_add ("/declared-field/is-a-column-of-the-workbooks",
                           test_it_is_a_column_of_the_workbooks);
  dossier_test_folder_add ("/declared-field/is-a-column-of-the-printed-tables",
                           test_it_is_a_column_of_the_printed_tables);
  dossier_test_folder_add ("/declared-field/is-a-fact-on-the-slip", test_it_is_a_fact_on_the_slip);
  dossier_test_folder_add ("/declared-field/has-its-letters-checked", test_its_letters_are_checked);

  return g_test_run ();
}
