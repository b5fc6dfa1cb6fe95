/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-columns.h"

#include "dossier-describe.h"
#include "dossier-evidence-item.h"
#include "dossier-today.h"

static const DossierFieldColumn *
list_columns (void)
{
  return dossier_record_type_list_columns (DOSSIER_TYPE_EVIDENCE, DOSSIER_TABLE_LISTED);
}

static gboolean
is_called (const DossierFieldColumn *column, const char *name)
{
  return g_str_equal (column->name, name);
}

static guint64
get_size (DossierEvidence *evidence)
{
  return dossier_evidence_file_get_size (dossier_evidence_get_file (evidence));
}

/* A sign beside it, so that nobody has to compare days. */
static char *
describe_current_until (DossierEvidence *evidence)
{
  g_autofree char *description =
    dossier_record_describe (DOSSIER_RECORD (evidence), "current-until");

  if (!dossier_evidence_is_out_of_date (evidence, dossier_today_get ()))
    return g_steal_pointer (&description);
  return g_strconcat ("⚠ ", description, NULL);
}

static char *
describe_cell (gpointer item, DossierEvidence *evidence, const char *elements, gpointer user_data)
{
  return dossier_evidence_columns_describe (user_data, evidence, elements);
}

static gboolean
is_of_kind (const DossierFieldColumn *column, DossierFieldKind kind)
{
  GParamSpec *field = dossier_record_type_find_field (DOSSIER_TYPE_EVIDENCE, column->name);

  return field != NULL && dossier_field_get_kind (field) == kind;
}

/* Days are sorted as ISO 8601 text. */
static char *
get_sort_text (gpointer item, DossierEvidence *evidence, const char *elements, gpointer user_data)
{
  const DossierFieldColumn *column = user_data;

  if (is_of_kind (column, DOSSIER_FIELD_DATE))
    return g_strdup (dossier_record_get_text (DOSSIER_RECORD (evidence), column->name));
  return describe_cell (item, evidence, elements, user_data);
}

static guint64
get_sort_number (gpointer item, DossierEvidence *evidence, const char *elements, gpointer user_data)
{
  const DossierFieldColumn *column = user_data;

  return is_called (column, "size")
           ? get_size (evidence)
           : dossier_record_get_number (DOSSIER_RECORD (evidence), column->name);
}

/* @row: (transfer full) (nullable): leads to a #DossierEvidenceItem; %NULL for the item itself. */
static GtkExpression *
create_expression (const DossierFieldColumn *column,
                   GType type,
                   GCallback callback,
                   GtkExpression *row)
{
  GtkExpression *parts[] = {
    gtk_property_expression_new (DOSSIER_TYPE_EVIDENCE_ITEM,
                                 row != NULL ? gtk_expression_ref (row) : NULL,
                                 "evidence"),
    gtk_property_expression_new (DOSSIER_TYPE_EVIDENCE_ITEM, row, "elements"),
  };

  return gtk_cclosure_expression_new (type,
                                      NULL,
                                      G_N_ELEMENTS (parts),
                                      parts,
                                      callback,
                                      (gpointer) column,
                                      NULL);
}

/* The title takes what the others leave: these ask for no more than their width. */
static void
set_up_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const DossierFieldColumn *column = user_data;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign",
                                   is_called (column, "size") ? 1.0 : 0.0,
                                   "ellipsize",
                                   PANGO_ELLIPSIZE_END,
                                   "width-chars",
                                   (int) column->width,
                                   "max-width-chars",
                                   is_called (column, "title") ? -1 : (int) column->width,
                                   NULL);
  GtkExpression *list_item = gtk_constant_expression_new (GTK_TYPE_LIST_ITEM, item);
  GtkExpression *row = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, list_item, "item");
  GtkExpression *text = create_expression (column, G_TYPE_STRING, G_CALLBACK (describe_cell), row);

  dossier_describe_cut_text (GTK_LABEL (label));
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
  gtk_expression_bind (text, label, "label", NULL);
}

static GtkSorter *
create_sorter (const DossierFieldColumn *column)
{
  if (is_called (column, "size") || is_of_kind (column, DOSSIER_FIELD_NUMBER))
    return GTK_SORTER (gtk_numeric_sorter_new (
      create_expression (column, G_TYPE_UINT64, G_CALLBACK (get_sort_number), NULL)));
  return GTK_SORTER (gtk_string_sorter_new (
    create_expression (column, G_TYPE_STRING, G_CALLBACK (get_sort_text), NULL)));
}

/* Whether the user wants to see the column is the state of its action; that there is something to
 * see is what enables it. The title has none, and is always seen. */
static GSimpleAction *
get_action (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "action");
}

static gboolean
is_wanted (GtkColumnViewColumn *column)
{
  GSimpleAction *action = get_action (column);
  g_autoptr (GVariant) state = action != NULL ? g_action_get_state (G_ACTION (action)) : NULL;

  return state == NULL || g_variant_get_boolean (state);
}

static void
update_visible (GtkColumnViewColumn *column)
{
  GSimpleAction *action = get_action (column);

  gtk_column_view_column_set_visible (
    column,
    action == NULL || (is_wanted (column) && g_action_get_enabled (G_ACTION (action))));
}

static void
change_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  g_simple_action_set_state (action, state);
  update_visible (user_data);
}

static void
add_action (GtkColumnViewColumn *view_column, const DossierFieldColumn *column)
{
  GSimpleAction *action;

  if (is_called (column, "title"))
    return;
  action = g_simple_action_new_stateful (column->name, NULL, g_variant_new_boolean (TRUE));
  g_signal_connect (action, "change-state", G_CALLBACK (change_state_cb), view_column);
  g_object_set_data_full (G_OBJECT (view_column), "action", action, g_object_unref);
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
  for (const DossierFieldColumn *column = list_columns (); column->name != NULL; column++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) view_column = NULL;
      g_autoptr (GtkSorter) sorter = create_sorter (column);

      g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell), (gpointer) column);
      view_column =
        gtk_column_view_column_new (dossier_field_column_get_title (column, DOSSIER_TYPE_EVIDENCE),
                                    factory);
      gtk_column_view_column_set_sorter (view_column, sorter);
      gtk_column_view_column_set_resizable (view_column, TRUE);
      gtk_column_view_column_set_expand (view_column, is_called (column, "title"));
      add_action (view_column, column);
      gtk_column_view_append_column (view, view_column);
    }
}

/**
 * dossier_evidence_columns_describe:
 * @column: a column of the evidence register
 * @evidence: an evidence
 * @elements: the elements that cite it
 *
 * What is in a cell: the field of the column's name, but for columns that show it in a way of their
 * own or are worked out.
 *
 * Returns: (transfer full) (nullable): it as text; nothing where there is nothing to show
 */
char *
dossier_evidence_columns_describe (const DossierFieldColumn *column,
                                   DossierEvidence *evidence,
                                   const char *elements)
{
  if (is_called (column, "number"))
    return dossier_evidence_get_label (evidence);
  if (is_called (column, "current-until"))
    return describe_current_until (evidence);
  if (is_called (column, "elements"))
    return g_strdup (elements);
  if (is_called (column, "size"))
    return get_size (evidence) > 0 ? g_format_size (get_size (evidence)) : NULL;
  return dossier_record_describe (DOSSIER_RECORD (evidence), column->name);
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
 * Returns: (transfer full): a menu that shows and hides the columns, but for the title, and for
 * those that have nothing to show
 */
GMenuModel *
dossier_evidence_columns_create_menu (GtkColumnView *view, GActionMap *actions)
{
  const DossierFieldColumn *columns = list_columns ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; columns[i].name != NULL; i++)
    {
      GSimpleAction *action = get_action (get_column (view, i));
      g_autofree char *name = g_strconcat ("columns.", columns[i].name, NULL);
      g_autoptr (GMenuItem) item = NULL;

      if (action == NULL)
        continue;
      g_action_map_add_action (actions, G_ACTION (action));
      item =
        g_menu_item_new (dossier_field_column_get_title (&columns[i], DOSSIER_TYPE_EVIDENCE), name);
      g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/**
 * dossier_evidence_columns_list_hidden:
 * @view: a column view with the columns of dossier_evidence_columns_add()
 *
 * Returns: (transfer full): the names of the columns that the user has put away
 */
char **
dossier_evidence_columns_list_hidden (GtkColumnView *view)
{
  const DossierFieldColumn *columns = list_columns ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; columns[i].name != NULL; i++)
    {
      if (!is_wanted (get_column (view, i)))
        g_strv_builder_add (names, columns[i].name);
    }
  return g_strv_builder_end (names);
}

/**
 * dossier_evidence_columns_hide:
 * @view: a column view with the columns of dossier_evidence_columns_add()
 * @names: (array zero-terminated=1): the names of the columns that the user has put away
 */
void
dossier_evidence_columns_hide (GtkColumnView *view, const char *const *names)
{
  const DossierFieldColumn *columns = list_columns ();

  for (guint i = 0; columns[i].name != NULL; i++)
    {
      GSimpleAction *action = get_action (get_column (view, i));

      if (action != NULL)
        g_action_change_state (G_ACTION (action),
                               g_variant_new_boolean (!g_strv_contains (names, columns[i].name)));
    }
}

static gboolean
has_value (GListModel *evidence, const char *field)
{
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierRecord) record = g_list_model_get_item (evidence, i);

      if (*dossier_record_get_text (record, field) != '\0')
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_evidence_columns_hide_empty:
 * @view: a column view with the columns of dossier_evidence_columns_add()
 * @evidence: all evidence of the submission
 *
 * Shows the columns of days only while any of the evidence has such a day.
 */
void
dossier_evidence_columns_hide_empty (GtkColumnView *view, GListModel *evidence)
{
  const DossierFieldColumn *columns = list_columns ();

  for (guint i = 0; columns[i].name != NULL; i++)
    {
      GtkColumnViewColumn *column = get_column (view, i);

      if (!is_of_kind (&columns[i], DOSSIER_FIELD_DATE))
        continue;
      g_simple_action_set_enabled (get_action (column), has_value (evidence, columns[i].name));
      update_visible (column);
    }
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
  const DossierFieldColumn *columns = list_columns ();
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; title != NULL && columns[i].name != NULL; i++)
    {
      *descending = find_style (title, "descending");
      if (*descending || find_style (title, "ascending"))
        return columns[i].name;
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
  const DossierFieldColumn *columns = list_columns ();
  GtkColumnViewColumn *column = NULL;

  for (guint i = 0; columns[i].name != NULL; i++)
    {
      if (is_called (&columns[i], name))
        column = get_column (view, i);
    }
  /* GTK 4.8 leaves the arrow in the title of the column before, unless that is told to go. */
  gtk_column_view_sort_by_column (view, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (view,
                                  column,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * dossier_evidence_columns_get_rows:
 * @view: a column view
 *
 * Returns: (transfer none): the list that is below the titles of the columns
 */
GtkWidget *
dossier_evidence_columns_get_rows (GtkColumnView *view)
{
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);

  return gtk_widget_get_last_child (GTK_WIDGET (view));
}
