/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-opening.h"

#include "dossier-bundle-opening.h"
#include "dossier-recent.h"
#include "dossier-sandbox.h"

/* After so long the window is presented even though its submission is still being read. */
#define PRESENT_DELAY_MILLISECONDS 500

/**
 * DossierOpening:
 *
 * A bundle that is being read, and the window that will show it. Reading can begin before there is
 * a window, or even GTK, so that neither waits for the other.
 */

/* window: (nullable): none until dossier_opening_show()
 * result: (nullable): none until the bundle is read
 * timeout: presents the window if reading takes longer
 * action: (nullable): the action to show when it is open
 * missing_path: (nullable): where it was before */
struct _DossierOpening
{
  GObject parent_instance;

  GFile *folder;
  DossierWindow *window;
  GAsyncResult *result;
  guint timeout;
  char *action;
  char *missing_path;
};

G_DEFINE_FINAL_TYPE (DossierOpening, dossier_opening, G_TYPE_OBJECT)

static DossierWindow *
find_window (GFile *folder)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      DossierBundle *bundle =
        DOSSIER_IS_WINDOW (l->data) ? dossier_window_get_bundle (l->data) : NULL;

      if (bundle != NULL &&
          dossier_sandbox_is_same_file (dossier_bundle_get_folder (bundle), folder))
        return l->data;
    }
  return NULL;
}

static const char *
bundle_get_id (DossierBundle *bundle)
{
  return dossier_record_get_text (DOSSIER_RECORD (dossier_bundle_get_submission (bundle)), "id");
}

static void
opening_show_bundle (DossierOpening *self, DossierBundle *bundle)
{
  GFile *folder = dossier_bundle_get_folder (bundle);

  if (self->missing_path != NULL)
    dossier_recent_remove_moved (self->missing_path, folder, bundle_get_id (bundle));
  if (dossier_opening_present_open (folder, self->action))
    return;
  dossier_recent_add (folder, bundle_get_id (bundle));
  dossier_window_show_bundle (self->window, bundle, self->action);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* A new window is not filled with the start page before it is known that it will be seen. */
static void
opening_present_window (DossierOpening *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->window)))
    dossier_window_show_start (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* What every window needs before it is seen is made while the bundle is read. */
static void
opening_prepare_window (DossierOpening *self)
{
  GtkWidget *window = GTK_WIDGET (self->window);

  gtk_widget_realize (window);
  gtk_icon_theme_has_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (window)),
                           "window-close-symbolic");
}

static void
opening_finish (DossierOpening *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_open_finish (self->result, &error);

  g_clear_handle_id (&self->timeout, g_source_remove);
  dossier_window_set_busy (self->window, FALSE);
  if (bundle != NULL)
    opening_show_bundle (self, bundle);
  else
    {
      opening_present_window (self);
      dossier_window_show_problem (self->window, error->message);
    }
  g_application_release (g_application_get_default ());
}

static void
opening_bundle_read_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierOpening) self = user_data;

  g_set_object (&self->result, result);
  if (self->window != NULL)
    opening_finish (self);
}

static gboolean
opening_present_cb (gpointer user_data)
{
  DossierOpening *self = user_data;

  self->timeout = 0;
  opening_present_window (self);
  return G_SOURCE_REMOVE;
}

static void
dossier_opening_finalize (GObject *object)
{
  DossierOpening *self = DOSSIER_OPENING (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->folder);
  g_clear_object (&self->result);
  g_clear_object (&self->window);
  g_free (self->action);
  g_free (self->missing_path);

  G_OBJECT_CLASS (dossier_opening_parent_class)->finalize (object);
}

static void
dossier_opening_class_init (DossierOpeningClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_opening_finalize;
}

static void
dossier_opening_init (DossierOpening *self)
{
}

/**
 * dossier_opening_new:
 * @folder: a bundle's folder, or its `submission.json`
 * @library: the standards at hand
 *
 * Begins to read the bundle on a worker thread.
 *
 * Returns: (transfer full): the opening, to be shown with dossier_opening_show()
 */
DossierOpening *
dossier_opening_new (GFile *folder, DossierStandardLibrary *library)
{
  DossierOpening *self = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (DOSSIER_IS_STANDARD_LIBRARY (library), NULL);

  self = g_object_new (DOSSIER_TYPE_OPENING, NULL);
  self->folder = g_object_ref (folder);
  dossier_bundle_open_async (folder, library, NULL, opening_bundle_read_cb, g_object_ref (self));
  return self;
}

/**
 * dossier_opening_get_folder:
 * @self: an opening
 *
 * Returns: (transfer none): the folder or file that it was made for
 */
GFile *
dossier_opening_get_folder (DossierOpening *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPENING (self), NULL);

  return self->folder;
}

/**
 * dossier_opening_show:
 * @self: an opening
 * @window: the window to show the bundle in, unless another window shows it already
 * @action: (nullable): the id of an action to show when it is open
 * @missing_path: (nullable): where the bundle was before it was moved
 *
 * Shows the bundle as soon as it has been read, or why it could not be read. A new window comes
 * with its submission, without the start page before it, unless reading takes long.
 */
void
dossier_opening_show (DossierOpening *self,
                      DossierWindow *window,
                      const char *action,
                      const char *missing_path)
{
  g_return_if_fail (DOSSIER_IS_OPENING (self));
  g_return_if_fail (DOSSIER_IS_WINDOW (window));
  g_return_if_fail (self->window == NULL);

  self->window = g_object_ref (window);
  self->action = g_strdup (action);
  self->missing_path = g_strdup (missing_path);
  g_application_hold (g_application_get_default ());
  if (self->result != NULL)
    {
      opening_finish (self);
      return;
    }
  if (gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
  else
    {
      self->timeout = g_timeout_add (PRESENT_DELAY_MILLISECONDS, opening_present_cb, self);
      opening_prepare_window (self);
    }
  dossier_window_set_busy (window, TRUE);
}

/**
 * dossier_opening_present_open:
 * @folder: the folder of a bundle
 * @action: (nullable): the id of an action to show in it
 *
 * Presents the window in which the bundle is open already.
 *
 * Returns: whether there is one
 */
gboolean
dossier_opening_present_open (GFile *folder, const char *action)
{
  DossierWindow *window = find_window (folder);

  if (window == NULL)
    return FALSE;
  gtk_window_present (GTK_WINDOW (window));
  if (action != NULL)
    dossier_submission_view_show_action (dossier_window_get_view (window), action);
  return TRUE;
}
