/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page that nobody has looked at does not exist: each is made when it is shown, or when a command
 * needs it. Until then there is an empty place for it. */

#include "dossier-submission-pages.h"

#include "dossier-dashboard-page.h"
#include "dossier-submission-checks.h"
#include "dossier-submission-view-private.h"

static gpointer
get_page (DossierSubmissionView *self, GtkWidget *place, GType type)
{
  GtkWidget *page = adw_bin_get_child (ADW_BIN (place));

  if (page == NULL)
    {
      page = g_object_new (type, "bundle", self->bundle, NULL);
      adw_bin_set_child (ADW_BIN (place), page);
    }
  return page;
}

static gpointer
get_view_page (DossierSubmissionView *self, const char *name, GType type)
{
  return get_page (self, adw_view_stack_get_child_by_name (self->pages, name), type);
}

/**
 * dossier_submission_view_get_portfolio:
 * @self: a view of a submission
 *
 * Returns: (transfer none): its page of elements
 */
DossierPortfolioPage *
dossier_submission_view_get_portfolio (DossierSubmissionView *self)
{
  return get_view_page (self, "portfolio", DOSSIER_TYPE_PORTFOLIO_PAGE);
}

/**
 * dossier_submission_view_get_evidence:
 * @self: a view of a submission
 *
 * Returns: (transfer none): its page of evidence
 */
DossierEvidencePage *
dossier_submission_view_get_evidence (DossierSubmissionView *self)
{
  AdwBin *place = ADW_BIN (adw_view_stack_get_child_by_name (self->pages, "evidence"));

  if (adw_bin_get_child (place) == NULL)
    adw_bin_set_child (place, dossier_evidence_page_new (self->bundle, self->file_monitor));
  return DOSSIER_EVIDENCE_PAGE (adw_bin_get_child (place));
}

/**
 * dossier_submission_view_get_actions:
 * @self: a view of a submission
 *
 * Returns: (transfer none): its page of actions
 */
DossierActionsPage *
dossier_submission_view_get_actions (DossierSubmissionView *self)
{
  return get_view_page (self, "actions", DOSSIER_TYPE_ACTIONS_PAGE);
}

/**
 * dossier_submission_view_get_report:
 * @self: a view of a submission
 *
 * Returns: (transfer none): its page with the report
 */
DossierReportPage *
dossier_submission_view_get_report (DossierSubmissionView *self)
{
  return get_view_page (self, "report", DOSSIER_TYPE_REPORT_PAGE);
}

/**
 * dossier_submission_view_get_search:
 * @self: a view of a submission
 *
 * Returns: (transfer none): its search
 */
DossierSearchView *
dossier_submission_view_get_search (DossierSubmissionView *self)
{
  return get_page (self,
                   gtk_stack_get_child_by_name (self->content, "search"),
                   DOSSIER_TYPE_SEARCH_VIEW);
}

static AdwBin *
get_place (DossierSubmissionView *self, const char *name)
{
  return ADW_BIN (gtk_stack_get_child_by_name (self->content, name));
}

/**
 * dossier_submission_view_show_view:
 * @self: a view of a submission
 * @name: the name of the place that @view is shown in
 * @view: (transfer floating): a view of one record of the submission
 *
 * Shows the view instead of the pages. It goes when the user leaves it.
 */
void
dossier_submission_view_show_view (DossierSubmissionView *self, const char *name, GtkWidget *view)
{
  adw_bin_set_child (get_place (self, name), view);
  gtk_stack_set_visible_child_name (self->content, name);
}

/**
 * dossier_submission_view_drop_left_views:
 * @self: a view of a submission
 *
 * Lets go of the views that dossier_submission_view_show_view() has shown, and that the user has
 * left.
 */
void
dossier_submission_view_drop_left_views (DossierSubmissionView *self)
{
  static const char *const names[] = { "assessment", "comparison" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_strcmp0 (gtk_stack_get_visible_child_name (self->content), names[i]) != 0)
        adw_bin_set_child (get_place (self, names[i]), NULL);
    }
}

/**
 * dossier_submission_view_peek_ready:
 * @self: a view of a submission
 *
 * Returns: (transfer none) (nullable): the view of what is left to do; %NULL if nobody has looked
 *   at it
 */
DossierReadyView *
dossier_submission_view_peek_ready (DossierSubmissionView *self)
{
  return (DossierReadyView *) adw_bin_get_child (get_place (self, "ready"));
}

/**
 * dossier_submission_view_get_ready:
 * @self: a view of a submission
 *
 * Returns: (transfer none): the view of what is left to do
 */
DossierReadyView *
dossier_submission_view_get_ready (DossierSubmissionView *self)
{
  if (dossier_submission_view_peek_ready (self) == NULL)
    adw_bin_set_child (get_place (self, "ready"),
                       dossier_ready_view_new (dossier_submission_view_get_submission (self)));
  return dossier_submission_view_peek_ready (self);
}

/**
 * dossier_submission_view_make_visible_page:
 * @self: a view of a submission
 *
 * Makes the page that is to be shown now, if nobody has looked at it before.
 */
void
dossier_submission_view_make_visible_page (DossierSubmissionView *self)
{
  const char *content = gtk_stack_get_visible_child_name (self->content);
  const char *name = adw_view_stack_get_visible_child_name (self->pages);

  if (g_strcmp0 (content, "search") == 0)
    dossier_submission_view_get_search (self);
  else if (g_strcmp0 (name, "dashboard") == 0)
    get_view_page (self, name, DOSSIER_TYPE_DASHBOARD_PAGE);
  else if (g_strcmp0 (name, "evidence") == 0)
    dossier_submission_view_get_evidence (self);
  else if (g_strcmp0 (name, "actions") == 0)
    dossier_submission_view_get_actions (self);
  else if (g_strcmp0 (name, "report") == 0)
    dossier_submission_view_get_report (self);
  else
    dossier_submission_view_get_portfolio (self);
}

/**
 * dossier_submission_view_get_page_name:
 * @self: a view of a submission
 *
 * Returns: (transfer none): the name of the page that is shown, or would be instead of another view
 */
const char *
dossier_submission_view_get_page_name (DossierSubmissionView *self)
{
  return adw_view_stack_get_visible_child_name (self->pages);
}

/**
 * dossier_submission_view_show_content:
 * @self: a view of a submission
 * @name: “pages”, or the name of the place of another view
 *
 * Shows the pages, or another view instead of them.
 */
void
dossier_submission_view_show_content (DossierSubmissionView *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->content, name);
}

/**
 * dossier_submission_view_show_page:
 * @self: a view of a submission
 * @name: the name of one of its pages
 *
 * Shows the page, instead of another one or of another view.
 */
void
dossier_submission_view_show_page (DossierSubmissionView *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->content, "pages");
  adw_view_stack_set_visible_child_name (self->pages, name);
  dossier_submission_view_close_checks (self);
}
