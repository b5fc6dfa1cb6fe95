/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows that say of each element what a visit has for it. */

#include "dossier-visit-cover.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-visit.h"

static char *
describe_title (const DossierVisitElement *item)
{
  return g_strdup_printf ("%s  %s",
                          dossier_element_get_number (item->element),
                          dossier_element_get_title (item->element));
}

static char *
describe (const DossierVisitElement *item)
{
  static const char *const evidence[] = {
    [DOSSIER_COVERAGE_NONE] = N_ ("No evidence"),
    [DOSSIER_COVERAGE_OUT_OF_DATE] = N_ ("Evidence out of date on the day"),
    [DOSSIER_COVERAGE_CURRENT] = N_ ("Evidence current"),
  };
  g_autofree char *sessions =
    item->n_sessions == 0
      ? g_strdup (_ ("In no session"))
      : g_strdup_printf (ngettext ("In %u session", "In %u sessions", item->n_sessions),
                         item->n_sessions);

  return g_strdup_printf ("%s · %s", sessions, _ (evidence[item->evidence]));
}

static GtkWidget *
create_row (const DossierVisitElement *item)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = describe_title (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "submission.show-element");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row),
                                    "s",
                                    dossier_element_get_number (item->element));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
update_row (AdwActionRow *row, const DossierVisitElement *item)
{
  gboolean is_ready = item->n_sessions > 0 && item->evidence == DOSSIER_COVERAGE_CURRENT;
  g_autofree char *subtitle = describe (item);

  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_set_icon_name (row, is_ready ? NULL : "dialog-warning-symbolic");
}

static gboolean
is_row_of (GtkListBoxRow *row, const DossierVisitElement *item)
{
  g_autofree char *title = describe_title (item);

  return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0;
}

/**
 * dossier_visit_cover_show:
 * @list: a list that has such rows and no others
 * @cover: (element-type DossierVisitElement): what a visit has for its elements
 *
 * Shows a row for each of the elements. A row that was there before stays.
 */
void
dossier_visit_cover_show (GtkListBox *list, GPtrArray *cover)
{
  GtkListBoxRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  for (guint i = 0; i < cover->len; i++)
    {
      const DossierVisitElement *item = cover->pdata[i];

      row = gtk_list_box_get_row_at_index (list, (int) i);
      if (row == NULL || !is_row_of (row, item))
        {
          gtk_list_box_insert (list, create_row (item), (int) i);
          row = gtk_list_box_get_row_at_index (list, (int) i);
        }
      update_row (ADW_ACTION_ROW (row), item);
    }
  while ((row = gtk_list_box_get_row_at_index (list, (int) cover->len)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}
