/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-window.h"

#include <glib/gi18n.h>

#include "dossier-accessible-page.h"
#include "dossier-banner.h"
#include "dossier-commands.h"
#include "dossier-scrolled-windows.h"
#include "dossier-start-page.h"
#include "dossier-submission-place.h"
#include "dossier-submission-reload.h"
#include "dossier-today.h"
#include "dossier-tooltips.h"

/**
 * DossierWindow:
 *
 * The window: the start page, or the view of a submission.
 */
struct _DossierWindow
{
  AdwApplicationWindow parent_instance;

  GMenu *start_menu;
  GtkStack *stack;
  DossierBanner *banner;
  DossierStartPage *start_page;

  DossierStandardLibrary *library;
  GSettings *settings;
  DossierSubmissionView *view;
  DossierBundle *next_bundle;
  char *next_action;
};

G_DEFINE_FINAL_TYPE (DossierWindow, dossier_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_BUNDLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
update_title (DossierWindow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (self->view != NULL)
    g_object_get (self->view, "title", &name, NULL);
  if (name != NULL)
    title = g_strdup_printf ("%s – Dossier", name);
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Dossier");
}

static void
save_window_state (DossierWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings,
                          "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
drop_view (DossierWindow *self)
{
  DossierSubmissionView *view = g_steal_pointer (&self->view);

  if (view != NULL)
    gtk_stack_remove (self->stack, GTK_WIDGET (view));
}

static void view_outdated_cb (DossierWindow *self, DossierBundle *bundle);
static void view_close_cb (DossierWindow *self);

static void
set_view (DossierWindow *self, DossierBundle *bundle)
{
  GtkWidget *view = dossier_submission_view_new (bundle, self->library);

  drop_view (self);
  self->view = DOSSIER_SUBMISSION_VIEW (view);
  g_signal_connect_object (view,
                           "notify::title",
                           G_CALLBACK (update_title),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view,
                           "outdated",
                           G_CALLBACK (view_outdated_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "close", G_CALLBACK (view_close_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, view);
  gtk_stack_set_visible_child (self->stack, view);
  dossier_banner_hide (self->banner);
  update_title (self);
}

/* Another program has changed the submission: whoever is typing goes on. */
static void
view_outdated_cb (DossierWindow *self, DossierBundle *bundle)
{
  g_autoptr (DossierSubmissionPlace) place = dossier_submission_place_new (self->view);

  set_view (self, bundle);
  dossier_submission_place_restore (place, self->view);
  dossier_submission_view_show_message (self->view,
                                        _ ("Another program has changed this submission"));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUNDLE]);
}

static void
submission_closed_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierWindow) self = user_data;

  if (dossier_submission_view_close_finish (DOSSIER_SUBMISSION_VIEW (source_object), result))
    dossier_window_show_start (self);
}

static void
view_close_cb (DossierWindow *self)
{
  dossier_submission_view_close_async (self->view, TRUE, submission_closed_cb, g_object_ref (self));
}

static void
closed_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierWindow) self = user_data;

  if (!dossier_submission_view_close_finish (DOSSIER_SUBMISSION_VIEW (source_object), result))
    return;
  drop_view (self);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
dossier_window_close_request (GtkWindow *window)
{
  DossierWindow *self = DOSSIER_WINDOW (window);

  if (self->view != NULL)
    {
      dossier_submission_view_close_async (self->view, TRUE, closed_cb, g_object_ref (self));
      return TRUE;
    }
  save_window_state (self);
  return GTK_WINDOW_CLASS (dossier_window_parent_class)->close_request (window);
}

static gboolean
files_dropped_cb (DossierWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  if (path == NULL)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-path", "s", path);
  return TRUE;
}

static void
accept_drops (DossierWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (files_dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->start_page), GTK_EVENT_CONTROLLER (target));
}

/* While somebody was elsewhere, the computer may have slept, and folders may have changed. No
 * monitor sees all that happens on a network drive, or outside of a sandbox. */
static void
is_active_changed_cb (DossierWindow *self)
{
  dossier_today_check ();
  dossier_start_page_check (self->start_page);
  if (self->view != NULL)
    dossier_submission_view_reload_if_changed (self->view);
}

static void
restore_window_state (DossierWindow *self)
{
  int width, height;

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
dossier_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_BUNDLE:
      g_value_set_object (value, dossier_window_get_bundle (DOSSIER_WINDOW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_window_dispose (GObject *object)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  self->view = NULL;
  g_clear_object (&self->next_bundle);
  g_clear_pointer (&self->next_action, g_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->library);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_WINDOW);

  G_OBJECT_CLASS (dossier_window_parent_class)->dispose (object);
}

static void
dossier_window_class_init (DossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  dossier_scrolled_windows_disconnect ();
  g_type_ensure (DOSSIER_TYPE_BANNER);
  g_type_ensure (DOSSIER_TYPE_START_PAGE);
  object_class->dispose = dossier_window_dispose;
  object_class->get_property = dossier_window_get_property;
  GTK_WINDOW_CLASS (klass)->close_request = dossier_window_close_request;

  /**
   * DossierWindow:bundle:
   *
   * The bundle that is open in the window, if one is.
   */
  properties[PROP_BUNDLE] = g_param_spec_object ("bundle",
                                                 NULL,
                                                 NULL,
                                                 DOSSIER_TYPE_BUNDLE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, start_menu);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, start_page);
}

static void
dossier_window_init (DossierWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_commands_label_menu (self->start_menu);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_changed_cb), NULL);
  self->settings = g_settings_new (DOSSIER_APPLICATION_ID);
  restore_window_state (self);
  accept_drops (self);
  dossier_tooltips_hide_under_popovers (GTK_WINDOW (self));
  dossier_accessible_page_hide_while_unmapped (self->start_page);
}

/**
 * dossier_window_new:
 * @application: the application
 * @library: the standards at hand
 *
 * Returns: (transfer none): a window that shows the start page
 */
GtkWindow *
dossier_window_new (AdwApplication *application, DossierStandardLibrary *library)
{
  DossierWindow *self = g_object_new (DOSSIER_TYPE_WINDOW, "application", application, NULL);

  self->library = g_object_ref (library);
  return GTK_WINDOW (self);
}

/**
 * dossier_window_get_view:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the submission that is open in it
 */
DossierSubmissionView *
dossier_window_get_view (DossierWindow *self)
{
  g_return_val_if_fail (DOSSIER_IS_WINDOW (self), NULL);

  return self->view;
}

/**
 * dossier_window_get_bundle:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the bundle that is open in it
 */
DossierBundle *
dossier_window_get_bundle (DossierWindow *self)
{
  g_return_val_if_fail (DOSSIER_IS_WINDOW (self), NULL);

  return self->view != NULL ? dossier_submission_view_get_bundle (self->view) : NULL;
}

static void
show_next_bundle (DossierWindow *self)
{
  g_autoptr (DossierBundle) bundle = g_steal_pointer (&self->next_bundle);
  g_autofree char *action = g_steal_pointer (&self->next_action);

  set_view (self, bundle);
  if (action != NULL)
    dossier_submission_view_show_action (self->view, action);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUNDLE]);
}

static void
previous_closed_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierWindow) self = user_data;

  if (dossier_submission_view_close_finish (DOSSIER_SUBMISSION_VIEW (source_object), result))
    show_next_bundle (self);
  else
    g_clear_object (&self->next_bundle);
}

/**
 * dossier_window_show_bundle:
 * @self: a window
 * @bundle: the bundle to show in it
 * @action: (nullable): the id of an action to show when it is open
 *
 * Shows the bundle. Another that is open is closed before, which takes as long as saving its last
 * edits; if they cannot be saved, it stays.
 */
void
dossier_window_show_bundle (DossierWindow *self, DossierBundle *bundle, const char *action)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  g_set_object (&self->next_bundle, bundle);
  g_free (self->next_action);
  self->next_action = g_strdup (action);
  if (self->view == NULL)
    show_next_bundle (self);
  else
    dossier_submission_view_close_async (self->view,
                                         FALSE,
                                         previous_closed_cb,
                                         g_object_ref (self));
}

/**
 * dossier_window_show_start:
 * @self: a window
 *
 * Shows the start page; a submission that was open in it was closed before.
 */
void
dossier_window_show_start (DossierWindow *self)
{
  const char *const *problems = dossier_standard_library_get_problems (self->library);

  dossier_start_page_refresh (self->start_page, self->library);
  gtk_stack_set_visible_child_name (self->stack, "start");
  drop_view (self);
  update_title (self);
  if (problems[0] != NULL)
    {
      g_autofree char *all = g_strjoinv ("\n", (char **) problems);

      dossier_window_show_problem (self, all);
    }
}

/**
 * dossier_window_show_problem:
 * @self: a window
 * @problem: a sentence or two
 *
 * Tells what went wrong, where the user is looking.
 */
void
dossier_window_show_problem (DossierWindow *self, const char *problem)
{
  if (self->view != NULL)
    dossier_submission_view_show_problem (self->view, problem);
  else
    dossier_banner_show (self->banner, problem);
}

/**
 * dossier_window_set_busy:
 * @self: a window
 * @is_busy: whether something is under way
 */
void
dossier_window_set_busy (DossierWindow *self, gboolean is_busy)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_busy ? "progress" : NULL);
}
