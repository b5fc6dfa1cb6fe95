/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-navigation-commands.h"

#include <glib/gi18n.h>

#include "dossier-commands.h"
#include "dossier-details-window.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-view-private.h"

/* Shows where something was changed that the user may not see now. */
static void
show_record (DossierSubmissionView *self, DossierRecord *record)
{
  if (DOSSIER_IS_RESPONSE (record) &&
      g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "portfolio") == 0)
    dossier_portfolio_page_show_number (dossier_submission_view_get_portfolio (self),
                                        dossier_response_get_element (DOSSIER_RESPONSE (record)));
}

static void
show_step (DossierSubmissionView *self, DossierRecord *record, const char *message)
{
  if (record == NULL)
    return;
  show_record (self, record);
  if (!DOSSIER_IS_RESPONSE (record))
    dossier_submission_view_show_message (self, message);
}

void
dossier_command_undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  const char *label = dossier_submission_get_undo_label (submission);
  g_autofree char *message = NULL;

  if (label == NULL)
    return;
  /* Translators: %s is the label of an edit: “Undone: Edit Title” */
  message = g_strdup_printf (_ ("Undone: %s"), label);
  show_step (self, dossier_submission_undo (submission), message);
}

void
dossier_command_redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  const char *label = dossier_submission_get_redo_label (submission);
  g_autofree char *message = NULL;

  if (label == NULL)
    return;
  /* Translators: %s is the label of an edit: “Redone: Edit Title” */
  message = g_strdup_printf (_ ("Redone: %s"), label);
  show_step (self, dossier_submission_redo (submission), message);
}

void
dossier_command_close_submission (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "close");
}

void
dossier_command_edit_details (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  gtk_window_present (dossier_details_window_new (dossier_submission_view_get_window (self),
                                                  dossier_submission_view_get_submission (self)));
}

void
dossier_command_show_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const pages[] = { "portfolio", "dashboard", "evidence", "actions", "report" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *command = g_strconcat ("submission.show-", pages[i], "-page", NULL);

      if (g_str_equal (action_name, command))
        dossier_submission_view_show_page (DOSSIER_SUBMISSION_VIEW (widget), pages[i]);
    }
}

void
dossier_command_show_element (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_show_page (self, "portfolio");
  dossier_portfolio_page_show_number (dossier_submission_view_get_portfolio (self),
                                      g_variant_get_string (parameter, NULL));
}

void
dossier_command_show_counted (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  const char *criterion;
  int rating, condition;

  g_variant_get (parameter, "(&sii)", &criterion, &rating, &condition);
  dossier_submission_view_show_page (self, "portfolio");
  dossier_portfolio_page_show_counted (dossier_submission_view_get_portfolio (self),
                                       criterion,
                                       rating,
                                       (DossierPortfolioCondition) condition);
}

void
dossier_command_move_to_element (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_portfolio_page_move (dossier_submission_view_get_portfolio (self),
                               g_str_equal (action_name, "submission.next-element") ? 1 : -1);
}

void
dossier_command_show_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  guint64 number;
  guint page;

  g_variant_get (parameter, "(tu)", &number, &page);
  dossier_submission_view_show_page (self, "evidence");
  dossier_evidence_page_show (dossier_submission_view_get_evidence (self), number, page);
}

void
dossier_command_find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  const char *page = adw_view_stack_get_visible_child_name (self->pages);

  if (g_strcmp0 (page, "evidence") == 0)
    {
      dossier_submission_view_show_page (self, "evidence");
      dossier_evidence_page_focus_search (dossier_submission_view_get_evidence (self));
    }
  else if (g_strcmp0 (page, "actions") == 0)
    {
      dossier_submission_view_show_page (self, "actions");
      dossier_actions_page_focus_search (dossier_submission_view_get_actions (self));
    }
  else
    {
      dossier_submission_view_show_page (self, "portfolio");
      dossier_portfolio_page_focus_search (dossier_submission_view_get_portfolio (self));
    }
}

void
dossier_command_show_problem (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_submission_view_show_problem (DOSSIER_SUBMISSION_VIEW (widget),
                                        g_variant_get_string (parameter, NULL));
}

void
dossier_command_show_message (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_submission_view_show_message (DOSSIER_SUBMISSION_VIEW (widget),
                                        g_variant_get_string (parameter, NULL));
}

void
dossier_command_search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  gtk_stack_set_visible_child_name (self->content, "search");
  dossier_search_view_focus (dossier_submission_view_get_search (self));
}

void
dossier_command_leave_view (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_stack_set_visible_child_name (DOSSIER_SUBMISSION_VIEW (widget)->content, "pages");
}

/**
 * dossier_submission_view_prepare_chooser:
 * @self: a view of a submission
 * @title: what it asks for
 * @action: what becomes of what is chosen
 * @accept_label: what the button says
 * @chosen: called with the window and the response, and has to clear the
 *   window's chooser
 *
 * Makes a file chooser that goes with its submission. It is still to be shown.
 */
void
dossier_submission_view_prepare_chooser (DossierSubmissionView *self,
                                         const char *title,
                                         GtkFileChooserAction action,
                                         const char *accept_label,
                                         GCallback chosen)
{
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (title,
                                               dossier_submission_view_get_window (self),
                                               action,
                                               accept_label,
                                               NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", chosen, self);
}

static char *
create_undo_title (const char *label)
{
  /* Translators: %s is the label of an edit: “Undo: Edit Title” */
  return label != NULL ? g_strdup_printf (_ ("_Undo: %s"), label) : g_strdup (_ ("_Undo"));
}

static char *
create_redo_title (const char *label)
{
  /* Translators: %s is the label of an edit: “Redo: Edit Title” */
  return label != NULL ? g_strdup_printf (_ ("_Redo: %s"), label) : g_strdup (_ ("_Redo"));
}

/* The menu items name the edit that they undo or redo. */
static void
update_history_menu (DossierSubmissionView *self, const char *undo_label, const char *redo_label)
{
  g_autofree char *undo = create_undo_title (undo_label);
  g_autofree char *redo = create_redo_title (redo_label);

  g_menu_remove_all (self->history_menu);
  g_menu_append (self->history_menu, undo, "submission.undo");
  g_menu_append (self->history_menu, redo, "submission.redo");
}

/**
 * dossier_submission_view_update_history:
 * @self: a view of a submission
 *
 * Enables the commands that can be carried out now, and names what would be undone and redone.
 */
void
dossier_submission_view_update_history (DossierSubmissionView *self)
{
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  const char *undo_label = NULL;
  const char *redo_label = NULL;

  if (dossier_submission_get_editable (submission))
    {
      undo_label = dossier_submission_get_undo_label (submission);
      redo_label = dossier_submission_get_redo_label (submission);
    }
  update_history_menu (self, undo_label, redo_label);
  dossier_commands_update (GTK_WIDGET (self), submission);
}
