/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo, and what the menu says of them. */

#include "dossier-submission-history.h"

#include <glib/gi18n.h>

#include "dossier-commands.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-view-private.h"

/* Shows where something was changed that the user may not see now. */
static void
show_record (DossierSubmissionView *self, DossierRecord *record)
{
  if (DOSSIER_IS_RESPONSE (record) &&
      g_strcmp0 (dossier_submission_view_get_page_name (self), "portfolio") == 0)
    dossier_portfolio_page_show_number (dossier_submission_view_get_portfolio (self),
                                        dossier_response_get_element (DOSSIER_RESPONSE (record)));
}

static void
step_in_history (DossierSubmissionView *self,
                 const char *label,
                 const char *message_format,
                 DossierRecord *(*step) (DossierSubmission *submission))
{
  g_autofree char *message = NULL;
  DossierRecord *record;

  if (label == NULL)
    return;
  message = g_strconcat (message_format, " ", label, NULL);
  record = step (dossier_submission_view_get_submission (self));
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

  step_in_history (self,
                   dossier_submission_get_undo_label (submission),
                   _ ("Undone:"),
                   dossier_submission_undo);
}

void
dossier_command_redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);

  step_in_history (self,
                   dossier_submission_get_redo_label (submission),
                   _ ("Redone:"),
                   dossier_submission_redo);
}

static void
append_step (DossierSubmissionView *self,
             const char *command,
             const char *label,
             const char *action)
{
  g_autofree char *name = g_strjoin (" ", command, label, NULL);

  g_menu_append (self->history_menu, name, action);
}

/* Returns: whether it is another label than was shown */
static gboolean
set_label (char **shown, const char *label)
{
  if (g_strcmp0 (*shown, label) == 0)
    return FALSE;
  g_free (*shown);
  *shown = g_strdup (label);
  return TRUE;
}

/* The commands name what they would take back or do again. While somebody types, that stays. */
static void
update_history_menu (DossierSubmissionView *self, const char *undo_label, const char *redo_label)
{
  gboolean is_undo_changed = set_label (&self->undo_label, undo_label);
  gboolean is_redo_changed = set_label (&self->redo_label, redo_label);

  if (!is_undo_changed && !is_redo_changed &&
      g_menu_model_get_n_items (G_MENU_MODEL (self->history_menu)) > 0)
    return;
  g_menu_remove_all (self->history_menu);
  append_step (self, _ ("_Undo"), undo_label, "submission.undo");
  append_step (self, _ ("_Redo"), redo_label, "submission.redo");
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
