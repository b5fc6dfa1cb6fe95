/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The checks as a queue: who has opened one from Ready to Submit?, or from the gravest in the
 * header, sees above the page which it is, and goes on with the next from there. */

#include "dossier-submission-issues.h"

#include "dossier-submission-checks.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-view-private.h"

#define NAME_OF_READY "ready"

static GListModel *
get_checks (DossierSubmissionView *self)
{
  return G_LIST_MODEL (self->all_checks);
}

static gboolean
is_same (DossierCheck *check, DossierCheck *other)
{
  return dossier_check_get_kind (check) == dossier_check_get_kind (other) &&
         g_str_equal (dossier_check_get_subject (check), dossier_check_get_subject (other));
}

/* The list may have been made anew since. */
static gboolean
find_position (DossierSubmissionView *self, DossierCheck *wanted, guint *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (get_checks (self)); i++)
    {
      g_autoptr (DossierCheck) check = g_list_model_get_item (get_checks (self), i);

      if (!is_same (check, wanted))
        continue;
      *position = i;
      return TRUE;
    }
  return FALSE;
}

static void
go_to (DossierSubmissionView *self, DossierCheck *check)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *subject = dossier_check_get_subject (check);

  if (dossier_check_get_evidence (check) != NULL)
    gtk_widget_activate_action (widget, "submission.show-evidence", "(su)", subject, 0);
  else if (dossier_check_get_action (check) != NULL)
    gtk_widget_activate_action (widget, "submission.show-action", "s", subject);
  else
    gtk_widget_activate_action (widget, "submission.show-element", "s", subject);
}

static gboolean
issue_bar_has_focus (DossierSubmissionView *self)
{
  GtkWidget *focus = gtk_window_get_focus (dossier_submission_view_get_window (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->issue_bar));
}

/* Who goes from one to the next by the keyboard keeps it at Next. */
static void
focus_what_resolves (DossierSubmissionView *self, DossierCheck *check)
{
  DossierPortfolioPage *portfolio;

  if (dossier_check_get_response (check) == NULL || issue_bar_has_focus (self))
    return;
  portfolio = dossier_submission_view_get_portfolio (self);
  if (dossier_check_get_kind (check) == DOSSIER_CHECK_NOT_RATED)
    dossier_portfolio_page_focus_rating (portfolio);
  else
    dossier_portfolio_page_focus_narrative (portfolio);
}

static void
open_issue (DossierSubmissionView *self, DossierCheck *check)
{
  dossier_submission_view_prepare_ready (self);
  g_set_object (&self->issue, check);
  go_to (self, check);
  focus_what_resolves (self, check);
  dossier_submission_view_set_way_back (self, NAME_OF_READY);
}

/**
 * dossier_submission_view_update_issue:
 * @self: a view of a submission
 *
 * Shows above the page the check that has led to it, as long as the way back leads to the others.
 */
void
dossier_submission_view_update_issue (DossierSubmissionView *self)
{
  gboolean is_shown = self->issue != NULL && g_strcmp0 (self->way_back, NAME_OF_READY) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->issue_bar), is_shown);
  if (!is_shown)
    return;
  if (find_position (self, self->issue, &self->issue_position))
    dossier_issue_bar_show_check (self->issue_bar,
                                  self->all_checks,
                                  self->issue_position,
                                  dossier_submission_view_get_submission (self));
  else
    dossier_issue_bar_show_done (self->issue_bar, self->all_checks, self->issue);
}

/* From a list, with the others in a queue; from elsewhere, by itself. */
void
dossier_command_show_check (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  const char *id;
  const char *subject;
  DossierCheck *check;

  g_variant_get (parameter, "(&s&s)", &id, &subject);
  check = dossier_check_list_find (self->all_checks, id, subject);
  if (check == NULL)
    return;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->content), NAME_OF_READY) == 0 ||
      gtk_widget_get_visible (GTK_WIDGET (self->issue_bar)) ||
      dossier_submission_view_are_checks_open (self))
    open_issue (self, check);
  else
    go_to (self, check);
}

/* A check that is found no more has left its place to the next. After the last comes the first. */
void
dossier_command_next_issue (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  g_autoptr (DossierCheck) next = NULL;
  guint position;

  if (self->issue == NULL)
    return;
  if (find_position (self, self->issue, &position))
    position++;
  else
    position = self->issue_position;
  if (position >= g_list_model_get_n_items (get_checks (self)))
    position = 0;
  next = g_list_model_get_item (get_checks (self), position);
  if (next != NULL)
    open_issue (self, next);
}
