/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command-assessment.h"

#include <glib/gi18n.h>

#include "dossier-enum.h"
#include "dossier-history.h"

static const char *
get_outcome_id (DossierAssessment *assessment)
{
  return dossier_enum_get_nick (DOSSIER_TYPE_ASSESSMENT_OUTCOME,
                                (int) dossier_assessment_get_outcome (assessment));
}

static void
print_json (DossierHistory *history)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < dossier_history_get_n_assessments (history); i++)
    {
      DossierAssessment *assessment = dossier_history_get_assessment (history, i);
      DossierAssessmentKind kind = dossier_assessment_get_kind (assessment);
      DossierTally tally;

      dossier_history_count (history, i, NULL, &tally);
      json_builder_begin_object (builder);
      dossier_command_add_text (builder, "id", dossier_assessment_get_id (assessment));
      dossier_command_add_text (builder, "kind", dossier_command_get_kind_word (kind));
      dossier_command_add_text (builder, "date", dossier_assessment_get_date (assessment));
      dossier_command_add_text (builder,
                                "body",
                                dossier_record_get_text (DOSSIER_RECORD (assessment), "body"));
      dossier_command_add_text (builder, "outcome", get_outcome_id (assessment));
      dossier_command_add_tally (builder, &tally);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  dossier_command_print_json (root);
}

static void
print_text (DossierHistory *history)
{
  DossierStandard *standard =
    dossier_submission_get_standard (dossier_history_get_submission (history));

  for (guint i = 0; i < dossier_history_get_n_assessments (history); i++)
    {
      DossierAssessment *assessment = dossier_history_get_assessment (history, i);
      g_autofree char *description = NULL;
      DossierTally tally;

      dossier_history_count (history, i, NULL, &tally);
      description = dossier_tally_describe (&tally, standard);
      g_print ("%s\t%s\t%s\t%s\t%s\n",
               dossier_assessment_get_id (assessment),
               dossier_assessment_get_date (assessment),
               dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_KIND,
                                       (int) dossier_assessment_get_kind (assessment)),
               dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_OUTCOME,
                                       (int) dossier_assessment_get_outcome (assessment)),
               description);
    }
}

/**
 * dossier_command_assessment_list:
 * @bundle: a bundle
 * @words: what follows its folder on the command line
 * @flags: the options that were given
 *
 * `dossier-cli assessment list`: prints the assessments, the oldest first, with
 * how many elements had each rating after it.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_assessment_list (DossierBundle *bundle,
                                 char **words,
                                 const DossierCommandFlags *flags)
{
  g_autoptr (DossierHistory) history = dossier_history_new (dossier_bundle_get_submission (bundle));

  if (flags->as_json)
    print_json (history);
  else
    print_text (history);
  return DOSSIER_EXIT_DONE;
}
