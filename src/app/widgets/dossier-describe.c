/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-describe.h"

#include <adwaita.h>
#include <string.h>

/* What takes the keyboard in it. */
static GtkWidget *
get_button (GtkDropDown *drop_down)
{
  return gtk_widget_get_first_child (GTK_WIDGET (drop_down));
}

static void
selected_item_changed_cb (GtkDropDown *drop_down)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (drop_down);
  const char *words = item != NULL ? gtk_string_object_get_string (item) : "";

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_button (drop_down)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words,
                                  -1);
}

static void
name_menu_item_cb (GObject *item)
{
  g_autofree char *text = NULL;

  g_object_get (item, "text", &text, NULL);
  if (text == NULL || *text == '\0')
    return;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* In libadwaita 1.2, AdwActionRow has a name and AdwEntryRow gives its own to what is typed in;
 * other rows have none. */
static void
name_row (AdwPreferencesRow *row)
{
  const char *title = adw_preferences_row_get_title (row);

  if (!ADW_IS_ACTION_ROW (row) && !ADW_IS_ENTRY_ROW (row) && *title != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static gboolean
widget_mapped_cb (G_GNUC_UNUSED GSignalInvocationHint *hint,
                  G_GNUC_UNUSED guint n_values,
                  const GValue *values,
                  G_GNUC_UNUSED gpointer data)
{
  GObject *widget = g_value_get_object (&values[0]);

  if (strcmp (G_OBJECT_TYPE_NAME (widget), "GtkModelButton") == 0 &&
      g_signal_handler_find (widget,
                             G_SIGNAL_MATCH_FUNC,
                             0,
                             0,
                             NULL,
                             (gpointer) name_menu_item_cb,
                             NULL) == 0)
    {
      /* GTK sets the relation anew with every change. */
      g_signal_connect (widget, "notify", G_CALLBACK (name_menu_item_cb), NULL);
      name_menu_item_cb (widget);
    }
  else if (ADW_IS_PREFERENCES_ROW (widget))
    name_row (ADW_PREFERENCES_ROW (widget));
  return TRUE;
}

static gboolean
query_cut_text_cb (GtkWidget *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (label)));
  return TRUE;
}

/**
 * dossier_describe_widget:
 * @widget: a widget that has no words of its own
 * @words: what it is or says
 *
 * Gives it the words as a tooltip, and to screen readers as its name. Words that
 * it has already cost nothing: with every tooltip that is set, GTK asks the
 * display where the pointer is, and waits for the answer.
 */
void
dossier_describe_widget (GtkWidget *widget, const char *words)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), words) == 0)
    return;
  gtk_widget_set_tooltip_text (widget, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words,
                                  -1);
}

/**
 * dossier_describe_cut_text:
 * @label: a label that ellipsizes
 *
 * Tells in a tooltip what is cut off, and only then.
 */
void
dossier_describe_cut_text (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_cut_text_cb), NULL);
}

/**
 * dossier_describe_by_tooltip:
 * @widget: the activatable widget of a row
 *
 * The row makes its title the accessible name of @widget, which may only be a
 * value, and its subtitle the description, of which GTK 4.18 makes nothing.
 * Leaves the description to the tooltip of @widget, which says what it does.
 */
void
dossier_describe_by_tooltip (gpointer widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_accessible_reset_relation (widget, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

/**
 * dossier_describe_drop_down:
 * @drop_down: a drop-down of strings, whose accessible label says what it chooses
 *
 * Since GTK 4.14, a drop-down is labelled by its selected item, in place of the
 * label that it was given: a screen reader says "Compliance" and not of what.
 * Makes the label its accessible name again, and the selected item its
 * description, and gives both to the button in it, which has the focus and which GTK 4.8 leaves
 * without a name.
 */
void
dossier_describe_drop_down (GtkDropDown *drop_down)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (get_button (drop_down)),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  drop_down,
                                  NULL,
                                  -1);
  g_signal_connect (drop_down,
                    "notify::selected-item",
                    G_CALLBACK (selected_item_changed_cb),
                    NULL);
  selected_item_changed_cb (drop_down);
}

static void
tell_problem (GtkAccessible *accessible, const char *problem)
{
  gtk_accessible_update_state (accessible,
                               GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (accessible,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  problem != NULL ? problem : "",
                                  -1);
}

/**
 * dossier_describe_problem:
 * @field: where something is entered
 * @problem: (nullable): what is wrong with it
 *
 * Marks the field as wrong, or as right again, and tells screen readers why.
 */
void
dossier_describe_problem (GtkEditable *field, const char *problem)
{
  GtkEditable *text;

  g_return_if_fail (GTK_IS_EDITABLE (field));

  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (field), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (field), "error");
  tell_problem (GTK_ACCESSIBLE (field), problem);
  /* Since GTK 4.10, screen readers are at the text in the field. */
  text = gtk_editable_get_delegate (field);
  if (text != NULL)
    tell_problem (GTK_ACCESSIBLE (text), problem);
}

/**
 * dossier_describe_menu_items:
 *
 * GTK 4.18 labels an item of a menu by a widget that it keeps from screen
 * readers, so that the item has no name. Names those of all menus of the program
 * by their text, when they are first shown. GTK has no public class for them.
 */
void
dossier_describe_menu_items (void)
{
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", G_TYPE_FROM_CLASS (widget_class)),
                              0,
                              widget_mapped_cb,
                              NULL,
                              NULL);
}
