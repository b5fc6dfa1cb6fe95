/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-action.h"
#include "dossier-day.h"
#include "dossier-enum.h"

static JsonNode *
describe_action (DossierAction *action, const char *today)
{
  JsonNode *node = dossier_record_to_json (DOSSIER_RECORD (action));

  json_object_set_boolean_member (json_node_get_object (node),
                                  "overdue",
                                  dossier_action_is_overdue (action, today));
  return node;
}

static void
print_json (GPtrArray *actions, const char *today)
{
  JsonArray *array = json_array_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < actions->len; i++)
    json_array_add_element (array, describe_action (actions->pdata[i], today));
  json_node_take_array (root, array);
  dossier_command_print_json (root);
}

static void
print_text (GPtrArray *actions, const char *today)
{
  for (guint i = 0; i < actions->len; i++)
    {
      DossierAction *action = actions->pdata[i];
      g_autofree char *due = dossier_action_describe_due (action, today);

      g_print (
        "%s\t%s\t%s\t%s\t%s\n",
        dossier_action_get_element (action),
        dossier_action_get_title (action),
        dossier_enum_get_title (DOSSIER_TYPE_ACTION_STATE, (int) dossier_action_get_state (action)),
        dossier_action_get_owner (action),
        due);
    }
}

static GPtrArray *
choose_actions (DossierSubmission *submission, gboolean only_overdue, const char *today)
{
  GListModel *actions = dossier_submission_get_actions (submission);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      if (!only_overdue || dossier_action_is_overdue (action, today))
        g_ptr_array_add (chosen, g_steal_pointer (&action));
    }
  return chosen;
}

/**
 * dossier_command_action_list:
 * @bundle: a bundle
 * @words: what follows its folder on the command line
 * @flags: the options that were given
 *
 * `dossier-cli action list`: prints the actions.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_action_list (DossierBundle *bundle, char **words, const DossierCommandFlags *flags)
{
  g_autofree char *today = dossier_day_today ();
  g_autoptr (GPtrArray) actions =
    choose_actions (dossier_bundle_get_submission (bundle), flags->only_overdue, today);

  if (flags->as_json)
    print_json (actions, today);
  else
    print_text (actions, today);
  return DOSSIER_EXIT_DONE;
}
