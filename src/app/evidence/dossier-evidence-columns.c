/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-columns.h"

#include <glib/gi18n.h>

#include "dossier-evidence-item.h"

/* What a column shows, and what it sorts by: properties of #DossierEvidenceItem. */
typedef struct
{
  const char *title;
  const char *property;
  const char *sort_property;
  GType (*get_sorter_type) (void);
  float xalign;
  int width_chars;
} Column;

static const Column columns[] = {
  { N_ ("Number"), "label", "sort-number", gtk_numeric_sorter_get_type, 0.0F, 4 },
  { N_ ("Title"), "title", "title", gtk_string_sorter_get_type, 0.0F, 16 },
  { N_ ("Kind"), "kind", "kind", gtk_string_sorter_get_type, 0.0F, 9 },
  { N_ ("Date"), "date", "sort-date", gtk_string_sorter_get_type, 0.0F, 10 },
  { N_ ("Current Until"),
    "current-until",
    "sort-current-until",
    gtk_string_sorter_get_type,
    0.0F,
    10 },
  { N_ ("Elements"), "elements", "elements", gtk_string_sorter_get_type, 0.0F, 9 },
  { N_ ("Sensitivity"), "sensitivity", "sensitivity", gtk_string_sorter_get_type, 0.0F, 11 },
  { N_ ("Size"), "size", "sort-size", gtk_numeric_sorter_get_type, 1.0F, 8 },
};

static void
set_up_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Column *column = user_data;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign",
                                   (double) column->xalign,
                                   "ellipsize",
                                   PANGO_ELLIPSIZE_END,
                                   "width-chars",
                                   column->width_chars,
                                   "max-width-chars",
                                   column->width_chars * 2,
                                   NULL);
  GtkExpression *list_item = gtk_constant_expression_new (GTK_TYPE_LIST_ITEM, item);
  GtkExpression *row = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, list_item, "item");
  GtkExpression *text =
    gtk_property_expression_new (DOSSIER_TYPE_EVIDENCE_ITEM, row, column->property);

  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
  gtk_expression_bind (text, label, "label", NULL);
}

static GtkSorter *
create_sorter (const Column *column)
{
  GtkExpression *expression =
    gtk_property_expression_new (DOSSIER_TYPE_EVIDENCE_ITEM, NULL, column->sort_property);
  GtkSorter *sorter = g_object_new (column->get_sorter_type (), "expression", expression, NULL);

  gtk_expression_unref (expression);
  return sorter;
}

/**
 * dossier_evidence_columns_add:
 * @view: a column view without columns
 *
 * Adds the columns of the evidence register, each of which can be sorted.
 */
void
dossier_evidence_columns_add (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;
      g_autoptr (GtkSorter) sorter = create_sorter (&columns[i]);

      g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell), (gpointer) &columns[i]);
      column = gtk_column_view_column_new (_ (columns[i].title), factory);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, g_str_equal (columns[i].property, "title"));
      gtk_column_view_append_column (view, column);
    }
}

static GtkColumnViewColumn *
get_column (GtkColumnView *view, guint position)
{
  g_autoptr (GtkColumnViewColumn) column =
    g_list_model_get_item (gtk_column_view_get_columns (view), position);

  return column;
}

/**
 * dossier_evidence_columns_create_menu:
 * @view: a column view with the columns of dossier_evidence_columns_add()
 * @actions: where to put the commands of the menu, the group "columns"
 *
 * Returns: (transfer full): a menu that shows and hides the columns, but for
 *   the title
 */
GMenuModel *
dossier_evidence_columns_create_menu (GtkColumnView *view, GActionMap *actions)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GPropertyAction) action =
        g_property_action_new (columns[i].property, get_column (view, i), "visible");
      g_autofree char *name = g_strconcat ("columns.", columns[i].property, NULL);

      if (g_str_equal (columns[i].property, "title"))
        continue;
      g_action_map_add_action (actions, G_ACTION (action));
      g_menu_append (menu, _ (columns[i].title), name);
    }
  return G_MENU_MODEL (menu);
}

/**
 * dossier_evidence_columns_list_hidden:
 * @view: a column view with the columns of dossier_evidence_columns_add()
 *
 * Returns: (transfer full): the names of the columns that are not shown
 */
char **
dossier_evidence_columns_list_hidden (GtkColumnView *view)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (!gtk_column_view_column_get_visible (get_column (view, i)))
        g_strv_builder_add (names, columns[i].property);
    }
  return g_strv_builder_end (names);
}

/**
 * dossier_evidence_columns_hide:
 * @view: a column view with the columns of dossier_evidence_columns_add()
 * @names: (array zero-terminated=1): the names of the columns not to show; all
 *   others are shown
 */
void
dossier_evidence_columns_hide (GtkColumnView *view, const char *const *names)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_column_view_column_set_visible (get_column (view, i),
                                        !g_strv_contains (names, columns[i].property));
}

static gboolean
find_style (GtkWidget *widget, const char *name)
{
  if (gtk_widget_has_css_class (widget, name))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (find_style (child, name))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_evidence_columns_get_sorting:
 * @view: a column view with the columns of dossier_evidence_columns_add()
 * @descending: (out): whether it goes from the last to the first
 *
 * Before version 4.10, GTK does not tell by which column a view is sorted, but
 * for the arrow in its title.
 *
 * Returns: (nullable): the name of the column by which it is sorted
 */
const char *
dossier_evidence_columns_get_sorting (GtkColumnView *view, gboolean *descending)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; title != NULL && i < G_N_ELEMENTS (columns); i++)
    {
      *descending = find_style (title, "descending");
      if (*descending || find_style (title, "ascending"))
        return columns[i].property;
      title = gtk_widget_get_next_sibling (title);
    }
  return NULL;
}

/**
 * dossier_evidence_columns_sort:
 * @view: a column view with the columns of dossier_evidence_columns_add()
 * @name: the name of a column; "" for none
 * @descending: whether to go from the last to the first
 */
void
dossier_evidence_columns_sort (GtkColumnView *view, const char *name, gboolean descending)
{
  GtkColumnViewColumn *column = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (g_str_equal (columns[i].property, name))
        column = get_column (view, i);
    }
  gtk_column_view_sort_by_column (view,
                                  column,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}
