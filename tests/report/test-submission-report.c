/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-report.h"

#include "dossier-action-report.h"
#include "dossier-submission-actions.h"
#include "dossier-submission-assessments.h"
#include "dossier-test-folder.h"

static DossierReport *
write_report (DossierSubmission *submission)
{
  return dossier_submission_report_new (submission,
                                        dossier_submission_get_report_options (submission),
                                        NULL,
                                        "2026-11-27");
}

static const char *
text_of (const DossierReportBlock *block)
{
  if (block->cells->len == 0)
    return "";
  return ((DossierRichText *) block->cells->pdata[0])->text->str;
}

static gboolean
says (const DossierReport *report, const char *text)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      for (guint j = 0; j < block->cells->len; j++)
        {
          const DossierRichText *cell = block->cells->pdata[j];

          if (strstr (cell->text->str, text) != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

static const DossierReportBlock *
find_heading (const DossierReport *report, const char *number, guint *position)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      if (block->outline_level > 0 && g_strcmp0 (block->label, number) == 0)
        {
          *position = i;
          return block;
        }
    }
  return NULL;
}

/* A heading over an empty space says less than none. The public is not told of assessments that are
 * pending. */
static void
test_summary_has_no_chart_of_assessments_without_any (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierAssessment) assessment =
    dossier_assessment_new (DOSSIER_ASSESSMENT_FULL, "2026-06-15");
  g_autoptr (DossierReport) without = write_report (submission);
  g_autoptr (DossierReport) with = NULL;
  g_autoptr (DossierReport) public = NULL;

  dossier_submission_add_assessment (submission, assessment);
  with = write_report (submission);
  g_object_set (dossier_submission_get_report_options (submission),
                "audience",
                DOSSIER_AUDIENCE_PUBLIC,
                NULL);
  public = write_report (submission);

  g_assert_false (says (without, "Ratings over the Assessments"));
  g_assert_true (says (with, "Ratings over the Assessments"));
  g_assert_false (says (public, "Ratings over the Assessments"));
}

static void
test_cover_says_whose_and_what (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierReport) report = NULL;

  g_object_set (dossier_submission_get_organisation (submission), "name", "Riverside", NULL);
  g_object_set (submission,
                "scope",
                DOSSIER_SUBMISSION_SERVICE,
                "service",
                "The library service",
                "certification-body",
                "emqc Ltd",
                NULL);
  report = write_report (submission);

  g_assert_cmpstr (report->title, ==, "Riverside: Customer Service Excellence submission");
  g_assert_true (says (report, "The library service"));
  g_assert_true (says (report, "emqc Ltd"));
}

static void
test_every_element_is_there_in_order (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierReport) report = write_report (submission);
  GListModel *elements =
    dossier_standard_get_elements (dossier_submission_get_standard (submission));
  guint before = 0;

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      guint position = 0;
      const DossierReportBlock *heading =
        find_heading (report, dossier_element_get_number (element), &position);
      const DossierReportBlock *requirement = report->blocks->pdata[position + 1];
      const DossierReportBlock *rating = report->blocks->pdata[position + 2];

      g_assert_nonnull (heading);
      g_assert_cmpuint (position, >, before);
      g_assert_cmpstr (text_of (heading), ==, dossier_element_get_title (element));
      g_assert_cmpstr (text_of (requirement), ==, dossier_element_get_requirement (element));
      g_assert_cmpint (rating->kind, ==, DOSSIER_REPORT_RATING);
      before = position;
    }
}

static void
test_response_is_printed_with_its_rating (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierReport) report = NULL;
  const DossierReportBlock *rating, *narrative;
  guint position = 0;

  g_object_set (dossier_submission_find_response (submission, "1.1.1"),
                "rating",
                DOSSIER_RATING_COMPLIANCE_PLUS,
                "narrative",
                "We **ask** readers.",
                NULL);
  report = write_report (submission);
  g_assert_nonnull (find_heading (report, "1.1.1", &position));
  rating = report->blocks->pdata[position + 2];
  narrative = report->blocks->pdata[position + 3];

  g_assert_cmpint (rating->rating, ==, DOSSIER_RATING_COMPLIANCE_PLUS);
  g_assert_cmpstr (text_of (rating), ==, "Compliance Plus");
  g_assert_cmpstr (text_of (narrative), ==, "We ask readers.");
}

static void
test_an_unwritten_narrative_is_said_to_be (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierReport) report = write_report (submission);
  guint position = 0;

  g_assert_nonnull (find_heading (report, "1.1.1", &position));

  g_assert_cmpstr (text_of (report->blocks->pdata[position + 3]),
                   ==,
                   "No narrative has been written yet.");
}

static void
test_private_notes_and_owners_never_print (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierReport) report = NULL;

  g_object_set (dossier_submission_find_response (submission, "1.1.1"),
                "private-note",
                "Between ourselves",
                "owner",
                "Somebody in particular",
                NULL);
  report = write_report (submission);

  g_assert_false (says (report, "Between ourselves"));
  g_assert_false (says (report, "Somebody in particular"));
}

static const char *
find_link (const DossierReport *report, const char *words)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      for (guint j = 0; j < block->cells->len; j++)
        {
          const DossierRichText *cell = block->cells->pdata[j];
          const char *found = strstr (cell->text->str, words);

          for (guint k = 0; found != NULL && k < cell->runs->len; k++)
            {
              const DossierTextRun *run = &g_array_index (cell->runs, DossierTextRun, k);

              if (run->link != NULL && run->start == (gsize) (found - cell->text->str) &&
                  run->length == strlen (words))
                return run->link;
            }
        }
    }
  return NULL;
}

static void
test_evidence_that_is_named_is_linked (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierEvidence) known = dossier_evidence_new (1, "Survey");
  g_autoptr (DossierEvidence) secret = dossier_evidence_new (2, "Secret");
  g_autoptr (DossierReport) report = NULL;

  g_object_set (secret, "sensitivity", DOSSIER_SENSITIVITY_INTERNAL, NULL);
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", known);
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", secret);
  g_object_set (dossier_submission_find_response (submission, "1.1.1"),
                "narrative",
                "We **asked** [E1, p. 3], and [E2], and [E9].",
                NULL);
  report = write_report (submission);

  g_assert_cmpstr (find_link (report, "[E1, p. 3]"), ==, "#register-E1");
  g_assert_null (find_link (report, "[E2]"));
  g_assert_null (find_link (report, "[E9]"));
}

static void
test_contents_lead_to_every_part (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierReport) report = write_report (submission);
  g_autoptr (GHashTable) anchors = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_entries = 0;

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      if (block->outline_level > 0)
        g_assert_true (g_hash_table_add (anchors, block->anchor));
    }
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      if (block->kind != DOSSIER_REPORT_ENTRY)
        continue;
      g_assert_true (g_hash_table_contains (anchors, block->anchor));
      n_entries++;
    }
  /* Profile, summary, register, index, action plan, history; five criteria and their elements. */
  g_assert_cmpuint (n_entries, ==, 6 + 5 + 57);
}

static void
test_summary_has_the_tally_and_the_rule (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierReport) report = NULL;

  g_object_set (dossier_submission_find_response (submission, "1.1.1"),
                "rating",
                DOSSIER_RATING_COMPLIANCE,
                NULL);
  report = write_report (submission);

  g_assert_true (says (report, "1 Compliance, 56 Not Yet Rated"));
  g_assert_true (says (report, "56 elements are not rated yet."));
  g_assert_true (
    says (report,
          dossier_standard_get_pass_rule (dossier_submission_get_standard (submission))->text));
}

static void
add_action (DossierSubmission *submission,
            const char *title,
            const char *owner,
            const char *due,
            DossierActionState state)
{
  g_autoptr (DossierAction) action = dossier_action_new (title, "1.1.1");

  g_object_set (action, "owner", owner, "due", due, "state", state, "detail", "Ask & tell.", NULL);
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "actions", action);
  dossier_submission_add_note (submission, action, "Between ourselves");
}

/* As “# Owner”, and a row with bars between its cells. */
static char *
describe_blocks (const DossierReport *report)
{
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      if (block->style == DOSSIER_REPORT_HEADING_1)
        g_string_append (description, "# ");
      for (guint j = 0; j < block->cells->len; j++)
        g_string_append_printf (description,
                                "%s%s",
                                j > 0 ? " | " : "",
                                ((DossierRichText *) block->cells->pdata[j])->text->str);
      g_string_append_c (description, '\n');
    }
  return g_string_free (description, FALSE);
}

static void
test_each_owner_has_a_page_of_what_is_to_be_done (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierReport) none = NULL;
  g_autoptr (DossierReport) report = NULL;
  g_autofree char *all_done = NULL;
  g_autofree char *description = NULL;

  g_object_set (dossier_submission_get_organisation (submission), "name", "Riverside", NULL);
  add_action (submission, "Done", "Service Manager", "", DOSSIER_ACTION_DONE);
  add_action (submission, "Verified", "", "", DOSSIER_ACTION_VERIFIED);
  none = dossier_action_report_new (submission, "2026-11-27");
  all_done = describe_blocks (none);
  g_assert_cmpstr (all_done, ==, "All actions are done.\n");

  add_action (submission, "Later", "Service Manager", "2026-12-31", DOSSIER_ACTION_OPEN);
  add_action (submission, "Nobody’s", "", "2026-11-01", DOSSIER_ACTION_OPEN);
  add_action (submission, "Sooner", "Service Manager", "2026-11-20", DOSSIER_ACTION_IN_PROGRESS);
  add_action (submission, "Another’s", "Head of Libraries", "", DOSSIER_ACTION_OPEN);
  report = dossier_action_report_new (submission, "2026-11-27");
  description = describe_blocks (report);

  g_assert_cmpstr (report->title, ==, "Actions – Riverside");
  g_assert_cmpstr (description,
                   ==,
                   "# Head of Libraries\n"
                   "Riverside · 27 Nov 2026\n"
                   "Action | Element | Due | State\n"
                   "Another’s\nAsk & tell. | 1.1.1 | No due date | Open\n"
                   "# Service Manager\n"
                   "Riverside · 27 Nov 2026\n"
                   "Action | Element | Due | State\n"
                   "Sooner\nAsk & tell. | 1.1.1 | 20 Nov 2026 | In Progress\n"
                   "Later\nAsk & tell. | 1.1.1 | 31 Dec 2026 | Open\n"
                   "# Without Owner\n"
                   "Riverside · 27 Nov 2026\n"
                   "Action | Element | Due | State\n"
                   "Nobody’s\nAsk & tell. | 1.1.1 | 1 Nov 2026 | Open\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/submission-report/cover-says-whose-and-what",
                           test_cover_says_whose_and_what);
  dossier_test_folder_add ("/submission-report/every-element-is-there-in-order",
                           test_every_element_is_there_in_order);
  dossier_test_folder_add ("/submission-report/response-is-printed-with-its-rating",
                           test_response_is_printed_with_its_rating);
  dossier_test_folder_add ("/submission-report/an-unwritten-narrative-is-said-to-be",
                           test_an_unwritten_narrative_is_said_to_be);
  dossier_test_folder_add ("/submission-report/private-notes-and-owners-never-print",
                           test_private_notes_and_owners_never_print);
  dossier_test_folder_add ("/submission-report/evidence-that-is-named-is-linked",
                           test_evidence_that_is_named_is_linked);
  dossier_test_folder_add ("/submission-report/contents-lead-to-every-part",
                           test_contents_lead_to_every_part);
  dossier_test_folder_add ("/submission-report/summary-has-the-tally-and-the-rule",
                           test_summary_has_the_tally_and_the_rule);
  dossier_test_folder_add ("/submission-report/summary-has-no-chart-of-assessments-without-any",
                           test_summary_has_no_chart_of_assessments_without_any);
  dossier_test_folder_add ("/action-report/each-owner-has-a-page-of-what-is-to-be-done",
                           test_each_owner_has_a_page_of_what_is_to_be_done);
  return g_test_run ();
}
