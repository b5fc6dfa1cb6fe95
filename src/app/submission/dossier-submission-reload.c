/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another program does with the bundle that is open. Where nothing was edited here since the
 * last save, its version is shown; else ours replaces it, and the user is told where it is kept. */

#include "dossier-submission-reload.h"

#include <glib/gi18n.h>

#include "dossier-bundle-opening.h"
#include "dossier-sandbox.h"
#include "dossier-submission-chooser.h"
#include "dossier-submission-view-private.h"

/* A dialog edits the records of the submission that it was opened for. */
static gboolean
has_dialog (DossierSubmissionView *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (GTK_IS_WINDOW (l->data) && gtk_widget_get_visible (l->data) &&
          gtk_window_get_transient_for (l->data) == dossier_submission_view_get_window (self))
        return TRUE;
    }
  return dossier_submission_view_is_choosing (self);
}

static gboolean
can_reload (DossierSubmissionView *self)
{
  return self->autosave != NULL && self->closing == NULL && self->reload_cancellable == NULL &&
         !dossier_autosave_is_pending (self->autosave) &&
         dossier_operations_is_empty (self->operations) && !has_dialog (self) &&
         dossier_bundle_is_out_of_date (self->bundle);
}

static void
reloaded (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierSubmissionView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reload_cancellable);
  /* What cannot be read may be half written; what was typed meanwhile must not be lost. */
  if (bundle != NULL && can_reload (self))
    g_signal_emit_by_name (self, "outdated", bundle);
}

/**
 * dossier_submission_view_reload_if_changed:
 * @self: a view of a submission
 *
 * Shows what another program has made of the bundle, unless something is under way here: then it
 * is to be called again when that has ended.
 */
void
dossier_submission_view_reload_if_changed (DossierSubmissionView *self)
{
  if (!can_reload (self))
    return;
  self->reload_cancellable = g_cancellable_new ();
  dossier_bundle_open_async (dossier_bundle_get_folder (self->bundle),
                             self->library,
                             self->reload_cancellable,
                             reloaded,
                             g_object_ref (self));
}

/* Kept until the save is over, as only then it is true. */
static void
keep_message (DossierSubmissionView *self, GFile *copy)
{
  g_autofree char *place = dossier_sandbox_describe_file (copy);

  g_free (self->copy_message);
  self->copy_message =
    g_strdup_printf (_ ("Another program changed this submission while you were editing it. Your "
                        "version was saved; the other one is kept in “%s”."),
                     place);
}

static void
saving_changed (DossierSubmissionView *self)
{
  g_autofree char *message = NULL;

  if (dossier_autosave_get_problem (self->autosave) == NULL)
    message = g_steal_pointer (&self->copy_message);
  if (message != NULL)
    {
      dossier_banner_show (self->banner, message);
      self->has_shown_copy_message = TRUE;
    }
  dossier_submission_view_reload_if_changed (self);
}

/**
 * dossier_submission_view_watch_bundle:
 * @self: a window in which a bundle was opened
 *
 * Shows from now on what other programs do with the bundle.
 */
void
dossier_submission_view_watch_bundle (DossierSubmissionView *self)
{
  g_autoptr (GFile) file =
    g_file_get_child (dossier_bundle_get_folder (self->bundle), DOSSIER_BUNDLE_SUBMISSION_FILE);

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor,
                             "changed",
                             G_CALLBACK (dossier_submission_view_reload_if_changed),
                             self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave,
                           "notify::pending",
                           G_CALLBACK (saving_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bundle,
                           "replaced",
                           G_CALLBACK (keep_message),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_submission_view_stop_watching:
 * @self: a view of a submission
 *
 * Stops what dossier_submission_view_watch_bundle() started.
 */
void
dossier_submission_view_stop_watching (DossierSubmissionView *self)
{
  if (self->reload_cancellable != NULL)
    g_cancellable_cancel (self->reload_cancellable);
  g_clear_object (&self->reload_cancellable);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->copy_message, g_free);
}
