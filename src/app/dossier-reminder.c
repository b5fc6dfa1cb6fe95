/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-reminder.h"

#include <glib/gi18n.h>

#include "dossier-action-order.h"
#include "dossier-cycle.h"
#include "dossier-short-text.h"
#include "dossier-today.h"

#define ACTIONS_NAMED_MAXIMUM 4

static int
compare (gconstpointer a, gconstpointer b, gpointer today)
{
  return dossier_action_compare (*(DossierAction *const *) a,
                                 *(DossierAction *const *) b,
                                 DOSSIER_ACTION_BY_DUE,
                                 today);
}

static GPtrArray *
list_due (DossierSubmission *submission, const char *today)
{
  GListModel *actions = dossier_submission_get_actions (submission);
  GPtrArray *due = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      if (dossier_action_is_overdue (action, today) || dossier_action_is_due_soon (action, today))
        g_ptr_array_add (due, g_steal_pointer (&action));
    }
  g_ptr_array_sort_with_data (due, compare, (gpointer) today);
  return due;
}

static char *
describe_due (GPtrArray *due, const char *today)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (due->len, ACTIONS_NAMED_MAXIMUM); i++)
    {
      g_autofree char *title = dossier_text_shorten (dossier_action_get_title (due->pdata[i]));
      g_autofree char *when = dossier_action_describe_due (due->pdata[i], today);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", title, when);
    }
  return g_string_free (text, FALSE);
}

/* One for each folder: another with the same identifier takes its place. */
static void
send_notification (GApplication *application,
                   DossierBundle *bundle,
                   const char *kind,
                   GNotification *notification)
{
  g_autofree char *uri = g_file_get_uri (dossier_bundle_get_folder (bundle));
  g_autofree char *id = g_strdup_printf ("%s %s", kind, uri);

  g_application_send_notification (application, id, notification);
}

static void
notify_due_actions (GApplication *application,
                    DossierBundle *bundle,
                    GPtrArray *due,
                    const char *today)
{
  g_autofree char *title =
    g_strdup_printf (ngettext ("%u action is due", "%u actions are due", due->len), due->len);
  g_autofree char *body = describe_due (due, today);
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (
    notification,
    "app.open-action",
    "(ss)",
    g_file_peek_path (dossier_bundle_get_folder (bundle)),
    dossier_action_get_id (due->pdata[0]));
  send_notification (application, bundle, "actions", notification);
}

static void
notify_visit (GApplication *application, DossierBundle *bundle, const char *today)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierNextVisit) visit = dossier_cycle_find_next_visit (submission, today);
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *title =
    dossier_text_shorten (dossier_submission_get_organisation_name (submission));
  g_autofree char *body = NULL;

  if (visit == NULL || !dossier_next_visit_is_soon (visit))
    return;
  body = dossier_next_visit_describe (visit);
  notification = g_notification_new (title);
  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (
    notification,
    "app.open-path",
    "s",
    g_file_peek_path (dossier_bundle_get_folder (bundle)));
  send_notification (application, bundle, "visit", notification);
}

/* By the folder: a submission that was copied, as a start for the next year, has the identifier of
 * the first one. */
static GSettings *
open_settings (DossierBundle *bundle)
{
  g_autofree char *uri = g_file_get_uri (dossier_bundle_get_folder (bundle));
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *path = g_strdup_printf ("/org/dossier/Dossier/reminder/%s/", checksum);

  return g_settings_new_with_path (DOSSIER_APPLICATION_ID ".Reminder", path);
}

/* Whether the user was not told today, which from now on they were. */
static gboolean
claim_reminder_of_day (DossierBundle *bundle, const char *today)
{
  g_autoptr (GSettings) settings = open_settings (bundle);
  g_autofree char *last = g_settings_get_string (settings, "last-reminder");

  g_settings_set_string (settings, "last-reminder", today);
  return !g_str_equal (last, today);
}

/**
 * dossier_reminder_send:
 * @application: the application
 * @bundle: a bundle that is open
 *
 * Tells which actions are overdue or due within %DOSSIER_ACTION_DUE_SOON_DAYS,
 * and that a visit is near: once a day for each folder.
 */
void
dossier_reminder_send (GApplication *application, DossierBundle *bundle)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  const char *today = dossier_today_get ();
  g_autoptr (GPtrArray) due = NULL;

  if (!claim_reminder_of_day (bundle, today))
    return;
  due = list_due (submission, today);
  if (due->len > 0)
    notify_due_actions (application, bundle, due, today);
  notify_visit (application, bundle, today);
}
