/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-choices.h"

#include <gtk/gtk.h>

#include "dossier-action.h"
#include "dossier-enum.h"

/**
 * dossier_action_state_choices_new:
 *
 * Returns: (transfer full): the states of an action by name, for a drop-down
 */
GListModel *
dossier_action_state_choices_new (void)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  for (int state = 0; state < DOSSIER_ACTION_STATE_COUNT; state++)
    gtk_string_list_append (choices, dossier_enum_get_title (DOSSIER_TYPE_ACTION_STATE, state));
  return G_LIST_MODEL (choices);
}

/**
 * dossier_priority_choices_new:
 *
 * Returns: (transfer full): the priorities by name, for a drop-down
 */
GListModel *
dossier_priority_choices_new (void)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  for (int priority = 0; priority < DOSSIER_PRIORITY_COUNT; priority++)
    gtk_string_list_append (choices, dossier_enum_get_title (DOSSIER_TYPE_PRIORITY, priority));
  return G_LIST_MODEL (choices);
}
