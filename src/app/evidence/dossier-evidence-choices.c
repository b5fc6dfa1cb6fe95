/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-choices.h"

#include <gtk/gtk.h>

#include "dossier-enum.h"
#include "dossier-evidence.h"

/**
 * dossier_evidence_kind_choices_new:
 * @first: (nullable): a first choice that stands for none of them
 *
 * Returns: (transfer full): the kinds of evidence by name, for a drop-down
 */
GListModel *
dossier_evidence_kind_choices_new (const char *first)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (choices, first);
  for (int kind = 0; kind < DOSSIER_EVIDENCE_KIND_COUNT; kind++)
    gtk_string_list_append (choices, dossier_enum_get_title (DOSSIER_TYPE_EVIDENCE_KIND, kind));
  return G_LIST_MODEL (choices);
}

/**
 * dossier_sensitivity_choices_new:
 * @first: (nullable): a first choice that stands for none of them
 *
 * Returns: (transfer full): who may see an evidence, for a drop-down
 */
GListModel *
dossier_sensitivity_choices_new (const char *first)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (choices, first);
  for (int sensitivity = 0; sensitivity < DOSSIER_SENSITIVITY_COUNT; sensitivity++)
    gtk_string_list_append (choices,
                            dossier_enum_get_title (DOSSIER_TYPE_SENSITIVITY, sensitivity));
  return G_LIST_MODEL (choices);
}
