/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-recent-row.h"

#include <glib/gi18n.h>

#include "dossier-bundle-opening.h"
#include "dossier-describe.h"
#include "dossier-sandbox.h"
#include "dossier-short-text.h"
#include "dossier-tally.h"

/**
 * DossierRecentRow:
 *
 * A submission that was opened before: whose it is, when it was changed last
 * and how far it is. It reads the bundle in the background.
 */
struct _DossierRecentRow
{
  AdwActionRow parent_instance;

  GtkLevelBar *progress;
  GtkButton *find;
  GtkButton *remove;

  GFile *folder;
  DossierStandardLibrary *library;
  GCancellable *cancellable;
  gboolean is_missing;
};

G_DEFINE_FINAL_TYPE (DossierRecentRow, dossier_recent_row, ADW_TYPE_ACTION_ROW)

static char *
describe_date (GFile *folder)
{
  g_autoptr (GFile) file = g_file_get_child (folder, DOSSIER_BUNDLE_SUBMISSION_FILE);
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) utc = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  /* Translators: the date of the last change, as g_date_time_format() takes it */
  return local != NULL ? g_date_time_format (local, _ ("%-d %B %Y")) : g_strdup ("");
}

static void
show_bundle (DossierRecentRow *self, DossierBundle *bundle)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autofree char *date = describe_date (dossier_bundle_get_folder (bundle));
  g_autofree char *name =
    dossier_text_shorten (dossier_submission_get_organisation_name (submission));
  g_autofree char *subtitle = NULL;
  g_autofree DossierTally *tallies = dossier_tally_count (submission);

  /* Translators: date of the last change; elements with a narrative; all elements */
  subtitle = g_strdup_printf (_ ("%s · %u of %u elements written"),
                              date,
                              tallies[0].n_written,
                              tallies[0].n_elements);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_level_bar_set_max_value (self->progress, tallies[0].n_elements);
  gtk_level_bar_set_value (self->progress, tallies[0].n_written);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "app.open-path");
  gtk_widget_set_visible (GTK_WIDGET (self->find), FALSE);
}

/* What the row opens is then what the user chooses in its place. */
static void
offer_to_find (DossierRecentRow *self)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "app.find-path");
  gtk_widget_set_visible (GTK_WIDGET (self->find), TRUE);
}

static void
bundle_opened (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierRecentRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_open_finish (result, &error);

  self->is_missing = g_error_matches (error, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_MISSING);
  if (bundle != NULL)
    show_bundle (self, bundle);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), error->message);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);
      if (self->is_missing)
        offer_to_find (self);
    }
}

static void
read_bundle (DossierRecentRow *self)
{
  dossier_bundle_open_async (self->folder,
                             self->library,
                             self->cancellable,
                             bundle_opened,
                             g_object_ref (self));
}

static void
dossier_recent_row_dispose (GObject *object)
{
  DossierRecentRow *self = DOSSIER_RECENT_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->folder);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (dossier_recent_row_parent_class)->dispose (object);
}

static void
dossier_recent_row_class_init (DossierRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_recent_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierRecentRow, progress);
  gtk_widget_class_bind_template_child (widget_class, DossierRecentRow, find);
  gtk_widget_class_bind_template_child (widget_class, DossierRecentRow, remove);
}

static void
dossier_recent_row_init (DossierRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * dossier_recent_row_new:
 * @path: the folder of a bundle
 * @library: the standards at hand
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
dossier_recent_row_new (const char *path, DossierStandardLibrary *library)
{
  DossierRecentRow *self = g_object_new (DOSSIER_TYPE_RECENT_ROW, NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *place = dossier_sandbox_describe_file (folder);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), place);
  dossier_describe_by_tooltip (self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "app.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", path);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->find), "s", path);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", path);
  self->folder = g_steal_pointer (&folder);
  self->library = g_object_ref (library);
  read_bundle (self);
  return GTK_WIDGET (self);
}

/**
 * dossier_recent_row_check:
 * @self: a row
 *
 * Looks whether a folder that was missing is back, as when its drive is there
 * again.
 */
void
dossier_recent_row_check (DossierRecentRow *self)
{
  g_return_if_fail (DOSSIER_IS_RECENT_ROW (self));

  if (!self->is_missing)
    return;
  self->is_missing = FALSE;
  read_bundle (self);
}
