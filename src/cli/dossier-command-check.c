/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-check-list.h"
#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-evidence-audit.h"
#include "dossier-report-letters.h"

static const char *
get_severity_id (DossierCheck *check)
{
  return dossier_enum_get_nick (DOSSIER_TYPE_SEVERITY, (int) dossier_check_get_severity (check));
}

static void
add_place (JsonBuilder *builder, DossierCheck *check)
{
  g_autofree char *place = dossier_check_describe_place (check);

  if (dossier_check_get_response (check) != NULL)
    dossier_command_add_text (builder, "element", place);
  else if (dossier_check_get_evidence (check) != NULL)
    dossier_command_add_text (builder, "evidence", place);
  else
    dossier_command_add_text (builder, "action", dossier_check_get_subject (check));
}

static void
add_check (JsonBuilder *builder, DossierCheckList *checks, DossierCheck *check)
{
  json_builder_begin_object (builder);
  dossier_command_add_text (builder, "check", dossier_check_get_id (check));
  dossier_command_add_text (builder, "severity", get_severity_id (check));
  json_builder_set_member_name (builder, "to-do");
  json_builder_add_boolean_value (builder,
                                  dossier_check_list_get_group (checks, check) ==
                                    DOSSIER_CHECK_GROUP_TO_DO);
  dossier_command_add_text (builder, "sentence", dossier_check_get_sentence (check));
  add_place (builder, check);
  json_builder_end_object (builder);
}

static void
print_json (GListModel *checks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (DossierCheck) check = g_list_model_get_item (checks, i);

      add_check (builder, DOSSIER_CHECK_LIST (checks), check);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  dossier_command_print_json (root);
}

static const char *
get_group (DossierCheckList *checks, DossierCheck *check)
{
  return dossier_check_list_get_group (checks, check) == DOSSIER_CHECK_GROUP_TO_DO
           ? _ ("To Do")
           : dossier_enum_get_title (DOSSIER_TYPE_SEVERITY,
                                     (int) dossier_check_get_severity (check));
}

static void
print_text (GListModel *checks)
{
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (DossierCheck) check = g_list_model_get_item (checks, i);
      g_autofree char *place = dossier_check_describe_place (check);

      g_print ("%s\t%s\t%s\n",
               get_group (DOSSIER_CHECK_LIST (checks), check),
               place,
               dossier_check_get_sentence (check));
    }
}

/**
 * dossier_command_check:
 * @bundle: a bundle
 * @words: what follows its folder on the command line
 * @flags: the options that were given
 *
 * `dossier-cli check`: prints what is missing or wrong, the gravest first, then what is still to do
 * in the stage that the submission is in, and then the notes. A script that asks whether the
 * submission can be sent gets the same answer as under Ready to Submit?: what is to do has to be
 * done before, and notes hold nothing up.
 *
 * Returns: %DOSSIER_EXIT_CHECKS if anything is missing, wrong or to do, else the exit code
 */
DossierExit
dossier_command_check (DossierBundle *bundle, char **words, const DossierCommandFlags *flags)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autofree char *today = dossier_day_today ();
  g_autoptr (GHashTable) faults =
    dossier_evidence_audit_contents (dossier_bundle_get_folder (bundle),
                                     dossier_submission_get_evidence (submission));
  g_autoptr (GListModel) checks =
    dossier_check_submission (submission, faults, dossier_report_has_glyph, today);
  guint n_notes;

  if (flags->as_json)
    print_json (checks);
  else
    print_text (checks);
  n_notes = dossier_check_list_count (DOSSIER_CHECK_LIST (checks), DOSSIER_CHECK_GROUP_NOTES);
  return g_list_model_get_n_items (checks) == n_notes ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_CHECKS;
}
