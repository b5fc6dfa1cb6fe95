/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the way of closing a submission: work that is under way, and edits that are not
 * saved. */

#include "dossier-submission-closing.h"

#include <glib/gi18n.h>

#include "dossier-message-dialog.h"
#include "dossier-owner-completion.h"
#include "dossier-submission-reload.h"
#include "dossier-submission-view-private.h"

/* Some problems are whole sentences, and stand within another. */
static char *
without_full_stop (const char *problem)
{
  gsize length = strlen (problem);

  return g_strndup (problem, g_str_has_suffix (problem, ".") ? length - 1 : length);
}

/**
 * dossier_submission_view_show_saving_problem:
 * @self: a view of a submission
 *
 * Says for as long as it lasts that the last edits could not be saved, and why.
 */
void
dossier_submission_view_show_saving_problem (DossierSubmissionView *self)
{
  const char *problem = dossier_autosave_get_problem (self->autosave);
  g_autofree char *reason = NULL;
  g_autofree char *text = NULL;

  if (problem == NULL)
    {
      self->may_lose_edits = FALSE;
      dossier_banner_set_lasting (self->banner, NULL);
      return;
    }
  /* Then the banner says more than this. */
  if (self->may_lose_edits || self->closing != NULL)
    return;
  reason = without_full_stop (problem);
  text = g_strdup_printf (_ ("Your changes are not saved yet: %s. Keep this window open: Dossier "
                             "will keep trying."),
                          reason);
  dossier_banner_set_lasting (self->banner, text);
}

/* A write-protected file names its own remedy; on a full disk, or without the folder, the user has
 * to be told one. */
static void
show_unsaved_changes (DossierSubmissionView *self, const GError *problem, gboolean can_insist)
{
  gboolean is_write_protected =
    g_error_matches (problem, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_READ_ONLY);
  g_autofree char *reason = without_full_stop (problem->message);
  g_autofree char *text = NULL;

  if (is_write_protected)
    text = g_strdup_printf (
      can_insist ? _ ("Your last changes cannot be saved: %s. If you close again, these changes "
                      "will be lost.")
                 : _ ("Your last changes cannot be saved: %s. Then open another submission."),
      reason);
  else
    text = g_strdup_printf (
      can_insist ? _ ("Your last changes cannot be saved: %s. Free some disk space or check the "
                      "folder. If you close again, these changes will be lost.")
                 : _ ("Your last changes cannot be saved: %s. Free some disk space or check the "
                      "folder before you open another submission."),
      reason);
  dossier_banner_set_lasting (self->banner, text);
}

static void
set_busy (DossierSubmissionView *self, gboolean is_busy)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_busy ? "progress" : NULL);
}

static void
finish_closing (DossierSubmissionView *self, gboolean is_closed)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->closing);

  self->is_stopping = FALSE;
  set_busy (self, FALSE);
  g_task_return_boolean (task, is_closed);
}

static void
last_edits_saved_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierSubmissionView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (dossier_autosave_flush_finish (self->autosave, result, &error))
    {
      /* Where the version of another program is kept must be read before the view goes. */
      finish_closing (self, !self->has_shown_copy_message);
      return;
    }
  if (self->can_insist && self->may_lose_edits)
    {
      finish_closing (self, TRUE);
      return;
    }
  self->may_lose_edits = self->can_insist;
  show_unsaved_changes (self, error, self->can_insist);
  finish_closing (self, FALSE);
}

/* Saves the last edits when nothing is under way any more. */
static void
continue_closing (DossierSubmissionView *self)
{
  if (!dossier_operations_is_empty (self->operations))
    return;
  dossier_owner_completion_accept_in (
    gtk_window_get_focus (dossier_submission_view_get_window (self)));
  self->has_shown_copy_message = FALSE;
  dossier_autosave_flush_async (self->autosave, last_edits_saved_cb, g_object_ref (self));
}

static void
stop_answered_cb (DossierSubmissionView *self, const char *response)
{
  if (!g_str_equal (response, "stop"))
    {
      finish_closing (self, FALSE);
      return;
    }
  set_busy (self, TRUE);
  dossier_operations_cancel (self->operations);
  /* From now on an operation that ends continues: some have ended already. */
  self->is_stopping = TRUE;
  continue_closing (self);
}

static void
ask_to_stop (DossierSubmissionView *self)
{
  g_autofree char *description = dossier_operations_describe (self->operations);
  GtkWidget *dialog = dossier_message_dialog_new (dossier_submission_view_get_window (self),
                                                  _ ("Stop and Close?"),
                                                  description);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel",
                                    _ ("_Keep Open"),
                                    "stop",
                                    _ ("_Stop and Close"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog),
                                              "stop",
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog,
                           "response",
                           G_CALLBACK (stop_answered_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * dossier_submission_view_operations_changed:
 * @self: a view of a submission
 *
 * Does what had to wait for an operation that has ended.
 */
void
dossier_submission_view_operations_changed (DossierSubmissionView *self)
{
  dossier_submission_view_reload_if_changed (self);
  if (self->is_stopping)
    continue_closing (self);
}

/**
 * dossier_submission_view_close_async:
 * @self: a view of a submission
 * @can_insist: whether the user, by asking again, gives up what cannot be saved
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks whether to stop what is under way, if anything is, and saves what is not saved yet. When
 * saving fails, or puts the version of another program aside, the user is told instead.
 */
void
dossier_submission_view_close_async (DossierSubmissionView *self,
                                     gboolean can_insist,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_return_if_fail (DOSSIER_IS_SUBMISSION_VIEW (self));

  g_task_set_source_tag (task, dossier_submission_view_close_async);
  /* The first request is answered already when the second one comes. */
  if (self->closing != NULL)
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  self->closing = g_steal_pointer (&task);
  self->can_insist = can_insist;
  if (!dossier_operations_is_empty (self->operations))
    {
      ask_to_stop (self);
      return;
    }
  set_busy (self, TRUE);
  continue_closing (self);
}

/**
 * dossier_submission_view_close_finish:
 * @self: a view of a submission
 * @result: what the callback was given
 *
 * Returns: whether nothing would be lost if @self went now
 */
gboolean
dossier_submission_view_close_finish (DossierSubmissionView *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
