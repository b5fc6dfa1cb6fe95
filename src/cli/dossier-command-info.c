/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command-assessment.h"

#include <glib/gi18n.h>

#include "dossier-check.h"
#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-evidence-audit.h"
#include "dossier-pass-rule-result.h"
#include "dossier-report-letters.h"
#include "dossier-tally.h"

static void
add_tally (JsonBuilder *builder, const DossierTally *tally)
{
  json_builder_set_member_name (builder, "elements");
  json_builder_add_int_value (builder, tally->n_elements);
  json_builder_set_member_name (builder, "written");
  json_builder_add_int_value (builder, tally->n_written);
  dossier_command_add_tally (builder, tally);
}

static void
add_criteria (JsonBuilder *builder, DossierSubmission *submission, const DossierTally *tallies)
{
  GListModel *criteria =
    dossier_standard_get_criteria (dossier_submission_get_standard (submission));

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      json_builder_begin_object (builder);
      dossier_command_add_text (builder, "number", dossier_criterion_get_number (criterion));
      dossier_command_add_text (builder, "title", dossier_criterion_get_title (criterion));
      add_tally (builder, &tallies[i + 1]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static DossierStage
find_stage (DossierSubmission *submission)
{
  g_autofree char *today = dossier_day_today ();

  return dossier_stage_find (submission, today);
}

static void
print_json (DossierSubmission *submission)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree DossierTally *tallies = dossier_tally_count (submission);

  json_builder_begin_object (builder);
  dossier_command_add_text (builder,
                            "organisation",
                            dossier_submission_get_organisation_name (submission));
  dossier_command_add_text (builder,
                            "standard",
                            dossier_standard_get_id (dossier_submission_get_standard (submission)));
  dossier_command_add_text (
    builder,
    "stage",
    dossier_enum_get_nick (DOSSIER_TYPE_STAGE, (int) find_stage (submission)));
  add_tally (builder, &tallies[0]);
  json_builder_set_member_name (builder, "criteria");
  add_criteria (builder, submission, tallies);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  dossier_command_print_json (root);
}

static void
print_errors (DossierBundle *bundle)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (GHashTable) faults =
    dossier_evidence_audit_sizes (dossier_bundle_get_folder (bundle),
                                  dossier_submission_get_evidence (submission));
  g_autofree char *today = dossier_day_today ();
  g_autoptr (GListModel) checks =
    dossier_check_submission (submission, faults, dossier_report_has_glyph, today);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (DossierCheck) check = g_list_model_get_item (checks, i);

      if (dossier_check_get_severity (check) == DOSSIER_SEVERITY_ERROR)
        g_print ("! %s\n", dossier_check_get_sentence (check));
    }
}

static void
print_text (DossierSubmission *submission)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  GListModel *criteria = dossier_standard_get_criteria (standard);
  g_autofree char *scope = dossier_submission_describe_scope (submission);
  g_autofree char *description = NULL;
  g_autofree char *result_description = NULL;
  DossierPassRuleResult result;
  g_autofree DossierTally *tallies = dossier_tally_count (submission);

  description = dossier_tally_describe (&tallies[0], standard);
  g_print ("%s (%s)\n", dossier_submission_get_organisation_name (submission), scope);
  g_print (_ ("Stage: %s\n"),
           dossier_enum_get_title (DOSSIER_TYPE_STAGE, (int) find_stage (submission)));
  g_print (_ ("%s: %u of %u elements written\n%s\n"),
           dossier_standard_get_title (standard),
           tallies[0].n_written,
           tallies[0].n_elements,
           description);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      g_autofree char *words = dossier_tally_describe (&tallies[i + 1], standard);

      g_print ("  %s %s: %s\n",
               dossier_criterion_get_number (criterion),
               dossier_criterion_get_title (criterion),
               words);
    }
  dossier_pass_rule_result_find (&result, standard, tallies);
  result_description = dossier_pass_rule_result_describe (&result);
  g_print ("%s\n", result_description);
}

/**
 * dossier_command_info:
 * @bundle: a bundle
 * @words: what follows its folder on the command line
 * @flags: the options that were given
 *
 * `dossier-cli info`: tells where a submission stands.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_info (DossierBundle *bundle, char **words, const DossierCommandFlags *flags)
{
  if (flags->as_json)
    print_json (dossier_bundle_get_submission (bundle));
  else
    {
      print_text (dossier_bundle_get_submission (bundle));
      print_errors (bundle);
    }
  return DOSSIER_EXIT_DONE;
}
