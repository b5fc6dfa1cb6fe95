/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-check.h"
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
print_json (GListModel *checks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (DossierCheck) check = g_list_model_get_item (checks, i);

      json_builder_begin_object (builder);
      dossier_command_add_text (builder, "check", dossier_check_get_id (check));
      dossier_command_add_text (builder, "severity", get_severity_id (check));
      dossier_command_add_text (builder, "sentence", dossier_check_get_sentence (check));
      add_place (builder, check);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  dossier_command_print_json (root);
}

static void
print_text (GListModel *checks)
{
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (DossierCheck) check = g_list_model_get_item (checks, i);
      g_autofree char *place = dossier_check_describe_place (check);

      g_print (
        "%s\t%s\t%s\n",
        dossier_enum_get_title (DOSSIER_TYPE_SEVERITY, (int) dossier_check_get_severity (check)),
        place,
        dossier_check_get_sentence (check));
    }
}

/**
 * dossier_command_check:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli check`: prints what is missing or wrong, the gravest first.
 *
 * Returns: %DOSSIER_EXIT_CHECKS if something is, else the exit code
 */
DossierExit
dossier_command_check (int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autofree char *today = dossier_day_today ();
  g_autoptr (DossierBundle) bundle = NULL;
  g_autoptr (GHashTable) faults = NULL;
  g_autoptr (GListModel) checks = NULL;
  g_autoptr (GError) error = NULL;

  if (!dossier_command_parse ("FOLDER",
                              _ ("List what is missing or wrong. Every evidence file is read to "
                                 "check that it has not changed since it was added. Exit code: "
                                 "0 no issues, 3 issues found."),
                              entries,
                              1,
                              1,
                              &argc,
                              &argv))
    return DOSSIER_EXIT_USAGE;

  bundle = dossier_command_open (argv[1], &error);
  if (bundle == NULL)
    return dossier_command_fail (error);
  faults = dossier_evidence_audit_contents (
    dossier_bundle_get_folder (bundle),
    dossier_submission_get_evidence (dossier_bundle_get_submission (bundle)));
  checks = dossier_check_submission (dossier_bundle_get_submission (bundle),
                                     faults,
                                     dossier_report_has_glyph,
                                     today);
  if (as_json)
    print_json (checks);
  else
    print_text (checks);
  return g_list_model_get_n_items (checks) == 0 ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_CHECKS;
}
