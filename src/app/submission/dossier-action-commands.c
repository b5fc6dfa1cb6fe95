/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-commands.h"

#include <glib/gi18n.h>

#include "dossier-action-report.h"
#include "dossier-dashboard-charts.h"
#include "dossier-enum.h"
#include "dossier-short-text.h"
#include "dossier-submission-actions.h"
#include "dossier-today.h"
#include "dossier-submission-checks.h"
#include "dossier-submission-messages.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-printing.h"

static void
show_action (DossierSubmissionView *self, DossierAction *action, gboolean is_new)
{
  dossier_submission_view_show_page (self, "actions");
  dossier_actions_page_show (dossier_submission_view_get_actions (self), action, is_new);
}

static DossierAction *
find_action (DossierSubmissionView *self, const char *id)
{
  return dossier_submission_find_action (dossier_submission_view_get_submission (self), id);
}

void
dossier_command_show_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierAction *action = find_action (self, g_variant_get_string (parameter, NULL));

  if (action != NULL)
    show_action (self, action, FALSE);
}

void
dossier_command_show_counted_evidence (GtkWidget *widget,
                                       const char *action_name,
                                       GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  dossier_submission_view_show_page (self, "evidence");
  dossier_evidence_page_show_only (dossier_submission_view_get_evidence (self), ids);
}

void
dossier_command_show_counted_actions (GtkWidget *widget,
                                      const char *action_name,
                                      GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  dossier_submission_view_show_page (self, "actions");
  dossier_actions_page_show_only (dossier_submission_view_get_actions (self), ids);
}

/* With the first action, the user is asked once whether to be reminded. */
static void
offer_reminders (DossierSubmissionView *self)
{
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APPLICATION_ID);
  AdwToast *toast;

  if (g_settings_get_boolean (settings, "asked-about-reminders"))
    return;
  g_settings_set_boolean (settings, "asked-about-reminders", TRUE);
  toast = adw_toast_new (_ ("Be reminded once a day of actions that are due?"));
  adw_toast_set_timeout (toast, DOSSIER_OFFER_SECONDS);
  adw_toast_set_button_label (toast, _ ("Remind Me"));
  adw_toast_set_action_name (toast, "submission.accept-reminders");
  dossier_submission_view_add_toast (self, toast);
}

void
dossier_command_accept_reminders (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APPLICATION_ID);

  g_settings_set_boolean (settings, "remind-of-actions", TRUE);
}

void
dossier_command_add_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  g_autoptr (DossierAction) action = dossier_action_new ("", "");

  dossier_submission_append (submission, DOSSIER_RECORD (submission), "actions", action);
  dossier_submission_view_begin_action (self, action);
  show_action (self, action, TRUE);
  offer_reminders (self);
}

static void
offer_action (DossierSubmissionView *self, DossierAction *action)
{
  g_autofree char *title = dossier_text_shorten (dossier_action_get_title (action));
  g_autofree char *text = g_strdup_printf (_ ("Added the action “%s”"), title);
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _ ("Show"));
  adw_toast_set_action_name (toast, "submission.show-action");
  adw_toast_set_action_target (toast, "s", dossier_action_get_id (action));
  dossier_submission_view_add_toast (self, toast);
}

/* For the element that is shown, unless another is named. No element is shown with the actions. */
void
dossier_command_create_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  const char *element = parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL;
  DossierAction *action;

  if (element == NULL && dossier_submission_view_is_at_page (self, "actions"))
    {
      dossier_command_add_action (widget, action_name, NULL);
      return;
    }
  if (element == NULL)
    element = dossier_portfolio_page_get_element (dossier_submission_view_get_portfolio (self));
  if (element == NULL || dossier_submission_find_response (submission, element) == NULL)
    return;
  action = dossier_submission_create_action (submission, element);
  if (action == NULL)
    return;
  offer_action (self, action);
  offer_reminders (self);
}

/* What was done may change how its element is rated. */
static AdwToast *
create_rating_toast (DossierAction *action)
{
  const char *element = dossier_action_get_element (action);
  /* Translators: %s is the number of an element */
  g_autofree char *label = g_strdup_printf (_ ("Rate %s Again"), element);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, "submission.rate-again");
  adw_toast_set_action_target (toast, "s", dossier_action_get_id (action));
  return toast;
}

static void
show_moved (DossierSubmissionView *self, DossierAction *action, gboolean is_finished_now)
{
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  const char *state =
    dossier_enum_get_title (DOSSIER_TYPE_ACTION_STATE, (int) dossier_action_get_state (action));
  const char *title = dossier_action_get_title (action);
  g_autofree char *name = dossier_text_shorten (*title != '\0' ? title : _ ("Untitled action"));
  /* Translators: the title of an action and its state: “Moved “Ask readers” to Done” */
  g_autofree char *text = g_strdup_printf (_ ("Moved “%s” to %s"), name, state);

  if (is_finished_now &&
      dossier_submission_find_response (submission, dossier_action_get_element (action)) != NULL)
    dossier_submission_view_offer_undo_or (self, text, create_rating_toast (action));
  else
    dossier_submission_view_offer_undo (self, text);
}

void
dossier_command_move_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierAction *action;
  gboolean was_finished;
  const char *id;
  guint state;

  g_variant_get (parameter, "(&su)", &id, &state);
  action = find_action (self, id);
  if (action == NULL || state == (guint) dossier_action_get_state (action))
    return;
  was_finished = dossier_action_is_finished (action);
  dossier_submission_move_action (dossier_submission_view_get_submission (self),
                                  action,
                                  (DossierActionState) state);
  show_moved (self, action, !was_finished && dossier_action_is_finished (action));
}

static void
show_cited (DossierSubmissionView *self, guint n_cited, const char *element)
{
  g_autofree char *text = g_strdup_printf (
    ngettext ("Cited %u piece of evidence for %s", "Cited %u pieces of evidence for %s", n_cited),
    n_cited,
    element);

  dossier_submission_view_offer_undo (self, text);
}

/* What the action produced is cited for its element, which is then shown to be rated. */
void
dossier_command_rate_again (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierAction *action = find_action (self, g_variant_get_string (parameter, NULL));
  const char *element;
  guint n_cited;

  if (action == NULL)
    return;
  element = dossier_action_get_element (action);
  n_cited =
    dossier_submission_cite_products (dossier_submission_view_get_submission (self), action);
  if (n_cited > 0)
    show_cited (self, n_cited, element);
  dossier_submission_view_show_page (self, "portfolio");
  dossier_portfolio_page_show_number (dossier_submission_view_get_portfolio (self), element);
  dossier_portfolio_page_focus_rating (dossier_submission_view_get_portfolio (self));
}

void
dossier_command_remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierAction *action = find_action (self, g_variant_get_string (parameter, NULL));
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (action == NULL)
    return;
  title = dossier_text_shorten (dossier_action_get_title (action));
  text = g_strdup_printf (_ ("Removed the action “%s”"), title);
  dossier_submission_remove_action (dossier_submission_view_get_submission (self), action);
  dossier_submission_view_offer_undo (self, text);
}

void
dossier_command_print_actions (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  g_autofree char *bundle_name =
    dossier_bundle_get_name (dossier_submission_view_get_bundle (self));
  /* Translators: the name of a file: that of the submission, and what is in it */
  g_autofree char *name = g_strdup_printf (_ ("%s, actions"), bundle_name);
  DossierReport *report =
    dossier_action_report_new (dossier_submission_view_get_submission (self), dossier_today_get ());
  g_autoptr (DossierPrinting) printing =
    dossier_printing_new (report, name, dossier_submission_view_get_window (self));

  dossier_submission_view_print (self, printing);
}
