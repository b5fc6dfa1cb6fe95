/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command-assessment.h"

#include <glib/gi18n.h>

#include "dossier-comparison.h"
#include "dossier-submission-assessments.h"

static void
add_side (JsonBuilder *builder,
          const char *name,
          DossierAssessment *assessment,
          const DossierTally *tally)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  dossier_command_add_text (builder, "id", dossier_assessment_get_id (assessment));
  dossier_command_add_text (builder, "date", dossier_assessment_get_date (assessment));
  dossier_command_add_tally (builder, tally);
  json_builder_end_object (builder);
}

static void
print_json (DossierComparison *comparison)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_side (builder, "a", comparison->before, &comparison->tally_before);
  add_side (builder, "b", comparison->after, &comparison->tally_after);
  dossier_command_add_elements (builder, "rose", comparison->moved[DOSSIER_MOVEMENT_ROSE]);
  dossier_command_add_elements (builder, "fell", comparison->moved[DOSSIER_MOVEMENT_FELL]);
  json_builder_set_member_name (builder, "same");
  json_builder_add_int_value (builder, comparison->moved[DOSSIER_MOVEMENT_SAME]->len);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  dossier_command_print_json (root);
}

static void
print_elements (const char *title, GPtrArray *elements)
{
  for (guint i = 0; i < elements->len; i++)
    g_print ("%s\t%s\t%s\n",
             title,
             dossier_element_get_number (elements->pdata[i]),
             dossier_element_get_title (elements->pdata[i]));
}

static void
print_text (DossierComparison *comparison, DossierStandard *standard)
{
  g_autofree char *sentence = dossier_comparison_describe (comparison, standard);
  g_autofree char *before = dossier_tally_describe (&comparison->tally_before, standard);
  g_autofree char *after = dossier_tally_describe (&comparison->tally_after, standard);

  g_print ("%s\t%s\n", dossier_assessment_get_date (comparison->before), before);
  g_print ("%s\t%s\n", dossier_assessment_get_date (comparison->after), after);
  print_elements (_ ("Improved"), comparison->moved[DOSSIER_MOVEMENT_ROSE]);
  print_elements (_ ("Declined"), comparison->moved[DOSSIER_MOVEMENT_FELL]);
  g_print ("%s\n", sentence);
}

static DossierExit
compare (DossierSubmission *submission, const char *a, const char *b, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  DossierAssessment *before = dossier_command_find_assessment (submission, a, &error);
  DossierAssessment *after =
    before != NULL ? dossier_command_find_assessment (submission, b, &error) : NULL;
  g_autoptr (DossierHistory) history = NULL;
  g_autoptr (DossierComparison) comparison = NULL;

  if (after == NULL)
    return dossier_command_fail (error);
  history = dossier_history_new (submission);
  comparison = dossier_comparison_new (history, before, after, NULL);
  if (as_json)
    print_json (comparison);
  else
    print_text (comparison, dossier_submission_get_standard (submission));
  return DOSSIER_EXIT_DONE;
}

/**
 * dossier_command_assessment_compare:
 * @bundle: a bundle
 * @words: what follows its folder on the command line
 * @flags: the options that were given
 *
 * `dossier-cli assessment compare`: prints which elements rose or fell from one
 * assessment to another.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_assessment_compare (DossierBundle *bundle,
                                    char **words,
                                    const DossierCommandFlags *flags)
{
  return compare (dossier_bundle_get_submission (bundle), words[0], words[1], flags->as_json);
}
