/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command-assessment.h"

#include <glib/gi18n.h>

#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-findings-table.h"
#include "dossier-import.h"
#include "dossier-submission-assessments.h"

typedef struct
{
  char *kind;
  char *date;
  char *ratings;
  char *body;
  char *outcome;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->kind);
  g_free (self->date);
  g_free (self->ratings);
  g_free (self->body);
  g_free (self->outcome);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_outcome (const char *word, DossierAssessmentOutcome *outcome)
{
  int value;

  if (!dossier_enum_find (DOSSIER_TYPE_ASSESSMENT_OUTCOME, word, &value))
    return FALSE;
  *outcome = (DossierAssessmentOutcome) value;
  return TRUE;
}

static DossierAssessment *
create_assessment (const Options *options)
{
  DossierAssessmentKind kind;
  DossierAssessmentOutcome outcome = DOSSIER_OUTCOME_PENDING;
  DossierAssessment *assessment;

  if (options->kind == NULL || !dossier_command_parse_kind (options->kind, &kind))
    dossier_command_fail_usage ("%s",
                                _ ("--kind must be one of: self, pre, full, review, reassessment"));
  else if (options->date == NULL || !dossier_day_is_valid (options->date))
    dossier_command_fail_usage ("%s", _ ("--date must be a date like 2026-03-31"));
  else if (options->ratings == NULL)
    dossier_command_fail_usage ("%s", _ ("--ratings must be the name of a .csv file"));
  else if (options->outcome != NULL && !parse_outcome (options->outcome, &outcome))
    dossier_command_fail_usage (
      "%s",
      _ ("--outcome must be one of: pending, certified, certified-with-conditions, not-certified"));
  else
    {
      assessment = dossier_assessment_new (kind, options->date);
      g_object_set (assessment,
                    "outcome",
                    outcome,
                    "body",
                    options->body != NULL ? options->body : "",
                    NULL);
      return assessment;
    }
  return NULL;
}

static GPtrArray *
read_findings (DossierSubmission *submission, DossierAssessment *assessment, const char *ratings)
{
  g_autoptr (GFile) file = dossier_file_argument_parse (ratings);
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_import_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = dossier_findings_table_read (
    dossier_submission_get_standard (submission),
    file,
    dossier_assessment_get_kind (assessment) == DOSSIER_ASSESSMENT_FULL,
    problems,
    &error);

  if (findings == NULL)
    {
      dossier_command_fail_with_file (error, ratings);
      return NULL;
    }
  dossier_command_print_problems (problems, ratings);
  return problems->len == 0 ? g_steal_pointer (&findings) : NULL;
}

static void
add (DossierSubmission *submission, DossierAssessment *assessment, GPtrArray *findings)
{
  GListModel *elements =
    dossier_standard_get_elements (dossier_submission_get_standard (submission));

  g_object_set (assessment,
                "scope",
                findings->len < g_list_model_get_n_items (elements)
                  ? DOSSIER_ASSESSMENT_SELECTED_ELEMENTS
                  : DOSSIER_ASSESSMENT_ALL_ELEMENTS,
                NULL);
  dossier_submission_begin_edit (submission, _ ("Add Assessment"));
  dossier_submission_add_assessment (submission, assessment);
  dossier_findings_table_apply (findings, submission, assessment);
  dossier_submission_end_edit (submission);
}

static DossierExit
run (const char *path, DossierAssessment *assessment, const char *ratings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_command_open_to_change (path, &error);
  g_autoptr (GPtrArray) findings = NULL;

  if (bundle == NULL || !dossier_bundle_check_editable (bundle, &error))
    return dossier_command_fail (error);
  findings = read_findings (dossier_bundle_get_submission (bundle), assessment, ratings);
  if (findings == NULL)
    return DOSSIER_EXIT_FAILED;

  add (dossier_bundle_get_submission (bundle), assessment, findings);
  if (!dossier_command_save (bundle, &error))
    return dossier_command_fail (error);
  g_print ("%s\n", dossier_assessment_get_id (assessment));
  return DOSSIER_EXIT_DONE;
}

/**
 * dossier_command_assessment_add:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli assessment add`: adds an assessment with the ratings of a table,
 * and prints its identifier. Where a row cannot be read, nothing is added.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_assessment_add (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (DossierAssessment) assessment = NULL;
  const GOptionEntry entries[] = {
    { "kind",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &options.kind,
      N_ ("self, pre, full, review or reassessment"),
      N_ ("KIND") },
    { "date",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &options.date,
      N_ ("Date of the assessment, like 2026-03-31"),
      N_ ("DATE") },
    { "ratings",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_FILENAME,
      &options.ratings,
      N_ ("Table with the columns element, rating, comment, strength, improvement"),
      N_ ("FILE.csv") },
    { "body",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &options.body,
      N_ ("The certification body"),
      N_ ("BODY") },
    { "outcome",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &options.outcome,
      N_ ("pending, certified, certified-with-conditions or not-certified"),
      N_ ("OUTCOME") },
    G_OPTION_ENTRY_NULL
  };

  if (!dossier_command_parse ("FOLDER",
                              _ ("Add an assessment with its ratings."),
                              entries,
                              1,
                              1,
                              &argc,
                              &argv))
    return DOSSIER_EXIT_USAGE;
  assessment = create_assessment (&options);
  return assessment != NULL ? run (argv[1], assessment, options.ratings) : DOSSIER_EXIT_USAGE;
}
