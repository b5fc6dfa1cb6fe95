/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-window-private.h"

#include <glib/gi18n.h>

#include "dossier-short-text.h"
#include "dossier-unseen.h"
#include "dossier-window-actions.h"
#include "dossier-window-adding.h"
#include "dossier-window-assessments.h"
#include "dossier-window-checks.h"
#include "dossier-window-evidence.h"
#include "dossier-window-exchange.h"
#include "dossier-window-reload.h"
#include "dossier-window-report.h"
#include "dossier-window-tracker.h"

/**
 * DossierWindow:
 *
 * The window: the start page, or a submission with its pages.
 */

G_DEFINE_FINAL_TYPE (DossierWindow, dossier_window, ADW_TYPE_APPLICATION_WINDOW)

/* What the header bar needs for the name, the pages and the buttons, in pixels at 100% text. */
#define WIDTH_OF_HEADER 740

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
update_name (DossierWindow *self)
{
  g_autofree char *name = dossier_text_shorten (
    dossier_submission_get_organisation_name (dossier_window_get_submission (self)));
  g_autofree char *title = g_strdup_printf ("%s – Dossier", name);

  gtk_label_set_text (self->name, name);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
submission_changed (DossierWindow *self)
{
  /* It would take back something else by now. */
  dossier_window_withdraw_toast (&self->undo_toast);
  dossier_window_update_history (self);
  dossier_window_schedule_checks (self);
  update_name (self);
}

/* Some problems are whole sentences, and stand within another. */
static char *
without_full_stop (const char *problem)
{
  gsize length = strlen (problem);

  return g_strndup (problem, g_str_has_suffix (problem, ".") ? length - 1 : length);
}

static void
autosave_problem_changed (DossierWindow *self)
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
  if (self->may_lose_edits)
    return;
  reason = without_full_stop (problem);
  text = g_strdup_printf (_ ("Your changes are not saved yet: %s. Keep this window open: Dossier "
                             "will keep trying."),
                          reason);
  dossier_banner_set_lasting (self->banner, text);
}

static void
show_unsaved_changes (DossierWindow *self, const char *problem, gboolean can_insist)
{
  g_autofree char *reason = without_full_stop (problem);
  g_autofree char *text = g_strdup_printf (
    can_insist ? _ ("Your last changes cannot be saved: %s. Free some disk space or check the "
                    "folder. If you close again, these changes will be lost.")
               : _ ("Your last changes cannot be saved: %s. Free some disk space or check the "
                    "folder before you open another submission."),
    reason);

  dossier_banner_set_lasting (self->banner, text);
}

/* Returns whether nothing would be lost, or whether the user has closed again all the same. Who
 * opens another submission has not said that. */
static gboolean
save_last_edits (DossierWindow *self, gboolean can_insist)
{
  g_autoptr (GError) error = NULL;

  self->has_shown_copy_message = FALSE;
  if (!dossier_autosave_flush (self->autosave, &error) && !(can_insist && self->may_lose_edits))
    {
      show_unsaved_changes (self, error->message, can_insist);
      self->may_lose_edits = can_insist;
      return FALSE;
    }
  /* Where the version of another program is kept must be read before the window goes. */
  return !self->has_shown_copy_message;
}

/**
 * dossier_window_leave_bundle:
 * @self: a window
 * @can_insist: whether the user, by asking again, gives up what cannot be saved
 *
 * Saves what is not saved yet, and lets go of the bundle. When saving fails, or puts the version
 * of another program aside, the user is told instead.
 *
 * Returns: whether no bundle is open now
 */
gboolean
dossier_window_leave_bundle (DossierWindow *self, gboolean can_insist)
{
  if (self->bundle == NULL)
    return TRUE;
  dossier_window_stop_additions (self);
  dossier_window_stop_audit (self);
  if (!save_last_edits (self, can_insist))
    return FALSE;

  self->may_lose_edits = FALSE;
  dossier_window_stop_watching (self);
  /* What it asks for belongs to this bundle. */
  g_clear_object (&self->chooser);
  g_signal_handlers_disconnect_by_func (dossier_window_get_submission (self),
                                        submission_changed,
                                        self);
  g_signal_handlers_disconnect_by_func (self->autosave, autosave_problem_changed, self);
  g_object_set (self->portfolio, "submission", NULL, NULL);
  g_object_set (self->dashboard, "bundle", NULL, NULL);
  g_object_set (self->evidence, "bundle", NULL, NULL);
  g_object_set (self->report, "bundle", NULL, NULL);
  g_object_set (self->actions, "submission", NULL, NULL);
  g_object_set (self->search, "bundle", NULL, NULL);
  dossier_assessment_view_set_assessment (self->assessment, NULL, NULL);
  dossier_comparison_view_set_submission (self->comparison, NULL);
  dossier_window_forget_checks (self);
  g_clear_object (&self->autosave);
  g_clear_object (&self->bundle);
  dossier_banner_set_lasting (self->banner, NULL);
  dossier_banner_hide (self->banner);
  dossier_window_withdraw_toast (&self->undo_toast);
  dossier_window_withdraw_toast (&self->cite_toast);
  return TRUE;
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

static gboolean
dossier_window_close_request (GtkWindow *window)
{
  DossierWindow *self = DOSSIER_WINDOW (window);

  if (!dossier_window_leave_bundle (self, TRUE))
    return TRUE;
  save_window_state (self);
  return GTK_WINDOW_CLASS (dossier_window_parent_class)->close_request (window);
}

static gboolean
files_dropped (DossierWindow *self, const GValue *value)
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

  g_signal_connect_swapped (target, "drop", G_CALLBACK (files_dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self->start_page), GTK_EVENT_CONTROLLER (target));
}

/* The layout of this frame is done: what changes here is seen in the next one. */
static void
laid_out (DossierWindow *self)
{
  int dots_per_inch;
  gboolean narrow;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dots_per_inch, NULL);
  narrow = gtk_widget_get_width (GTK_WIDGET (self)) <
           WIDTH_OF_HEADER * dots_per_inch / (96.0 * PANGO_SCALE);
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
dossier_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dossier_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)),
                           "layout",
                           G_CALLBACK (laid_out),
                           widget,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static gboolean
is_page (const char *content)
{
  return g_strcmp0 (content, "pages") == 0;
}

/* The search and other views are none of the pages, and lead back to where they were begun from. */
static gboolean
switches_in_header (DossierWindow *self, gboolean narrow, const char *content)
{
  return !narrow && is_page (content);
}

static gboolean
switches_at_foot (DossierWindow *self, gboolean narrow, const char *content)
{
  return narrow && is_page (content);
}

static void
dossier_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  switch (id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_window_dispose (GObject *object)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  g_clear_weak_pointer (&self->undo_toast);
  g_clear_weak_pointer (&self->cite_toast);
  dossier_window_stop_audit (self);
  dossier_window_forget_checks (self);
  g_clear_object (&self->chooser);
  dossier_window_stop_watching (self);
  g_clear_object (&self->autosave);
  g_clear_object (&self->bundle);
  g_clear_object (&self->settings);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (dossier_window_parent_class)->dispose (object);
}

static void
dossier_window_class_init (DossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_ACTIONS_PAGE);
  g_type_ensure (DOSSIER_TYPE_ADDITION_BAR);
  g_type_ensure (DOSSIER_TYPE_ASSESSMENT_VIEW);
  g_type_ensure (DOSSIER_TYPE_BANNER);
  g_type_ensure (DOSSIER_TYPE_COMPARISON_VIEW);
  g_type_ensure (DOSSIER_TYPE_DASHBOARD_PAGE);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_PAGE);
  g_type_ensure (DOSSIER_TYPE_PORTFOLIO_PAGE);
  g_type_ensure (DOSSIER_TYPE_READY_VIEW);
  g_type_ensure (DOSSIER_TYPE_REPORT_PAGE);
  g_type_ensure (DOSSIER_TYPE_SEARCH_VIEW);
  g_type_ensure (DOSSIER_TYPE_START_PAGE);
  G_OBJECT_CLASS (klass)->dispose = dossier_window_dispose;
  G_OBJECT_CLASS (klass)->get_property = dossier_window_get_property;
  widget_class->realize = dossier_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = dossier_window_close_request;

  /**
   * DossierWindow:narrow:
   *
   * Whether the window is so narrow that its pages are switched at its foot.
   */
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, main_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, start_banner);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, name);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, checks_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, checks_count);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, checks);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, history_menu);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, content);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, portfolio);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, dashboard);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, evidence);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, actions);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, search);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, assessment);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, comparison);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, ready);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, report);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, addition_bar);
  /* Fields that have the keyboard take it first. */
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_v,
                                       GDK_CONTROL_MASK,
                                       "win.paste",
                                       NULL);
  gtk_widget_class_bind_template_callback (widget_class, dossier_window_list_checks);
  gtk_widget_class_bind_template_callback (widget_class, switches_at_foot);
  gtk_widget_class_bind_template_callback (widget_class, switches_in_header);
  dossier_window_install_actions (widget_class);
  dossier_window_install_assessment_actions (widget_class);
  dossier_window_install_check_actions (widget_class);
  dossier_window_install_adding_actions (widget_class);
  dossier_window_install_evidence_actions (widget_class);
  dossier_window_install_exchange_actions (widget_class);
  dossier_window_install_report_actions (widget_class);
  dossier_window_install_tracker_actions (widget_class);
}

static void
hide_unseen_pages (DossierWindow *self)
{
  gpointer pages[] = { self->start_page, self->portfolio, self->dashboard,
                       self->evidence,   self->actions,   self->search };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    dossier_hide_while_unseen (pages[i]);
}

static void
dossier_window_init (DossierWindow *self)
{
  int width, height;

  /* What it begins with must not widen it. */
  self->narrow = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_window_watch_day (self);
  g_signal_connect_swapped (self,
                            "notify::is-active",
                            G_CALLBACK (dossier_start_page_check),
                            self->start_page);

  self->settings = g_settings_new (DOSSIER_APPLICATION_ID);
  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  accept_drops (self);
  hide_unseen_pages (self);
  dossier_window_update_actions (self);
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
 * dossier_window_get_bundle:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the bundle that is open in it
 */
DossierBundle *
dossier_window_get_bundle (DossierWindow *self)
{
  g_return_val_if_fail (DOSSIER_IS_WINDOW (self), NULL);

  return self->bundle;
}

/**
 * dossier_window_get_submission:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the submission that is open in it
 */
DossierSubmission *
dossier_window_get_submission (DossierWindow *self)
{
  return self->bundle != NULL ? dossier_bundle_get_submission (self->bundle) : NULL;
}

/**
 * dossier_window_show_page:
 * @self: a window with a submission
 * @name: the name of one of its pages
 *
 * Shows the page, instead of another one or of another view.
 */
void
dossier_window_show_page (DossierWindow *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->content, "pages");
  adw_view_stack_set_visible_child_name (self->pages, name);
  dossier_window_close_checks (self);
}

/**
 * dossier_window_show_toast:
 * @self: a window
 * @text: a few words
 */
void
dossier_window_show_toast (DossierWindow *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

/**
 * dossier_window_withdraw_toast:
 * @toast: (inout): a weak pointer to a toast, or to %NULL
 *
 * Takes away what is no longer on offer.
 */
void
dossier_window_withdraw_toast (AdwToast **toast)
{
  if (*toast != NULL)
    adw_toast_dismiss (*toast);
  g_clear_weak_pointer (toast);
}

/**
 * dossier_window_offer_undo:
 * @self: a window
 * @text: what was done, in a few words
 *
 * Tells what was done last, with a button that takes it back for as long as it
 * is the last.
 */
void
dossier_window_offer_undo (DossierWindow *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  dossier_window_withdraw_toast (&self->undo_toast);
  adw_toast_set_timeout (toast, DOSSIER_WINDOW_OFFER_SECONDS);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * dossier_window_show_bundle:
 * @self: a window
 * @bundle: the bundle to show in it, in place of another
 */
void
dossier_window_show_bundle (DossierWindow *self, DossierBundle *bundle)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);

  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  if (!dossier_window_leave_bundle (self, FALSE))
    return;
  self->bundle = g_object_ref (bundle);
  self->autosave = dossier_autosave_new (bundle);
  g_signal_connect_swapped (submission, "changed", G_CALLBACK (submission_changed), self);
  g_signal_connect_swapped (self->autosave,
                            "notify::problem",
                            G_CALLBACK (autosave_problem_changed),
                            self);
  dossier_window_watch_bundle (self);
  g_object_set (self->portfolio, "submission", submission, NULL);
  g_object_set (self->dashboard, "bundle", bundle, NULL);
  g_object_set (self->evidence, "bundle", bundle, NULL);
  g_object_set (self->report, "bundle", bundle, NULL);
  g_object_set (self->actions, "submission", submission, NULL);
  g_object_set (self->search, "bundle", bundle, NULL);
  gtk_stack_set_visible_child_name (self->content, "pages");
  dossier_window_audit_files (self);
  dossier_window_update_actions (self);
  submission_changed (self);
  dossier_banner_set_lasting (self->banner, dossier_bundle_get_read_only_reason (bundle));
  dossier_banner_hide (self->start_banner);
  gtk_stack_set_visible_child_name (self->main_stack, "submission");
}

/**
 * dossier_window_show_start:
 * @self: a window in which no bundle is open
 */
void
dossier_window_show_start (DossierWindow *self)
{
  const char *const *problems = dossier_standard_library_get_problems (self->library);

  dossier_start_page_refresh (self->start_page, self->library);
  gtk_window_set_title (GTK_WINDOW (self), "Dossier");
  gtk_stack_set_visible_child_name (self->main_stack, "start");
  dossier_window_update_actions (self);
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
  dossier_banner_show (self->bundle != NULL ? self->banner : self->start_banner, problem);
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
