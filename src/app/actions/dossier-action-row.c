/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-row.h"

#include <glib/gi18n.h>

#include "dossier-date-popover.h"
#include "dossier-describe.h"
#include "dossier-enum.h"
#include "dossier-field-purpose.h"
#include "dossier-short-text.h"
#include "dossier-today.h"
#include "dossier-wrap-layout.h"

/**
 * DossierActionRow:
 *
 * An action in a list or a column: what is to be done, by whom, for what, when.
 */
struct _DossierActionRow
{
  GtkListBoxRow parent_instance;

  GtkButton *finish;
  GtkImage *state;
  GtkLabel *title;
  GtkImage *priority;
  GtkLabel *facts;
  GtkWidget *due_below;
  GtkImage *overdue;
  GtkLabel *due;
  GtkWidget *owner_column;
  GtkLabel *owner;
  GtkWidget *due_column;
  GtkMenuButton *change_due;
  GtkLabel *done;

  DossierAction *action;
  gboolean has_columns;
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

/* What an icon or a column shows is not said again below the title. */
static char *
describe_facts (DossierAction *action, const char *const *except)
{
  const DossierFieldColumn *column =
    dossier_record_type_list_columns (DOSSIER_TYPE_ACTION, DOSSIER_TABLE_LISTED);
  GString *text = g_string_new (NULL);

  for (; column->name != NULL; column++)
    {
      g_autofree char *fact = describe_fact (action, column->name);

      if (fact != NULL && *fact != '\0' && !g_strv_contains (except, column->name))
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
show_icons (DossierActionRow *self)
{
  static const char *const state_icons[] = {
    [DOSSIER_ACTION_OPEN] = "dossier-action-open-symbolic",
    [DOSSIER_ACTION_IN_PROGRESS] = "dossier-action-in-progress-symbolic",
    [DOSSIER_ACTION_DONE] = "dossier-action-done-symbolic",
    [DOSSIER_ACTION_VERIFIED] = "dossier-action-verified-symbolic",
  };
  static const char *const priority_icons[] = {
    [DOSSIER_PRIORITY_LOW] = "dossier-priority-low-symbolic",
    [DOSSIER_PRIORITY_NORMAL] = NULL,
    [DOSSIER_PRIORITY_HIGH] = "dossier-priority-high-symbolic",
  };
  DossierActionState state = dossier_action_get_state (self->action);
  DossierPriority priority = dossier_action_get_priority (self->action);

  gtk_image_set_from_icon_name (self->state, state_icons[state]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  dossier_enum_get_title (DOSSIER_TYPE_ACTION_STATE, (int) state),
                                  -1);
  dossier_describe_widget (GTK_WIDGET (self->finish),
                           dossier_action_state_is_finished (state) ? _ ("Reopen")
                                                                    : _ ("Mark as Done"));
  gtk_widget_set_visible (GTK_WIDGET (self->priority), priority_icons[priority] != NULL);
  if (priority_icons[priority] == NULL)
    return;
  gtk_image_set_from_icon_name (self->priority, priority_icons[priority]);
  dossier_describe_widget (GTK_WIDGET (self->priority),
                           priority == DOSSIER_PRIORITY_HIGH ? _ ("High priority")
                                                             : _ ("Low priority"));
}

/* When what is done was due is not changed any more. */
static void
show_columns (DossierActionRow *self)
{
  gboolean is_finished = dossier_action_is_finished (self->action);

  gtk_widget_set_visible (self->owner_column, self->has_columns);
  gtk_widget_set_visible (self->due_column, self->has_columns);
  gtk_widget_set_visible (GTK_WIDGET (self->change_due), !is_finished);
  gtk_widget_set_visible (GTK_WIDGET (self->done), is_finished);
  gtk_widget_set_visible (self->due_below, !self->has_columns);
}

static void
update (DossierActionRow *self)
{
  const char *today = dossier_today_get ();
  const char *const none[] = { NULL };
  const char *const shown_elsewhere[] = { "priority", self->has_columns ? "owner" : NULL, NULL };
  g_autofree char *facts = describe_facts (self->action, none);
  g_autofree char *facts_below = describe_facts (self->action, shown_elsewhere);
  g_autofree char *due = dossier_action_describe_due (self->action, today);
  g_autofree char *title = describe_title (self->action);
  g_autofree char *owner = dossier_text_shorten (dossier_action_get_owner (self->action));
  const char *state = dossier_enum_get_title (DOSSIER_TYPE_ACTION_STATE,
                                              (int) dossier_action_get_state (self->action));
  g_autofree char *description =
    g_strjoin (", ", title, state, due, *facts != '\0' ? facts : NULL, NULL);
  gboolean is_overdue = dossier_action_is_overdue (self->action, today);

  gtk_label_set_text (self->title, title);
  show_icons (self);
  gtk_label_set_text (self->facts, facts_below);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), *facts_below != '\0');
  show_columns (self);
  gtk_label_set_text (self->owner, owner);
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
finish_clicked_cb (DossierActionRow *self)
{
  DossierActionState state =
    dossier_action_is_finished (self->action) ? DOSSIER_ACTION_OPEN : DOSSIER_ACTION_DONE;

  gtk_widget_activate_action (GTK_WIDGET (self),
                              "list.move-action",
                              "(su)",
                              dossier_action_get_id (self->action),
                              (guint) state);
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

  g_type_ensure (DOSSIER_TYPE_WRAP_LAYOUT);
  G_OBJECT_CLASS (klass)->dispose = dossier_action_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-action-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, finish);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, state);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, priority);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, facts);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, due_below);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, overdue);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, due);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, owner_column);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, owner);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, due_column);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, change_due);
  gtk_widget_class_bind_template_child (widget_class, DossierActionRow, done);
  gtk_widget_class_bind_template_callback (widget_class, finish_clicked_cb);
}

/* Made when it is first asked for: a list may have hundreds of rows. */
static void
create_due_popover (GtkMenuButton *button, gpointer user_data)
{
  DossierActionRow *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = dossier_date_popover_new ();
  g_object_bind_property (self->action,
                          "due",
                          popover,
                          "date",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_menu_button_set_popover (button, popover);
}

static void
dossier_action_row_init (DossierActionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->change_due, create_due_popover, self, NULL);
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

/**
 * dossier_action_row_set_has_columns:
 * @self: a row
 * @has_columns: whether there is room for columns
 *
 * Shows the owner and the due date, which can then be changed in the row, in columns beside the
 * title, or below it.
 */
void
dossier_action_row_set_has_columns (DossierActionRow *self, gboolean has_columns)
{
  g_return_if_fail (DOSSIER_IS_ACTION_ROW (self));

  if (self->has_columns == has_columns)
    return;
  self->has_columns = has_columns;
  update (self);
}

/**
 * dossier_action_row_set_editable:
 * @self: a row
 * @editable: whether the due date and the state can be changed
 */
void
dossier_action_row_set_editable (DossierActionRow *self, gboolean editable)
{
  g_return_if_fail (DOSSIER_IS_ACTION_ROW (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->finish), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->change_due), editable);
}

/**
 * dossier_action_row_hide_state:
 * @self: a row
 *
 * Leaves out the state, where the place of the row says it.
 */
void
dossier_action_row_hide_state (DossierActionRow *self)
{
  g_return_if_fail (DOSSIER_IS_ACTION_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->finish), FALSE);
}
