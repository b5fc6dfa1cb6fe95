/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-checks.h"

#include <glib/gi18n.h>

#include "dossier-check-row.h"
#include "dossier-check-summary.h"
#include "dossier-describe.h"
#include "dossier-report-letters.h"
#include "dossier-today.h"
#include "dossier-submission-issues.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-view-private.h"

/* The gravest; the others are in the view that walks through all of them. */
#define CHECKS_LISTED_MAXIMUM 25

#define DELAY_MILLISECONDS 300

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (user_data);

  return dossier_check_row_new (DOSSIER_CHECK (item),
                                dossier_submission_view_get_submission (self),
                                DOSSIER_CHECK_GROUP_ISSUES);
}

/**
 * dossier_submission_view_list_checks:
 * @self: a view of a submission
 *
 * Lists what is wrong in the popover, now that somebody looks, and says what counts as wrong in the
 * stage that the submission is in.
 */
void
dossier_submission_view_list_checks (DossierSubmissionView *self)
{
  g_autoptr (GtkSliceListModel) gravest = gtk_slice_list_model_new (
    G_LIST_MODEL (g_object_ref (self->all_checks)),
    0,
    MIN (CHECKS_LISTED_MAXIMUM,
         dossier_check_list_count (self->all_checks, DOSSIER_CHECK_GROUP_ISSUES)));
  g_autofree char *stage = dossier_stage_describe (dossier_check_list_get_stage (self->all_checks));

  gtk_label_set_text (self->checks_stage, stage);
  gtk_list_box_bind_model (self->checks, G_LIST_MODEL (gravest), create_row, self, NULL);
}

/**
 * dossier_submission_view_are_checks_open:
 * @self: a view of a submission
 *
 * Returns: whether the popover with the gravest checks is open
 */
gboolean
dossier_submission_view_are_checks_open (DossierSubmissionView *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (self->checks_button)));
}

/**
 * dossier_submission_view_close_checks:
 * @self: a view of a submission
 *
 * Closes the popover, after something in it was chosen.
 */
void
dossier_submission_view_close_checks (DossierSubmissionView *self)
{
  gtk_menu_button_popdown (self->checks_button);
}

/**
 * dossier_submission_view_prepare_ready:
 * @self: a view of a submission
 *
 * Makes the view that walks through all that is to do, if nobody has looked at it before.
 */
void
dossier_submission_view_prepare_ready (DossierSubmissionView *self)
{
  if (dossier_submission_view_peek_ready (self) != NULL)
    return;
  dossier_submission_view_update_checks (self);
  dossier_ready_view_set_checks (dossier_submission_view_get_ready (self), self->all_checks);
}

void
dossier_command_show_ready (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_close_checks (self);
  dossier_submission_view_prepare_ready (self);
  dossier_submission_view_show_content (self, "ready");
}

/* Only issues count; what is to do and the notes are told apart. */
static void
show_count (DossierSubmissionView *self)
{
  guint n_issues = dossier_check_list_count (self->all_checks, DOSSIER_CHECK_GROUP_ISSUES);
  g_autofree char *count = g_strdup_printf ("%u", n_issues);
  g_autofree char *description =
    g_strdup_printf (ngettext ("%u check", "%u checks", n_issues), n_issues);
  g_autofree char *rest = dossier_check_summary_describe_rest (self->all_checks);

  gtk_label_set_text (self->checks_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->checks_count), n_issues > 0);
  gtk_image_set_from_icon_name (self->checks_icon,
                                n_issues > 0 ? "dialog-warning-symbolic"
                                             : "object-select-symbolic");
  dossier_describe_widget (GTK_WIDGET (self->checks_button), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  rest,
                                  -1);
  gtk_label_set_text (self->checks_rest, rest);
  gtk_widget_set_visible (GTK_WIDGET (self->checks_rest), *rest != '\0');
}

/**
 * dossier_submission_view_make_checks:
 * @self: a view of a submission
 *
 * Makes the list of what is wrong, which dossier_submission_view_update_checks() fills.
 */
void
dossier_submission_view_make_checks (DossierSubmissionView *self)
{
  self->all_checks = dossier_check_list_new (dossier_submission_view_get_submission (self),
                                             dossier_report_has_glyph);
  g_signal_connect_object (self->all_checks,
                           "items-changed",
                           G_CALLBACK (show_count),
                           self,
                           G_CONNECT_SWAPPED);
  show_count (self);
}

/**
 * dossier_submission_view_update_checks:
 * @self: a view of a submission
 *
 * Looks what is wrong now.
 */
void
dossier_submission_view_update_checks (DossierSubmissionView *self)
{
  DossierReadyView *ready = dossier_submission_view_peek_ready (self);

  g_clear_handle_id (&self->check_timeout, g_source_remove);
  dossier_check_list_update (self->all_checks,
                             dossier_file_monitor_get_faults (self->file_monitor),
                             dossier_today_get ());
  if (ready != NULL)
    dossier_ready_view_set_checks (ready, self->all_checks);
  dossier_submission_view_update_issue (self);
}

/**
 * dossier_submission_view_check_files_again:
 * @self: a view of a submission
 *
 * Looks whether files that were missing or damaged are there now. Without any, reading all of them
 * again would be for nothing.
 */
void
dossier_submission_view_check_files_again (DossierSubmissionView *self)
{
  GHashTable *faults = dossier_file_monitor_get_faults (self->file_monitor);

  if (faults != NULL && g_hash_table_size (faults) > 0)
    dossier_file_monitor_check (self->file_monitor);
}

static gboolean
update_now (gpointer user_data)
{
  DossierSubmissionView *self = user_data;

  self->check_timeout = 0;
  dossier_submission_view_update_checks (self);
  return G_SOURCE_REMOVE;
}

static void
day_changed_cb (DossierSubmissionView *self)
{
  dossier_submission_view_schedule_checks (self);
}

/**
 * dossier_submission_view_watch_day:
 * @self: a view of a submission
 *
 * Looks what is wrong when another day begins, also while the computer slept.
 */
void
dossier_submission_view_watch_day (DossierSubmissionView *self)
{
  dossier_today_connect (self, G_CALLBACK (day_changed_cb));
}

/**
 * dossier_submission_view_schedule_checks:
 * @self: a view of a submission
 *
 * Looks what is wrong a moment later, for all that was edited by then, and when there is nothing
 * else to do: who types, or has just opened the submission, does not wait for it.
 */
void
dossier_submission_view_schedule_checks (DossierSubmissionView *self)
{
  if (self->check_timeout == 0)
    self->check_timeout =
      g_timeout_add_full (G_PRIORITY_LOW, DELAY_MILLISECONDS, update_now, self, NULL);
}

static void
focus_changed_cb (DossierSubmissionView *self)
{
  GtkWindow *window = dossier_submission_view_get_window (self);

  if (self->new_action == NULL || window == NULL)
    return;
  if (dossier_actions_page_is_editing (dossier_submission_view_get_actions (self),
                                       self->new_action))
    {
      self->is_new_action_begun = TRUE;
      return;
    }
  if (!self->is_new_action_begun)
    return;
  g_signal_handlers_disconnect_by_func (window, focus_changed_cb, self);
  g_clear_object (&self->new_action);
  dossier_check_list_set_unfinished (self->all_checks, NULL);
  dossier_submission_view_schedule_checks (self);
}

/**
 * dossier_submission_view_begin_action:
 * @self: a view of a submission
 * @action: an action that was just added, whose details are about to take the keyboard
 *
 * Does not check the action before the keyboard has left its details.
 */
void
dossier_submission_view_begin_action (DossierSubmissionView *self, DossierAction *action)
{
  GtkWindow *window = dossier_submission_view_get_window (self);

  g_signal_handlers_disconnect_by_func (window, focus_changed_cb, self);
  g_set_object (&self->new_action, action);
  self->is_new_action_begun = FALSE;
  dossier_check_list_set_unfinished (self->all_checks, DOSSIER_RECORD (action));
  g_signal_connect_object (window,
                           "notify::focus-widget",
                           G_CALLBACK (focus_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_submission_view_forget_checks:
 * @self: a view of a submission
 *
 * Lets go of what was found in a submission.
 */
void
dossier_submission_view_forget_checks (DossierSubmissionView *self)
{
  g_clear_handle_id (&self->check_timeout, g_source_remove);
  g_clear_object (&self->new_action);
  g_clear_object (&self->issue);
  g_clear_object (&self->all_checks);
  if (self->checks == NULL)
    return;
  gtk_list_box_bind_model (self->checks, NULL, NULL, NULL, NULL);
}
