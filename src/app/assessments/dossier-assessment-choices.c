/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-assessment-choices.h"

#include <gtk/gtk.h>

#include "dossier-assessment.h"
#include "dossier-enum.h"

/**
 * dossier_assessment_kind_choices_new:
 *
 * Returns: (transfer full): the kinds of assessment by name, for a drop-down
 */
GListModel *
dossier_assessment_kind_choices_new (void)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  for (int kind = 0; kind < DOSSIER_ASSESSMENT_KIND_COUNT; kind++)
    gtk_string_list_append (choices, dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_KIND, kind));
  return G_LIST_MODEL (choices);
}

/**
 * dossier_assessment_scope_choices_new:
 *
 * Returns: (transfer full): what an assessment can look at, for a drop-down
 */
GListModel *
dossier_assessment_scope_choices_new (void)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  for (int scope = 0; scope < DOSSIER_ASSESSMENT_SCOPE_COUNT; scope++)
    gtk_string_list_append (choices, dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_SCOPE, scope));
  return G_LIST_MODEL (choices);
}

/**
 * dossier_assessment_outcome_choices_new:
 *
 * Returns: (transfer full): the outcomes by name, for a drop-down
 */
GListModel *
dossier_assessment_outcome_choices_new (void)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  for (int outcome = 0; outcome < DOSSIER_OUTCOME_COUNT; outcome++)
    gtk_string_list_append (choices,
                            dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_OUTCOME, outcome));
  return G_LIST_MODEL (choices);
}
