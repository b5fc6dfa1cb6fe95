/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that a report says of a small submission, word by word and in order: who changes it sees here
 * what readers will see. */

#include "dossier-submission-report.h"

#include "dossier-action.h"
#include "dossier-evidence.h"
#include "dossier-standard-reader.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-evidence.h"
#include "dossier-test-folder.h"

#define TODAY "2026-11-27"

static char *
find_data (const char *name)
{
  return g_build_filename (g_getenv ("DOSSIER_TEST_DATA_FOLDER"), name, NULL);
}

static DossierEvidence *
add_evidence (DossierSubmission *submission,
              guint64 number,
              const char *title,
              const char *date,
              DossierSensitivity sensitivity)
{
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (number, title);

  g_object_set (evidence, "date", date, "sensitivity", sensitivity, NULL);
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", evidence);
  return evidence;
}

static void
cite (DossierSubmission *submission,
      const char *element,
      DossierEvidence *evidence,
      const char *pages,
      const char *shows)
{
  DossierResponse *response = dossier_submission_find_response (submission, element);

  g_object_set (dossier_submission_cite (submission, response, evidence, pages),
                "shows",
                shows,
                NULL);
}

static void
add_action (DossierSubmission *submission,
            const char *title,
            const char *element,
            const char *opened,
            const char *due,
            DossierActionState state)
{
  g_autoptr (DossierAction) action = dossier_action_new (title, element);

  g_object_set (action, "owner", "Manager", "opened", opened, "due", due, "state", state, NULL);
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "actions", action);
}

static void
add_finding (DossierSubmission *submission,
             DossierAssessment *assessment,
             const char *element,
             DossierRating rating,
             const char *const remarks[3])
{
  g_object_set (dossier_submission_ensure_finding (submission, assessment, element),
                "rating",
                rating,
                "comment",
                remarks[0],
                "strength",
                remarks[1],
                "improvement",
                remarks[2],
                NULL);
}

static DossierAssessment *
add_assessment (DossierSubmission *submission, DossierAssessmentKind kind, const char *date)
{
  g_autoptr (DossierAssessment) assessment = dossier_assessment_new (kind, date);

  g_object_set (assessment, "body", "Body Ltd", "outcome", DOSSIER_OUTCOME_CERTIFIED, NULL);
  dossier_submission_add_assessment (submission, assessment);
  return assessment;
}

/* Of what an assessor may say of an element, each is said once alone. */
static void
add_assessments (DossierSubmission *submission)
{
  static const char *const full[][3] = { { "", "Open", "" },
                                         { "Rare", "", "More often" },
                                         { "", "", "Faster" } };
  static const char *const self[3] = { "Better", "", "" };
  DossierAssessment *assessment =
    add_assessment (submission, DOSSIER_ASSESSMENT_FULL, "2025-06-15");

  add_finding (submission, assessment, "1.1.1", DOSSIER_RATING_COMPLIANCE, full[0]);
  add_finding (submission, assessment, "1.1.2", DOSSIER_RATING_PARTIAL_COMPLIANCE, full[1]);
  add_finding (submission, assessment, "2.1.1", DOSSIER_RATING_COMPLIANCE_PLUS, full[2]);
  assessment = add_assessment (submission, DOSSIER_ASSESSMENT_SELF, "2026-06-15");
  add_finding (submission, assessment, "1.1.2", DOSSIER_RATING_COMPLIANCE, self);
}

static DossierStandard *
read_standard (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  DossierStandard *standard = dossier_standard_read (file, NULL, &error);

  g_assert_no_error (error);
  return standard;
}

static DossierSubmission *
create_submission (void)
{
  g_autofree char *path = find_data ("small-standard.json");
  g_autoptr (DossierStandard) standard = read_standard (path);
  DossierSubmission *submission;
  DossierEvidence *survey, *minutes;

  submission = dossier_submission_new (standard);
  g_object_set (dossier_submission_get_organisation (submission),
                "name",
                "Riverside",
                "profile",
                "We lend **books**.",
                NULL);
  g_object_set (dossier_submission_find_response (submission, "1.1.1"),
                "narrative",
                "We ask [E1, p. 3].",
                "rating",
                DOSSIER_RATING_COMPLIANCE_PLUS,
                "owner",
                "Manager",
                NULL);
  g_object_set (dossier_submission_find_response (submission, "1.1.2"),
                "rating",
                DOSSIER_RATING_PARTIAL_COMPLIANCE,
                NULL);
  survey = add_evidence (submission, 1, "Survey", "2026-03-01", DOSSIER_SENSITIVITY_PUBLIC);
  minutes = add_evidence (submission, 2, "Minutes", "", DOSSIER_SENSITIVITY_ASSESSOR_ONLY);
  add_evidence (submission, 3, "Salaries", "", DOSSIER_SENSITIVITY_INTERNAL);
  cite (submission, "1.1.1", survey, "3, 7-9", "Who replied");
  cite (submission, "1.1.1", minutes, "", "");
  cite (submission, "2.1.1", survey, "", "");
  add_action (submission, "Later", "1.1.2", "2026-11-20", "2026-12-31", DOSSIER_ACTION_OPEN);
  add_action (submission,
              "Sooner",
              "2.1.1",
              "2026-09-20",
              "2026-11-20",
              DOSSIER_ACTION_IN_PROGRESS);
  add_action (submission, "Done", "", "2026-01-01", "", DOSSIER_ACTION_DONE);
  add_assessments (submission);
  return submission;
}

static void
append_cell (GString *all, const DossierRichText *cell)
{
  g_autoptr (GArray) stretches = dossier_rich_text_split (cell);

  for (guint i = 0; i < stretches->len; i++)
    {
      const DossierTextRun *run = &g_array_index (stretches, DossierTextRun, i);
      g_autofree char *text = g_strndup (cell->text->str + run->start, run->length);
      const char *bold = run->style & DOSSIER_TEXT_BOLD ? "**" : "";
      const char *italic = run->style & DOSSIER_TEXT_ITALIC ? "/" : "";

      g_string_append_printf (all, "%s%s%s%s%s", bold, italic, text, italic, bold);
      if (run->link != NULL)
        g_string_append_printf (all, "{%s}", run->link);
    }
}

/* One line for each block: how it looks, what leads to it, and what it says, with marks around what
 * is bold or italic. */
static void
append_block (GString *all, const DossierReportBlock *block)
{
  static const char *const kinds[] = { "",      "row",  "rating", "tally", "chart",   "image",
                                       "entry", "rule", "space",  "break", "section", "document" };
  static const char *const styles[] = {
    "body",       "lead",  "quiet", "small", "quote", "code", "cover title",
    "cover text", "title", "h1",    "h2",    "h3",    "h4",
  };

  g_string_append (all,
                   block->kind == DOSSIER_REPORT_TEXT ? styles[block->style] : kinds[block->kind]);
  if (block->kind == DOSSIER_REPORT_SECTION)
    g_string_append_printf (all, " %d", block->numbering);
  if (block->is_header)
    g_string_append (all, " of titles");
  for (guint i = 0; block->shares != NULL && i < block->cells->len; i++)
    g_string_append_printf (all, "%s%g", i > 0 ? ":" : " ", block->shares[i]);
  if (block->list_depth > 0)
    g_string_append_printf (all, " in %u", block->list_depth);
  if (block->keeps_next)
    g_string_append (all, " +");
  if (block->anchor != NULL)
    g_string_append_printf (all, " <%s>", block->anchor);
  if (block->outline_level > 0)
    g_string_append_printf (all, " (%u)", block->outline_level);
  g_string_append (all, ":");
  if (block->label != NULL)
    g_string_append_printf (all, " %s", block->label);
  if (block->description != NULL)
    g_string_append_printf (all, " %s", block->description);
  for (guint i = 0; i < block->cells->len; i++)
    {
      g_string_append (all, i > 0 ? " | " : " ");
      append_cell (all, block->cells->pdata[i]);
    }
  g_string_append_c (all, '\n');
}

static char *
describe (DossierSubmission *submission)
{
  g_autoptr (DossierReport) report =
    dossier_submission_report_new (submission,
                                   dossier_submission_get_report_options (submission),
                                   NULL,
                                   TODAY);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < report->blocks->len; i++)
    append_block (all, report->blocks->pdata[i]);
  return g_string_free (all, FALSE);
}

/* The first line that is not as it should be is told. */
static void
assert_says (DossierSubmission *submission, const char *name)
{
  g_autofree char *path = find_data (name);
  g_autofree char *said = describe (submission);
  g_autofree char *expected = NULL;
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  g_auto (GStrv) expected_lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    {
      g_test_message ("line %u of %s", i + 1, name);
      g_assert_cmpstr (lines[i], ==, expected_lines[i]);
    }
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

static void
test_assessors_read_all_that_is_for_them (void)
{
  g_autoptr (DossierSubmission) submission = create_submission ();

  assert_says (submission, "report-for-assessors.txt");
}

/* With everything that can be added, of one criterion. */
static void
test_colleagues_read_who_owns_what (void)
{
  g_autoptr (DossierSubmission) submission = create_submission ();

  g_object_set (dossier_submission_get_report_options (submission),
                "audience",
                DOSSIER_AUDIENCE_INTERNAL,
                "owners",
                TRUE,
                "prompts",
                TRUE,
                "criteria",
                "1",
                NULL);
  assert_says (submission, "report-for-colleagues.txt");
}

static void
test_the_public_reads_no_remarks_and_no_ratings_where_not_wanted (void)
{
  g_autoptr (DossierSubmission) submission = create_submission ();

  g_object_set (dossier_submission_get_report_options (submission),
                "audience",
                DOSSIER_AUDIENCE_PUBLIC,
                "ratings",
                FALSE,
                "requirements",
                FALSE,
                NULL);
  assert_says (submission, "report-for-the-public.txt");
}

static const char *
find_language (const DossierReport *report, const char *words)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      for (guint j = 0; j < block->cells->len; j++)
        {
          const DossierRichText *cell = block->cells->pdata[j];

          if (g_str_equal (cell->text->str, words) && block->kind != DOSSIER_REPORT_ENTRY)
            return cell->language;
        }
    }
  g_error ("“%s” is not in the report", words);
}

/* Any file can be a standard, and say of its language what it likes. */
static void
test_words_of_the_standard_are_marked_with_its_language (DossierTestFolder *folder,
                                                         gconstpointer data)
{
  static const struct
  {
    const char *language;
    const char *marked;
  } cases[] = { { "cy", "cy" }, { "en-GB", NULL }, { "cy' /Alt (x", NULL }, { "x y", NULL } };
  static const char *const standards[] = { "Surveys", "You ask.", "Insight", "Know them.", "Fine" };
  g_autofree char *path = find_data ("small-standard.json");
  g_autofree char *json = NULL;

  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (json);
      g_autoptr (GFile) file = NULL;
      g_autoptr (DossierStandard) standard = NULL;
      g_autoptr (DossierSubmission) submission = NULL;
      g_autoptr (DossierReport) report = NULL;

      g_string_replace (text, "en-GB", cases[i].language, 1);
      file = dossier_test_folder_write (folder, "standard.json", text->str, -1);
      standard = read_standard (g_file_peek_path (file));
      submission = dossier_submission_new (standard);
      report = dossier_submission_report_new (submission,
                                              dossier_submission_get_report_options (submission),
                                              NULL,
                                              TODAY);
      for (guint j = 0; j < G_N_ELEMENTS (standards); j++)
        g_assert_cmpstr (find_language (report, standards[j]), ==, cases[i].marked);
      g_assert_null (find_language (report, "Action Plan"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-content/assessors-read-all-that-is-for-them",
                   test_assessors_read_all_that_is_for_them);
  g_test_add_func ("/report-content/colleagues-read-who-owns-what",
                   test_colleagues_read_who_owns_what);
  g_test_add_func ("/report-content/the-public-reads-no-remarks-and-no-ratings",
                   test_the_public_reads_no_remarks_and_no_ratings_where_not_wanted);
  dossier_test_folder_add ("/report-content/words-of-the-standard-are-marked-with-its-language",
                           test_words_of_the_standard_are_marked_with_its_language);
  return g_test_run ();
}
