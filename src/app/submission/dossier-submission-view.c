/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-view-private.h"

#include "dossier-commands.h"
#include "dossier-menu.h"
#include "dossier-narrow-header.h"
#include "dossier-operation-row.h"
#include "dossier-short-text.h"
#include "dossier-submission-checks.h"
#include "dossier-submission-closing.h"
#include "dossier-submission-history.h"
#include "dossier-submission-menus.h"
#include "dossier-submission-messages.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-reload.h"
#include "dossier-submission-writing.h"

/**
 * DossierSubmissionView:
 *
 * A submission with its pages. It is made when the submission is opened, and goes when it is
 * closed.
 */

G_DEFINE_FINAL_TYPE (DossierSubmissionView, dossier_submission_view, ADW_TYPE_BIN)

/* What the header bar needs for the name, the pages and the buttons, in pixels at 100% text. */
#define WIDTH_OF_HEADER 740

enum
{
  PROP_0,
  PROP_BUNDLE,
  PROP_LIBRARY,
  PROP_NARROW,
  PROP_TITLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static char *
get_title (DossierSubmissionView *self)
{
  /* The template asks for it before the bundle is set. */
  if (self->bundle == NULL)
    return NULL;
  return dossier_text_shorten (
    dossier_submission_get_organisation_name (dossier_submission_view_get_submission (self)));
}

static void
edited_cb (DossierSubmissionView *self, DossierEditGroup *group)
{
  /* It would take back something else by now. */
  dossier_submission_view_withdraw_undo (self);
  dossier_submission_view_update_history (self);
  dossier_submission_view_schedule_checks (self);
  if (dossier_edit_group_touches (group, "organisation/name"))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* The search and other views are none of the pages, and lead back to where they were begun from.
 * Set here and not by an expression, which GTK cannot take apart when the view goes before what
 * shows it. */
static void
update_switchers (DossierSubmissionView *self)
{
  gboolean is_page = g_strcmp0 (gtk_stack_get_visible_child_name (self->content), "pages") == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->switcher), is_page && !self->narrow);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, is_page && self->narrow);
  dossier_issue_bar_set_narrow (self->issue_bar, self->narrow);
}

static void
page_changed_cb (DossierSubmissionView *self)
{
  dossier_submission_view_set_writing (self, FALSE);
  dossier_submission_view_make_visible_page (self);
  dossier_submission_view_set_way_back (self, NULL);
}

static void
content_changed_cb (DossierSubmissionView *self)
{
  gboolean is_page = g_strcmp0 (gtk_stack_get_visible_child_name (self->content), "pages") == 0;

  dossier_submission_view_set_writing (self, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "submission.leave-view", !is_page);
  dossier_submission_view_set_way_back (self, NULL);
  update_switchers (self);
  dossier_submission_view_drop_left_views (self);
  dossier_submission_view_make_visible_page (self);
}

/* The layout of this frame is done: what changes here is seen in the next one. */
static void
laid_out_cb (DossierSubmissionView *self)
{
  int dots_per_inch;
  gboolean narrow;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dots_per_inch, NULL);
  narrow = gtk_widget_get_width (GTK_WIDGET (self)) <
           WIDTH_OF_HEADER * dots_per_inch / (96.0 * PANGO_SCALE);
  /* Few windows are narrow: the bar is filled when it is first seen. */
  if (narrow && adw_view_switcher_bar_get_stack (self->switcher_bar) == NULL)
    adw_view_switcher_bar_set_stack (self->switcher_bar, self->pages);
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow-window");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow-window");
  dossier_narrow_header_apply (self->header, narrow);
  update_switchers (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
dossier_submission_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dossier_submission_view_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)),
                           "layout",
                           G_CALLBACK (laid_out_cb),
                           widget,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static GtkWidget *
create_operation_row (gpointer item, gpointer user_data)
{
  return dossier_operation_row_new (DOSSIER_OPERATION (item));
}

static void
follow_operations (DossierSubmissionView *self)
{
  gtk_list_box_bind_model (self->running,
                           G_LIST_MODEL (self->operations),
                           create_operation_row,
                           NULL,
                           NULL);
  g_signal_connect_object (self->operations,
                           "items-changed",
                           G_CALLBACK (dossier_submission_view_operations_changed),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
dossier_submission_view_constructed (GObject *object)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (object);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);

  G_OBJECT_CLASS (dossier_submission_view_parent_class)->constructed (object);

  self->autosave = dossier_autosave_new (self->bundle);
  dossier_submission_view_make_checks (self);
  g_signal_connect_object (submission, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave,
                           "notify::problem",
                           G_CALLBACK (dossier_submission_view_show_saving_problem),
                           self,
                           G_CONNECT_SWAPPED);
  follow_operations (self);
  dossier_submission_view_watch_bundle (self);
  dossier_submission_view_watch_day (self);
  self->file_monitor = dossier_file_monitor_new (self->bundle);
  g_signal_connect_object (self->file_monitor,
                           "checked",
                           G_CALLBACK (dossier_submission_view_schedule_checks),
                           self,
                           G_CONNECT_SWAPPED);
  dossier_submission_view_update_history (self);
  dossier_submission_view_schedule_checks (self);
  g_object_notify_by_pspec (object, properties[PROP_TITLE]);
  dossier_banner_set_lasting (self->banner, dossier_bundle_get_read_only_reason (self->bundle));
  g_signal_connect_object (self->pages,
                           "notify::visible-child",
                           G_CALLBACK (page_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->content,
                           "notify::visible-child",
                           G_CALLBACK (content_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  content_changed_cb (self);
}

static void
dossier_submission_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (object);

  switch (id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_TITLE:
      g_value_take_string (value, get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_submission_view_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (object);

  switch (id)
    {
    case PROP_BUNDLE:
      self->bundle = g_value_dup_object (value);
      break;
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_submission_view_dispose (GObject *object)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (object);

  g_signal_handlers_disconnect_by_func (self->operations,
                                        dossier_submission_view_operations_changed,
                                        self);
  dossier_operations_cancel (self->operations);
  dossier_submission_view_forget_checks (self);
  dossier_submission_view_stop_watching (self);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_weak_pointer (&self->cite_toast);
  g_clear_weak_pointer (&self->focus_to_resume);
  /* What it asks for belongs to this submission. */
  g_clear_object (&self->chooser);
  g_clear_object (&self->autosave);
  g_clear_object (&self->file_monitor);
  g_clear_object (&self->library);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_SUBMISSION_VIEW);

  G_OBJECT_CLASS (dossier_submission_view_parent_class)->dispose (object);
}

static void
dossier_submission_view_finalize (GObject *object)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (object);

  /* GTK 4.8 keeps the menu, see dossier_menu_get(), but not what is in it. */
  g_menu_remove_all (self->history_menu);
  g_clear_object (&self->history_menu);
  g_clear_object (&self->operations);
  g_clear_object (&self->bundle);
  g_free (self->undo_title);
  g_free (self->redo_title);

  G_OBJECT_CLASS (dossier_submission_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags at_construction =
    G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  /**
   * DossierSubmissionView:bundle:
   *
   * The bundle that is shown.
   */
  properties[PROP_BUNDLE] =
    g_param_spec_object ("bundle", NULL, NULL, DOSSIER_TYPE_BUNDLE, at_construction);
  /**
   * DossierSubmissionView:library:
   *
   * The standards with which the bundle is read again after another program has changed it.
   */
  properties[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, DOSSIER_TYPE_STANDARD_LIBRARY, at_construction);
  /**
   * DossierSubmissionView:narrow:
   *
   * Whether there is so little room that the pages are switched at the foot.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, TRUE, readable);
  /**
   * DossierSubmissionView:title:
   *
   * The name of the organisation, shortened if it is very long.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
install_signals (GObjectClass *object_class)
{
  /**
   * DossierSubmissionView::outdated:
   * @bundle: the same bundle, as it is on the disk now
   *
   * Emitted when another program has changed the submission, and nothing was edited here: a new
   * view is to be made.
   */
  g_signal_new ("outdated",
                G_TYPE_FROM_CLASS (object_class),
                G_SIGNAL_RUN_LAST,
                0,
                NULL,
                NULL,
                NULL,
                G_TYPE_NONE,
                1,
                DOSSIER_TYPE_BUNDLE);
  /**
   * DossierSubmissionView::close:
   *
   * Emitted when the user wants to close the submission.
   */
  g_signal_new ("close",
                G_TYPE_FROM_CLASS (object_class),
                G_SIGNAL_RUN_LAST,
                0,
                NULL,
                NULL,
                NULL,
                G_TYPE_NONE,
                0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-submission-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, header);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, switcher_place);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, switcher);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, banner);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, checks_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, checks_icon);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, checks_count);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, checks_rest);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, checks_stage);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, issue_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, checks);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, submission_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, main_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, back_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, content);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, pages);
  gtk_widget_class_bind_template_child (widget_class, DossierSubmissionView, running);
  gtk_widget_class_bind_template_callback (widget_class, dossier_submission_view_list_checks);
}

static void
dossier_submission_view_class_init (DossierSubmissionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_BANNER);
  g_type_ensure (DOSSIER_TYPE_ISSUE_BAR);
  object_class->constructed = dossier_submission_view_constructed;
  object_class->dispose = dossier_submission_view_dispose;
  object_class->finalize = dossier_submission_view_finalize;
  object_class->get_property = dossier_submission_view_get_property;
  object_class->set_property = dossier_submission_view_set_property;
  widget_class->realize = dossier_submission_view_realize;

  /* Fields that have the keyboard take it first. */
  gtk_widget_class_add_binding_action (widget_class,
                                       GDK_KEY_v,
                                       GDK_CONTROL_MASK,
                                       "submission.paste",
                                       NULL);
  install_properties (object_class);
  install_signals (object_class);
  bind_template (widget_class);
  dossier_commands_install (widget_class);
  dossier_commands_label_menu (dossier_menu_get ("submission_menu"));
  dossier_commands_label_menu (dossier_menu_get ("main_menu"));
  dossier_commands_label_menu (dossier_menu_get ("export_menu"));
}

static void
dossier_submission_view_init (DossierSubmissionView *self)
{
  /* What it begins with must not widen the window. */
  self->narrow = TRUE;
  self->operations = dossier_operations_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_narrow_header_apply (self->header, TRUE);
  dossier_submission_view_prepare_menus (self);
  dossier_commands_add_shortcuts (GTK_WIDGET (self));
}

/**
 * dossier_submission_view_new:
 * @bundle: the bundle to show
 * @library: the standards at hand
 *
 * Returns: (transfer floating): a view of the submission
 */
GtkWidget *
dossier_submission_view_new (DossierBundle *bundle, DossierStandardLibrary *library)
{
  return g_object_new (DOSSIER_TYPE_SUBMISSION_VIEW, "bundle", bundle, "library", library, NULL);
}

/**
 * dossier_submission_view_get_bundle:
 * @self: a view of a submission
 *
 * Returns: (transfer none): the bundle that is shown
 */
DossierBundle *
dossier_submission_view_get_bundle (DossierSubmissionView *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION_VIEW (self), NULL);

  return self->bundle;
}

/**
 * dossier_submission_view_get_submission:
 * @self: a view of a submission
 *
 * Returns: (transfer none): the submission that is shown
 */
DossierSubmission *
dossier_submission_view_get_submission (DossierSubmissionView *self)
{
  return dossier_bundle_get_submission (self->bundle);
}

/**
 * dossier_submission_view_get_operations:
 * @self: a view of a submission
 *
 * Returns: (transfer none): what runs on the submission
 */
DossierOperations *
dossier_submission_view_get_operations (DossierSubmissionView *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUBMISSION_VIEW (self), NULL);

  return self->operations;
}

/**
 * dossier_submission_view_get_window:
 * @self: a view of a submission
 *
 * Returns: (transfer none) (nullable): the window that it is in; %NULL when it was closed
 */
GtkWindow *
dossier_submission_view_get_window (DossierSubmissionView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? GTK_WINDOW (root) : NULL;
}

/**
 * dossier_submission_view_show_action:
 * @self: a view of a submission
 * @id: the id of an action
 *
 * Shows the action, if there is one with that id.
 */
void
dossier_submission_view_show_action (DossierSubmissionView *self, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "submission.show-action", "s", id);
}
