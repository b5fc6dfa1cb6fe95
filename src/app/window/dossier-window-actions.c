/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-window-actions.h"

#include <glib/gi18n.h>

#include "dossier-details-window.h"
#include "dossier-window-private.h"

/* Shows where something was changed that the user may not see now. */
static void
show_record (DossierWindow *self, DossierRecord *record)
{
  if (DOSSIER_IS_RESPONSE (record) &&
      g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "portfolio") == 0)
    dossier_portfolio_page_show_number (self->portfolio,
                                        dossier_response_get_element (DOSSIER_RESPONSE (record)));
}

static void
step_in_history (DossierWindow *self,
                 const char *label,
                 const char *message_format,
                 DossierRecord *(*step) (DossierSubmission *submission))
{
  g_autofree char *message = NULL;
  DossierRecord *record;

  if (label == NULL)
    return;
  message = g_strconcat (message_format, " ", label, NULL);
  record = step (dossier_window_get_submission (self));
  if (record == NULL)
    return;
  show_record (self, record);
  if (!DOSSIER_IS_RESPONSE (record))
    dossier_window_show_toast (self, message);
}

static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  DossierSubmission *submission = dossier_window_get_submission (self);

  step_in_history (self,
                   dossier_submission_get_undo_label (submission),
                   _ ("Undone:"),
                   dossier_submission_undo);
}

static void
redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  DossierSubmission *submission = dossier_window_get_submission (self);

  step_in_history (self,
                   dossier_submission_get_redo_label (submission),
                   _ ("Redone:"),
                   dossier_submission_redo);
}

static void
close_submission (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (dossier_window_leave_bundle (self, TRUE))
    dossier_window_show_start (self);
}

static void
edit_details (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  gtk_window_present (
    dossier_details_window_new (GTK_WINDOW (self), dossier_window_get_submission (self)));
}

static void
show_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_window_show_page (self, g_variant_get_string (parameter, NULL));
}

static void
show_number (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_window_show_page (self, "portfolio");
  dossier_portfolio_page_show_number (self->portfolio, g_variant_get_string (parameter, NULL));
}

static void
show_counted (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const char *criterion;
  int rating, condition;

  g_variant_get (parameter, "(&sii)", &criterion, &rating, &condition);
  dossier_window_show_page (self, "portfolio");
  dossier_portfolio_page_show_counted (self->portfolio,
                                       criterion,
                                       rating,
                                       (DossierPortfolioCondition) condition);
}

static void
move_to_element (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_portfolio_page_move (self->portfolio,
                               g_str_equal (action_name, "win.next-element") ? 1 : -1);
}

static void
show_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  guint64 number;
  guint page;

  g_variant_get (parameter, "(tu)", &number, &page);
  dossier_window_show_page (self, "evidence");
  dossier_evidence_page_show (self->evidence, number, page);
}

static void
find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  const char *page = adw_view_stack_get_visible_child_name (self->pages);

  if (g_strcmp0 (page, "evidence") == 0)
    {
      dossier_window_show_page (self, "evidence");
      dossier_evidence_page_focus_search (self->evidence);
    }
  else if (g_strcmp0 (page, "actions") == 0)
    {
      dossier_window_show_page (self, "actions");
      dossier_actions_page_focus_search (self->actions);
    }
  else
    {
      dossier_window_show_page (self, "portfolio");
      dossier_portfolio_page_focus_search (self->portfolio);
    }
}

static void
show_problem (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_window_show_problem (DOSSIER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
tell (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_window_show_toast (DOSSIER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  gtk_stack_set_visible_child_name (self->content, "search");
  dossier_search_view_focus (self->search);
}

static void
leave_view (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_stack_set_visible_child_name (DOSSIER_WINDOW (widget)->content, "pages");
}

/**
 * dossier_window_prepare_chooser:
 * @self: a window with a submission
 * @title: what it asks for
 * @action: what becomes of what is chosen
 * @accept_label: what the button says
 * @chosen: called with the window and the response, and has to clear the
 *   window's chooser
 *
 * Makes a file chooser that goes with its submission. It is still to be shown.
 */
void
dossier_window_prepare_chooser (DossierWindow *self,
                                const char *title,
                                GtkFileChooserAction action,
                                const char *accept_label,
                                GCallback chosen)
{
  g_clear_object (&self->chooser);
  self->chooser =
    gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept_label, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", chosen, self);
}

static void
append_step (DossierWindow *self, const char *command, const char *label, const char *action)
{
  g_autofree char *name = g_strjoin (" ", command, label, NULL);

  g_menu_append (self->history_menu, name, action);
}

/* The commands name what they would take back or do again. */
static void
update_history_menu (DossierWindow *self, const char *undo_label, const char *redo_label)
{
  g_menu_remove_all (self->history_menu);
  append_step (self, _ ("_Undo"), undo_label, "win.undo");
  append_step (self, _ ("_Redo"), redo_label, "win.redo");
}

/**
 * dossier_window_update_actions:
 * @self: a window
 *
 * Enables the commands that can be carried out now.
 */
void
dossier_window_update_actions (DossierWindow *self)
{
  static const char *const of_submission[] = {
    "win.close-submission",
    "win.show-page",
    "win.show-number",
    "win.show-counted",
    "win.next-element",
    "win.previous-element",
    "win.find",
    "win.search",
    "win.export-pdf",
    "win.export-register",
    "win.print",
    "win.export-actions",
    "win.print-actions",
    "win.show-counted-actions",
    "win.show-counted-evidence",
    "win.export-chart",
    "win.export-board-page",
    "win.export-statement",
    "win.show-ready",
  };
  static const char *const of_editable[] = {
    "win.details",       "win.import",         "win.add-files",     "win.add-folder",
    "win.add-entry",     "win.paste-evidence", "win.paste",         "win.add-action",
    "win.create-action", "win.choose-logo",    "win.assess-itself", "win.add-assessment",
    "win.start-cycle"
  };
  GtkWidget *widget = GTK_WIDGET (self);
  DossierSubmission *submission = dossier_window_get_submission (self);
  gboolean is_editable = submission != NULL && dossier_submission_get_editable (submission);

  for (guint i = 0; i < G_N_ELEMENTS (of_submission); i++)
    gtk_widget_action_set_enabled (widget, of_submission[i], submission != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_editable); i++)
    gtk_widget_action_set_enabled (widget, of_editable[i], is_editable);
  dossier_window_update_history (self);
}

/**
 * dossier_window_update_history:
 * @self: a window
 *
 * Enables what takes back and does again, and names it.
 */
void
dossier_window_update_history (DossierWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  DossierSubmission *submission = dossier_window_get_submission (self);
  const char *undo_label = NULL;
  const char *redo_label = NULL;

  if (submission != NULL && dossier_submission_get_editable (submission))
    {
      undo_label = dossier_submission_get_undo_label (submission);
      redo_label = dossier_submission_get_redo_label (submission);
    }
  gtk_widget_action_set_enabled (widget, "win.undo", undo_label != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", redo_label != NULL);
  update_history_menu (self, undo_label, redo_label);
}

/**
 * dossier_window_install_actions:
 * @widget_class: the class of the window
 *
 * Installs the commands of the window.
 */
void
dossier_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter_type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.undo", NULL, undo },
    { "win.redo", NULL, redo },
    { "win.close-submission", NULL, close_submission },
    { "win.details", NULL, edit_details },
    { "win.show-page", "s", show_page },
    { "win.show-number", "s", show_number },
    { "win.show-counted", "(sii)", show_counted },
    { "win.next-element", NULL, move_to_element },
    { "win.previous-element", NULL, move_to_element },
    { "win.show-evidence", "(tu)", show_evidence },
    { "win.find", NULL, find },
    { "win.search", NULL, search },
    { "win.leave-view", NULL, leave_view },
    { "win.tell", "s", tell },
    { "win.show-problem", "s", show_problem },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class,
                                     actions[i].name,
                                     actions[i].parameter_type,
                                     actions[i].activate);
}
