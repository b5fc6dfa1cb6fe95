/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report may say to whom. Every text of a submission is a mark, as in “zz-finding-comment”,
 * so that a field that somebody adds cannot be printed without a line in the table here. */

#include "dossier-action-note.h"
#include "dossier-appendix.h"
#include "dossier-dismissal.h"
#include "dossier-evidence-addition.h"
#include "dossier-submission-actions.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-evidence.h"
#include "dossier-submission-report.h"
#include "dossier-test-folder.h"

#include <string.h>

#define MARK            "zz-"
#define MARK_CHARACTERS G_CSET_a_2_z "-"

/* Where a mark may be printed: for the public (P), the assessor (A) and colleagues (I), and the
 * options without which it is not; none where several parts of a report say it. */
static const struct
{
  const char *mark;
  const char *audiences;
  const char *options;
} allowed[] = {
  { "zz-organisation-name", "PAI", "" },
  { "zz-organisation-address", "PAI", "profile" },
  { "zz-organisation-website", "PAI", "profile" },
  { "zz-organisation-profile", "PAI", "profile" },
  { "zz-submission-service", "PAI", "" },
  { "zz-submission-certification-body", "PAI", "" },
  { "zz-response-narrative", "PAI", "elements" },
  { "zz-response-owner", "PAI", "elements owners" },
  { "zz-public-title", "PAI", "" },
  { "zz-public-source", "PAI", "appendix" },
  { "zz-public-shows", "PAI", "appendix" },
  { "zz-public-address", "PAI", "appendix" },
  { "zz-public-name", "PAI", "appendix" },
  { "zz-public-citation", "PAI", "elements" },
  { "zz-assessor-title", "AI", "" },
  { "zz-assessor-source", "AI", "appendix" },
  { "zz-assessor-shows", "AI", "appendix" },
  { "zz-assessor-address", "AI", "appendix" },
  { "zz-assessor-name", "AI", "appendix" },
  { "zz-assessor-citation", "AI", "elements" },
  { "zz-internal-title", "I", "" },
  { "zz-internal-source", "I", "appendix" },
  { "zz-internal-shows", "I", "appendix" },
  { "zz-internal-address", "I", "appendix" },
  { "zz-internal-name", "I", "appendix" },
  { "zz-internal-citation", "I", "elements" },
  { "zz-action-title", "PAI", "actions" },
  { "zz-action-detail", "PAI", "actions" },
  { "zz-action-owner", "PAI", "actions owners" },
  { "zz-formal-body", "PAI", "" },
  { "zz-formal-assessor", "AI", "visit" },
  { "zz-formal-place", "AI", "visit" },
  { "zz-session-title", "AI", "visit" },
  { "zz-session-begins", "AI", "visit" },
  { "zz-session-people", "AI", "visit" },
  { "zz-session-elements", "AI", "visit" },
  { "zz-session-place", "AI", "visit" },
  { "zz-self-body", "PAI", "history" },
  { "zz-finding-comment", "AI", "history" },
  { "zz-finding-strength", "AI", "history" },
  { "zz-finding-improvement", "AI", "" },
};

/* What people write, not what ties records together. */
static gboolean
is_written (const char *field)
{
  static const char *const ties[] = { "id",     "element",  "evidence", "assessment", "report",
                                      "sha256", "standard", "hallmark", "type",       "language",
                                      "pages",  "check",    "subject",  NULL };

  return !g_strv_contains (ties, field);
}

static void
mark_fields (gpointer record, const char *name)
{
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *field = g_param_spec_get_name (fields[i]);
      g_autofree char *mark = g_strdup_printf (MARK "%s-%s", name, field);

      if (dossier_field_get_kind (fields[i]) == DOSSIER_FIELD_TEXT && is_written (field))
        g_object_set (record, field, mark, NULL);
    }
}

static void
add_evidence (DossierTestFolder *folder,
              DossierBundle *bundle,
              const char *name,
              DossierSensitivity sensitivity)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, name, name, -1);
  g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);
  g_autoptr (DossierEvidence) evidence = NULL;
  g_autoptr (DossierEvidenceFile) revision = g_object_new (DOSSIER_TYPE_EVIDENCE_FILE, NULL);
  g_autofree char *citation_mark = g_strdup_printf (MARK "%s-citation", name);
  g_autofree char *revision_mark = g_strdup_printf (MARK "%s-revision", name);

  dossier_evidence_addition_add_file (addition, file);
  g_assert_true (dossier_evidence_addition_run (addition, NULL, NULL));
  evidence = g_list_model_get_item (dossier_evidence_addition_get_added (addition), 0);
  mark_fields (evidence, name);
  mark_fields (dossier_evidence_get_file (evidence), name);
  mark_fields (revision, revision_mark + strlen (MARK));
  dossier_submission_append (submission, DOSSIER_RECORD (evidence), "revisions", revision);
  g_object_set (evidence, "sensitivity", sensitivity, NULL);
  g_object_set (dossier_submission_cite (submission,
                                         dossier_submission_find_response (submission, "1.1.1"),
                                         evidence,
                                         ""),
                "shows",
                citation_mark,
                NULL);
}

static void
add_assessment (DossierSubmission *submission,
                DossierAssessmentKind kind,
                const char *name,
                const char *finding_name)
{
  g_autoptr (DossierAssessment) assessment = dossier_assessment_new (kind, "2026-06-15");
  DossierFinding *finding;

  mark_fields (assessment, name);
  dossier_submission_add_assessment (submission, assessment);
  finding = dossier_submission_ensure_finding (submission, assessment, "1.1.1");
  mark_fields (finding, finding_name);
  g_object_set (finding, "rating", DOSSIER_RATING_PARTIAL_COMPLIANCE, NULL);
}

static void
add_session (DossierSubmission *submission)
{
  g_autoptr (GPtrArray) assessments = dossier_submission_list_assessments (submission);
  g_autoptr (DossierSession) session = dossier_session_new ("", DOSSIER_SESSION_STAFF);

  mark_fields (session, "session");
  g_object_set (session, "ends", "", NULL);
  for (guint i = 0; i < assessments->len; i++)
    {
      if (dossier_assessment_get_kind (assessments->pdata[i]) == DOSSIER_ASSESSMENT_FULL)
        dossier_submission_append (submission, assessments->pdata[i], "sessions", session);
    }
}

static DossierBundle *
make_marked_bundle (DossierTestFolder *folder)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GFile) place = dossier_test_folder_get_child (folder, "Bundle");
  g_autoptr (DossierAction) action = dossier_action_new ("", "1.1.1");
  g_autoptr (DossierDismissal) dismissal = dossier_dismissal_new ("no-narrative", "1.1.2", "");
  g_autoptr (GError) error = NULL;
  DossierBundle *bundle = dossier_bundle_create (place, submission, &error);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

  g_assert_no_error (error);
  mark_fields (submission, "submission");
  g_object_set (submission, "scope", DOSSIER_SUBMISSION_SERVICE, NULL);
  mark_fields (dossier_submission_get_organisation (submission), "organisation");
  mark_fields (response, "response");
  g_object_set (response, "rating", DOSSIER_RATING_PARTIAL_COMPLIANCE, NULL);
  add_evidence (folder, bundle, "public", DOSSIER_SENSITIVITY_PUBLIC);
  add_evidence (folder, bundle, "assessor", DOSSIER_SENSITIVITY_ASSESSOR_ONLY);
  add_evidence (folder, bundle, "internal", DOSSIER_SENSITIVITY_INTERNAL);
  add_assessment (submission, DOSSIER_ASSESSMENT_SELF, "self", "self-finding");
  add_assessment (submission, DOSSIER_ASSESSMENT_FULL, "formal", "finding");
  add_session (submission);
  mark_fields (action, "action");
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "actions", action);
  dossier_submission_add_note (submission, action, MARK "action-note");
  /* One whose detail is what the assessor said. */
  g_object_set (dossier_submission_create_action (submission, "1.1.1"), "owner", "", NULL);
  mark_fields (dismissal, "dismissal");
  dossier_submission_append (submission, DOSSIER_RECORD (submission), "dismissals", dismissal);
  return bundle;
}

static void
append_part (GString *all, const char *text)
{
  g_string_append_printf (all, "%s\n", text != NULL ? text : "");
}

/* All that a report says anywhere, links and attachments included. */
static char *
read_report (const DossierReport *report)
{
  GString *all = g_string_new (NULL);

  append_part (all, report->title);
  append_part (all, report->author);
  append_part (all, report->subject);
  for (guint i = 0; i < report->attachments->len; i++)
    {
      const DossierReportAttachment *attachment = report->attachments->pdata[i];

      append_part (all, attachment->name);
      append_part (all, attachment->description);
    }
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      append_part (all, block->label);
      append_part (all, block->description);
      append_part (all, block->anchor);
      for (guint j = 0; j < block->cells->len; j++)
        {
          const DossierRichText *cell = block->cells->pdata[j];

          append_part (all, cell->text->str);
          for (guint k = 0; k < cell->runs->len; k++)
            append_part (all, g_array_index (cell->runs, DossierTextRun, k).link);
        }
    }
  return g_string_free (all, FALSE);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_marks (GPtrArray *marks)
{
  g_ptr_array_sort (marks, compare_marks);
  g_ptr_array_add (marks, NULL);
  return g_strjoinv ("\n", (char **) marks->pdata);
}

static char *
list_marks (const char *text)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = strstr (text, MARK); p != NULL; p = strstr (p + 1, MARK))
    {
      char *mark = g_strndup (p, strspn (p, MARK_CHARACTERS));

      if (g_ptr_array_find_with_equal_func (marks, mark, g_str_equal, NULL))
        g_free (mark);
      else
        g_ptr_array_add (marks, mark);
    }
  return join_marks (marks);
}

static char *
list_allowed (char audience, const char *missing_option)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      if (strchr (allowed[i].audiences, audience) != NULL &&
          (missing_option == NULL || strstr (allowed[i].options, missing_option) == NULL))
        g_ptr_array_add (marks, (gpointer) allowed[i].mark);
    }
  return join_marks (marks);
}

static void
set_flags (DossierReportOptions *options, gboolean value)
{
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (DOSSIER_RECORD (options), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (dossier_field_get_kind (fields[i]) == DOSSIER_FIELD_FLAG)
        g_object_set (options, g_param_spec_get_name (fields[i]), value, NULL);
    }
}

static DossierReport *
write_report (DossierBundle *bundle)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  DossierReportOptions *options = dossier_submission_get_report_options (submission);
  g_autoptr (GPtrArray) files = dossier_appendix_list_files (submission, options);
  g_autoptr (DossierAppendix) appendix =
    dossier_appendix_new (dossier_bundle_get_folder (bundle), files, NULL, FALSE, NULL, NULL);

  return dossier_submission_report_new (submission, options, appendix, "2026-11-27");
}

static void
test_each_audience_reads_what_it_may (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    DossierAudience audience;
    char letter;
    /* The numbers of the evidence that is withheld, which are in no list or link either. */
    const char *withheld;
  } audiences[] = { { DOSSIER_AUDIENCE_PUBLIC, 'P', "\\bE[23]\\b" },
                    { DOSSIER_AUDIENCE_ASSESSOR, 'A', "\\bE3\\b" },
                    { DOSSIER_AUDIENCE_INTERNAL, 'I', "\\bE4\\b" } };
  static const char *const missing[] = { NULL,      "profile", "elements", "register",
                                         "actions", "history", "owners",   "appendix",
                                         "summary", "cover",   "contents", "attachments",
                                         "visit" };
  g_autoptr (DossierBundle) bundle = make_marked_bundle (folder);
  DossierReportOptions *options =
    dossier_submission_get_report_options (dossier_bundle_get_submission (bundle));

  for (guint i = 0; i < G_N_ELEMENTS (audiences) * G_N_ELEMENTS (missing); i++)
    {
      const char *option = missing[i / G_N_ELEMENTS (audiences)];
      guint j = i % G_N_ELEMENTS (audiences);
      char audience = audiences[j].letter;
      g_autoptr (DossierReport) report = NULL;
      g_autofree char *text = NULL;
      g_autofree char *marks = NULL;
      g_autofree char *expected = list_allowed (audience, option);

      g_test_message ("for %c without %s", audience, option != NULL ? option : "nothing");
      set_flags (options, TRUE);
      g_object_set (options, "audience", audiences[j].audience, option, FALSE, NULL);
      report = write_report (bundle);
      text = read_report (report);
      marks = list_marks (text);

      g_assert_cmpstr (marks, ==, expected);
      g_assert_false (g_regex_match_simple (audiences[j].withheld, text, 0, 0));
    }
}

/* In no part, be it the only one. */
static void
test_ratings_can_be_left_out_everywhere (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const parts[] = { "cover",    "contents", "profile", "summary", "elements",
                                       "register", "actions",  "history", "appendix" };
  static const char *const words[] = { "Compliance Plus", "Partial Compliance", "Non-Compliance",
                                       "Not Yet Rated",   "1 Compliance",       "rise above" };
  g_autoptr (DossierBundle) bundle = make_marked_bundle (folder);
  DossierReportOptions *options =
    dossier_submission_get_report_options (dossier_bundle_get_submission (bundle));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (DossierReport) report = NULL;
      g_autofree char *text = NULL;

      g_test_message ("part “%s”", parts[i]);
      set_flags (options, FALSE);
      g_object_set (options,
                    "audience",
                    DOSSIER_AUDIENCE_INTERNAL,
                    "requirements",
                    TRUE,
                    "prompts",
                    TRUE,
                    parts[i],
                    TRUE,
                    NULL);
      report = write_report (bundle);
      text = read_report (report);

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        g_assert_null (strstr (text, words[j]));
      for (guint j = 0; j < report->blocks->len; j++)
        {
          const DossierReportBlock *block = report->blocks->pdata[j];

          g_assert_cmpint (block->kind, !=, DOSSIER_REPORT_RATING);
          g_assert_cmpint (block->kind, !=, DOSSIER_REPORT_TALLY);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/audience/each-reads-what-it-may",
                           test_each_audience_reads_what_it_may);
  dossier_test_folder_add ("/audience/ratings-can-be-left-out-everywhere",
                           test_ratings_can_be_left_out_everywhere);
  return g_test_run ();
}
