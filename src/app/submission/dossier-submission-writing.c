/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing mode: nothing is seen but the narrative of one element. */

#include "dossier-submission-writing.h"

#include <glib/gi18n.h>

#include "dossier-submission-messages.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-view-private.h"

static DossierPortfolioPage *
peek_portfolio (DossierSubmissionView *self)
{
  GtkWidget *place = adw_view_stack_get_child_by_name (self->pages, "portfolio");

  return place != NULL ? (DossierPortfolioPage *) adw_bin_get_child (ADW_BIN (place)) : NULL;
}

/* The page leaves writing mode by itself when it shows no narrative any more. */
static void
portfolio_writing_changed_cb (DossierSubmissionView *self)
{
  gboolean is_writing = dossier_submission_view_is_writing (self);

  gtk_widget_set_visible (GTK_WIDGET (self->header), !is_writing);
  gtk_widget_set_visible (self->switcher_place, !is_writing);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self),
    "submission.leave-view",
    is_writing || g_strcmp0 (gtk_stack_get_visible_child_name (self->content), "pages") != 0);
}

/**
 * dossier_submission_view_is_writing:
 * @self: a view of a submission
 *
 * Returns: whether nothing is shown but a narrative
 */
gboolean
dossier_submission_view_is_writing (DossierSubmissionView *self)
{
  DossierPortfolioPage *portfolio = peek_portfolio (self);

  return portfolio != NULL && dossier_portfolio_page_get_writing (portfolio);
}

/**
 * dossier_submission_view_set_writing:
 * @self: a view of a submission
 * @is_writing: whether to show nothing but the narrative of the element on the portfolio page
 *
 * Does nothing if no element is shown there.
 */
void
dossier_submission_view_set_writing (DossierSubmissionView *self, gboolean is_writing)
{
  DossierPortfolioPage *portfolio;

  if (is_writing == dossier_submission_view_is_writing (self))
    return;
  portfolio = dossier_submission_view_get_portfolio (self);
  g_signal_handlers_disconnect_by_func (portfolio, portfolio_writing_changed_cb, self);
  g_signal_connect_object (portfolio,
                           "notify::writing",
                           G_CALLBACK (portfolio_writing_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  dossier_portfolio_page_set_writing (portfolio, is_writing);
}

void
dossier_command_toggle_writing (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  if (dossier_submission_view_is_writing (self))
    {
      dossier_submission_view_set_writing (self, FALSE);
      return;
    }
  dossier_submission_view_show_page (self, "portfolio");
  dossier_submission_view_set_writing (self, TRUE);
  if (!dossier_submission_view_is_writing (self))
    dossier_submission_view_show_message (self, _ ("Choose an element to write its narrative"));
}
