/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-enum-choices.h"

#include <gtk/gtk.h>

#include "dossier-enum.h"

/**
 * dossier_enum_choices_new:
 * @type: an enumeration
 * @first: (nullable): a first choice that stands for none or all of its values
 *
 * Returns: (transfer full): the titles of its values in order, for a drop-down
 */
GListModel *
dossier_enum_choices_new (GType type, const char *first)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (choices, first);
  for (guint i = 0; i < dossier_enum_get_n_values (type); i++)
    gtk_string_list_append (choices, dossier_enum_get_title (type, (int) i));
  return G_LIST_MODEL (choices);
}
