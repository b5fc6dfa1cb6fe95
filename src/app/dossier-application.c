/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-application.h"

#include <glib/gi18n.h>

#include "dossier-command-line.h"
#include "dossier-commands.h"
#include "dossier-describe.h"
#include "dossier-details-window.h"
#include "dossier-opening.h"
#include "dossier-recent.h"
#include "dossier-reminder.h"
#include "dossier-sample.h"
#include "dossier-today.h"
#include "dossier-window.h"

/**
 * DossierApplication:
 *
 * The program: it knows the standards, and which bundle is open in which
 * window, so that none is open twice.
 */
struct _DossierApplication
{
  AdwApplication parent_instance;

  DossierStandardLibrary *library;
  GSettings *settings;
  DossierOpening *first_opening;
  GFile *first_folder;
  GFile *created_folder;
  GtkFileChooserNative *chooser;
  char *missing_path;
  guint reminder_timeout;
};

G_DEFINE_FINAL_TYPE (DossierApplication, dossier_application, ADW_TYPE_APPLICATION)

/* So often it is looked whether a new day has begun. */
#define REMINDER_SECONDS 3600

/* The bundles that are open, if the user wishes to be reminded. */
static gboolean
remind (gpointer user_data)
{
  DossierApplication *self = user_data;

  if (!g_settings_get_boolean (self->settings, "remind-of-actions"))
    return G_SOURCE_CONTINUE;
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      DossierBundle *bundle =
        DOSSIER_IS_WINDOW (l->data) ? dossier_window_get_bundle (l->data) : NULL;

      if (bundle != NULL)
        dossier_reminder_send (G_APPLICATION (self), bundle);
    }
  return G_SOURCE_CONTINUE;
}

static DossierWindow *
find_active_window (DossierApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !DOSSIER_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window != NULL ? DOSSIER_WINDOW (window) : NULL;
}

/* A submission in which nothing is written begins with what to do first. */
static void
show_first_steps (DossierApplication *self, GParamSpec *property, DossierWindow *window)
{
  DossierBundle *bundle = dossier_window_get_bundle (window);

  if (bundle == NULL || self->created_folder == NULL ||
      !g_file_equal (dossier_bundle_get_folder (bundle), self->created_folder))
    return;
  g_clear_object (&self->created_folder);
  gtk_widget_activate_action (GTK_WIDGET (dossier_window_get_view (window)),
                              "submission.show-dashboard-page",
                              NULL);
}

static DossierWindow *
create_window (DossierApplication *self)
{
  GtkWindow *window = dossier_window_new (ADW_APPLICATION (self), self->library);

  g_signal_connect_object (window, "notify::bundle", G_CALLBACK (remind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window,
                           "notify::bundle",
                           G_CALLBACK (show_first_steps),
                           self,
                           G_CONNECT_SWAPPED);
  return DOSSIER_WINDOW (window);
}

static DossierWindow *
get_active_window (DossierApplication *self)
{
  DossierWindow *window = find_active_window (self);

  if (window == NULL)
    {
      window = create_window (self);
      dossier_window_show_start (window);
    }
  return window;
}

/* What was read from the command line on is not read again. */
static DossierOpening *
begin_opening (DossierApplication *self, GFile *folder)
{
  g_autoptr (DossierOpening) first = g_steal_pointer (&self->first_opening);

  if (first != NULL && g_file_equal (dossier_opening_get_folder (first), folder))
    return g_steal_pointer (&first);
  return dossier_opening_new (folder, self->library);
}

/* Reading goes on while the window is made. */
static void
open_at (DossierApplication *self, GFile *folder, const char *action, const char *missing_path)
{
  g_autoptr (DossierOpening) opening = begin_opening (self, folder);
  DossierWindow *window = find_active_window (self);

  if (window == NULL)
    window = create_window (self);
  dossier_opening_show (opening, window, action, missing_path);
}

static void
open_folder (DossierApplication *self, GFile *folder)
{
  open_at (self, folder, NULL, NULL);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierApplication *self = DOSSIER_APPLICATION (user_data);
  const char *path, *id;
  g_autoptr (GFile) folder = NULL;

  g_variant_get (parameter, "(&s&s)", &path, &id);
  folder = g_file_new_for_path (path);
  if (!dossier_opening_present_open (folder, id))
    open_at (self, folder, id, NULL);
}

static void
open_path (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_variant_get_string (parameter, NULL));

  open_folder (DOSSIER_APPLICATION (user_data), folder);
}

static void
forget_path (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dossier_recent_remove (g_variant_get_string (parameter, NULL));
  dossier_window_show_start (get_active_window (DOSSIER_APPLICATION (user_data)));
}

static void
open_sample (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierApplication *self = DOSSIER_APPLICATION (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = dossier_sample_prepare (&error);

  if (folder != NULL)
    open_folder (self, folder);
  else
    dossier_window_show_problem (get_active_window (self), error->message);
}

static void
folder_chosen (DossierApplication *self, int response)
{
  g_autoptr (GFile) folder = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
      open_at (self, folder, NULL, self->missing_path);
    }
  g_clear_object (&self->chooser);
}

static void
show_chooser (DossierApplication *self, const char *title, const char *missing_path)
{
  g_clear_object (&self->chooser);
  g_free (self->missing_path);
  self->missing_path = g_strdup (missing_path);
  self->chooser = gtk_file_chooser_native_new (title,
                                               GTK_WINDOW (get_active_window (self)),
                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                               _ ("_Open"),
                                               NULL);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (folder_chosen), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
choose_folder (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_chooser (DOSSIER_APPLICATION (user_data), _ ("Open a Submission"), NULL);
}

/* In Flatpak a folder has to be chosen again to be reached again. It may be back by now, too. */
static void
find_path (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *file =
    g_build_filename (g_variant_get_string (parameter, NULL), DOSSIER_BUNDLE_SUBMISSION_FILE, NULL);

  if (g_file_test (file, G_FILE_TEST_EXISTS))
    {
      open_path (action, parameter, user_data);
      return;
    }
  show_chooser (DOSSIER_APPLICATION (user_data),
                _ ("Folder of the Submission"),
                g_variant_get_string (parameter, NULL));
}

static void
open_created (DossierApplication *self, GFile *folder)
{
  g_set_object (&self->created_folder, folder);
  open_folder (self, folder);
}

static void
create_submission (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierApplication *self = DOSSIER_APPLICATION (user_data);
  GtkWindow *window =
    dossier_details_window_new_for_creation (GTK_WINDOW (get_active_window (self)), self->library);

  g_signal_connect_object (window, "created", G_CALLBACK (open_created), self, G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

static void
present_from_resource (DossierApplication *self, const char *resource, const char *name)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (resource);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, name));

  dossier_commands_describe_shortcuts (builder);
  gtk_window_set_transient_for (window, GTK_WINDOW (get_active_window (self)));
  gtk_window_present (window);
}

static void
show_help (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_from_resource (user_data, "/org/dossier/Dossier/dossier-help-window.ui", "help_window");
}

/* GTK's own help overlay is a hidden window, and GTK 4.8 crashes when a screen reader asks for a
 * window that has just closed while the last of the windows is hidden. */
static void
show_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_from_resource (user_data,
                         "/org/dossier/Dossier/dossier-shortcuts-window.ui",
                         "shortcuts_window");
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (GTK_WINDOW (get_active_window (DOSSIER_APPLICATION (user_data))),
                         "application-name",
                         "Dossier",
                         "application-icon",
                         DOSSIER_APPLICATION_ID,
                         "version",
                         DOSSIER_VERSION,
                         "developer-name",
                         _ ("The Dossier developers"),
                         "license-type",
                         GTK_LICENSE_GPL_3_0,
                         "comments",
                         _ ("Customer Service Excellence is a standard owned by others; Dossier is "
                            "an independent program. The elements are worded here in our own "
                            "words, and the official text is the one that counts."),
                         NULL);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows =
    g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
add_actions (DossierApplication *self)
{
  static const GActionEntry entries[] = {
    { "new", create_submission, NULL, NULL, NULL, { 0 } },
    { "open", choose_folder, NULL, NULL, NULL, { 0 } },
    { "open-path", open_path, "s", NULL, NULL, { 0 } },
    { "open-action", open_action, "(ss)", NULL, NULL, { 0 } },
    { "find-path", find_path, "s", NULL, NULL, { 0 } },
    { "forget-path", forget_path, "s", NULL, NULL, { 0 } },
    { "open-sample", open_sample, NULL, NULL, NULL, { 0 } },
    { "help", show_help, NULL, NULL, NULL, { 0 } },
    { "shortcuts", show_shortcuts, NULL, NULL, NULL, { 0 } },
    { "about", show_about, NULL, NULL, NULL, { 0 } },
    { "quit", quit, NULL, NULL, NULL, { 0 } },
  };
  g_autoptr (GAction) remind_of_actions =
    g_settings_create_action (self->settings, "remind-of-actions");

  g_action_map_add_action (G_ACTION_MAP (self), remind_of_actions);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  dossier_commands_set_application_keys (GTK_APPLICATION (self));
}

static void
dossier_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_active_window (DOSSIER_APPLICATION (application))));
}

static void
dossier_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  open_folder (DOSSIER_APPLICATION (application), files[0]);
}

static void
dossier_application_startup (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);

  self->library = dossier_standard_library_new ();
  if (self->first_folder != NULL)
    self->first_opening = dossier_opening_new (self->first_folder, self->library);
  /* GTK is initialised here, which takes as long as reading a large submission. */
  G_APPLICATION_CLASS (dossier_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (DOSSIER_APPLICATION_ID);
  dossier_describe_menu_items ();
  self->settings = g_settings_new (DOSSIER_APPLICATION_ID);
  self->reminder_timeout = g_timeout_add_seconds (REMINDER_SECONDS, remind, self);
  dossier_today_connect (self, G_CALLBACK (remind));
  g_signal_connect_swapped (self->settings,
                            "changed::remind-of-actions",
                            G_CALLBACK (remind),
                            self);
  add_actions (self);
}

static gboolean
dossier_application_local_command_line (GApplication *application,
                                        char ***arguments,
                                        int *exit_status)
{
  if (!dossier_command_line_check (*arguments))
    {
      *exit_status = 2;
      return TRUE;
    }
  dossier_command_line_make_absolute (*arguments);
  DOSSIER_APPLICATION (application)->first_folder = dossier_command_line_get_folder (*arguments);
  return G_APPLICATION_CLASS (dossier_application_parent_class)
    ->local_command_line (application, arguments, exit_status);
}

static int
dossier_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("dossier %s\n", DOSSIER_VERSION);
      return 0;
    }
  if (!g_variant_dict_contains (options, "sample"))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-sample", NULL);
  /* A second process has passed the wish on and is done; the first one goes on to run. */
  return g_application_get_is_remote (application) ? 0 : -1;
}

static void
dossier_application_finalize (GObject *object)
{
  DossierApplication *self = DOSSIER_APPLICATION (object);

  g_clear_handle_id (&self->reminder_timeout, g_source_remove);
  g_clear_object (&self->settings);
  g_clear_object (&self->library);
  g_clear_object (&self->first_opening);
  g_clear_object (&self->created_folder);
  g_clear_object (&self->first_folder);
  g_clear_object (&self->chooser);
  g_free (self->missing_path);

  G_OBJECT_CLASS (dossier_application_parent_class)->finalize (object);
}

static void
dossier_application_class_init (DossierApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_application_finalize;
  application_class->activate = dossier_application_activate;
  application_class->open = dossier_application_open;
  application_class->startup = dossier_application_startup;
  application_class->local_command_line = dossier_application_local_command_line;
  application_class->handle_local_options = dossier_application_handle_local_options;
}

static void
dossier_application_init (DossierApplication *self)
{
  static const GOptionEntry entries[] = {
    { "sample",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_NONE,
      NULL,
      N_ ("Open a copy of the sample submission"),
      NULL },
    { "version",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_NONE,
      NULL,
      N_ ("Print the version of Dossier"),
      NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FOLDER]"));
}

DossierApplication *
dossier_application_new (void)
{
  return g_object_new (DOSSIER_TYPE_APPLICATION,
                       "application-id",
                       DOSSIER_APPLICATION_ID,
                       "flags",
                       G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path",
                       "/org/dossier/Dossier",
                       NULL);
}
