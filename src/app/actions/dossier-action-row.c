/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-row.h"

#include <glib/gi18n.h>

#include "dossier-enum.h"
#include "dossier-field-purpose.h"
#include "dossier-short-text.h"
#include "dossier-today.h"

/**
 * DossierActionRow:
 *
 * An action in a list or a column: what is to be done, by whom, for what, when.
 */
struct _DossierActionRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkLabel *facts;
  GtkImage *overdue;
  GtkLabel *due;

  DossierAction *action;
};

G_DEFINE_FINAL_TYPE (DossierActionRow, dossier_action_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_fact (DossierAction *action, const char *field)
{
  g_autofree char *text = NULL;

  if (g_str_equal (field, "priority"))
    return g_strdup (
      dossier_action_get_priority (action) == DOSSIER_PRIORITY_HIGH ? _ ("High priority") : "");
  text = dossier_record_describe (DOSSIER_RECORD (action), field);
  return text != NULL ? dossier_text_shorten (text) : NULL;
}

static char *
describe_facts (DossierAction *action)
{
  const DossierFieldColumn *column =
    dossier_record_type_list_columns (DOSSIER_TYPE_ACTION, DOSSIER_TABLE_LISTED);
  GString *text = g_string_new (NULL);

  for (; column->name != NULL; column++)
    {
      g_autofree char *fact = describe_fact (action, column->name);

      if (fact != NULL && *fact != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", fact);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_title (DossierAction *action)
{
  const char *title = dossier_action_get_title (action);

  return dossier_text_shorten (*title != '\0' ? title : _ ("Untitled action"));
}

static void
update (DossierActionRow *self)
{
  const char *today = dossier_today_get ();
  g_autofree char *facts = describe_facts (self->action);
  g_autofree char *due = dossier_action_describe_due (self->action, today);
  g_autofree char *title = describe_title (self->action);
  const char *state = dossier_enum_get_title (DOSSIER_TYPE_ACTION_STATE,
                                              (int) dossier_action_get_state (self->action));
  g_autofree char *description =
    g_strjoin (", ", title, state, due, *facts != '\0' ? facts : NULL, NULL);
  gboolean is_overdue = dossier_action_is_overdue (self->action, today);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), *facts != '\0');
  gtk_label_set_text (self->due, due);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue), is_overdue);
  if (is_overdue)
    gtk_widget_add_css_class (GTK_WIDGET (self->due), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->due), "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description,
                                  -1);
}

static void
dossier_action_row_dispose (GObject *object)
{
  DossierActionRow *self = DOSSIER_ACTION_ROW (object);

  g_clear_object (&self->action);

  G_OBJECT_CLASS (dossier_action_row_parent_class)->dispose (object);
}

static void
dossier_action_row_class_init (DossierActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_action_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, facts);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, overdue);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, due);
}

static void
dossier_action_row_init (DossierActionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_action_row_new:
 * @action: an action
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
dossier_action_row_new (DossierAction *action)
{
  DossierActionRow *self = g_object_new (DOSSIER_TYPE_ACTION_ROW, NULL);

  self->action = g_object_ref (action);
  g_signal_connect_object (action, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  dossier_today_connect (self, G_CALLBACK (update));
  update (self);
  return GTK_WIDGET (self);
}

/**
 * dossier_action_row_get_action:
 * @self: a row
 *
 * Returns: (transfer none): the action that it shows
 */
DossierAction *
dossier_action_row_get_action (DossierActionRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_ACTION_ROW (self), NULL);

  return self->action;
}
