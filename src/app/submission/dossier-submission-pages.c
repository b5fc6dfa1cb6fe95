/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page that nobody has looked at does not exist: each is made when it is shown, or when a command
 * needs it. Until then there is an empty place for it. */

#include "dossier-submission-pages.h"

#include "dossier-dashboard-page.h"
#include "dossier-submission-checks.h"
#include "dossier-submission-issues.h"
#include "dossier-submission-view-private.h"
#include "dossier-submission-writing.h"

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

/**
 * dossier_submission_view_get_guides:
 * @self: a view of a submission
 *
 * Returns: (transfer none): its guides to techniques
 */
DossierTechniquesPage *
dossier_submission_view_get_guides (DossierSubmissionView *self)
{
  return get_page (self,
                   gtk_stack_get_child_by_name (self->content, "guides"),
                   DOSSIER_TYPE_TECHNIQUES_PAGE);
}

/**
 * dossier_submission_view_get_walk:
 * @self: a view of a submission
 *
 * Returns: (transfer none): its self-assessment
 */
DossierWalkPage *
dossier_submission_view_get_walk (DossierSubmissionView *self)
{
  return get_page (self,
                   gtk_stack_get_child_by_name (self->content, "walk"),
                   DOSSIER_TYPE_WALK_PAGE);
}

static gboolean
has_focus (DossierSubmissionView *self, GtkWidget *widget)
{
  GtkWindow *window = dossier_submission_view_get_window (self);
  GtkWidget *focus = window != NULL ? gtk_window_get_focus (window) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static gboolean
is_page_shown (DossierSubmissionView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->content), "pages") == 0;
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
  dossier_submission_view_show_content (self, name);
}

/**
 * dossier_submission_view_peek_view:
 * @self: a view of a submission
 * @name: the name of a place
 *
 * Returns: (transfer none) (nullable): what dossier_submission_view_show_view() shows there; %NULL
 *   if something else is shown
 */
GtkWidget *
dossier_submission_view_peek_view (DossierSubmissionView *self, const char *name)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->content), name) != 0)
    return NULL;
  return adw_bin_get_child (get_place (self, name));
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
  static const char *const names[] = { "assessment", "comparison", "visit" };

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

static void
make_dashboard (DossierSubmissionView *self)
{
  AdwBin *place = ADW_BIN (adw_view_stack_get_child_by_name (self->pages, "dashboard"));

  if (adw_bin_get_child (place) == NULL)
    adw_bin_set_child (place, dossier_dashboard_page_new (self->bundle, self->all_checks));
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
    make_dashboard (self);
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
 * dossier_submission_view_is_at_page:
 * @self: a view of a submission
 * @name: the name of one of its pages
 *
 * Returns: whether the page is what the user sees
 */
gboolean
dossier_submission_view_is_at_page (DossierSubmissionView *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->content), "pages") == 0 &&
         g_strcmp0 (dossier_submission_view_get_page_name (self), name) == 0;
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
  if (!has_focus (self, GTK_WIDGET (self->content)))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->content), GTK_DIR_TAB_FORWARD);
}

/**
 * dossier_submission_view_set_way_back:
 * @self: a view of a submission
 * @name: (nullable): the name of the page, or of the place of another view, that has led to the
 * page that is shown
 *
 * Offers the way back to it, or none.
 */
void
dossier_submission_view_set_way_back (DossierSubmissionView *self, const char *name)
{
  self->way_back = g_intern_string (name);
  gtk_widget_set_visible (self->back_button, name != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "submission.go-back",
                                 name != NULL || !is_page_shown (self));
  dossier_submission_view_update_issue (self);
}

/* Others are dropped when they are left, see dossier_submission_view_drop_left_views(). */
static gboolean
is_list_of_places (const char *content)
{
  static const char *const lists[] = { "guides", "ready", "search", "walk", NULL };

  return content != NULL && g_strv_contains (lists, content);
}

static GtkWidget *
get_visible_page (DossierSubmissionView *self)
{
  return adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (self->pages)));
}

/* Rows of long lists show another record when they are scrolled: such a list knows itself which of
 * them has the keyboard. */
static void
remember_focus (DossierSubmissionView *self)
{
  GtkWidget *focus = gtk_window_get_focus (dossier_submission_view_get_window (self));

  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL)
    focus = NULL;
  g_set_weak_pointer (&self->focus_to_resume, focus);
}

static void
resume_focus (DossierSubmissionView *self)
{
  GtkWidget *page = get_visible_page (self);

  if (self->focus_to_resume != NULL && gtk_widget_is_ancestor (self->focus_to_resume, page))
    gtk_widget_grab_focus (self->focus_to_resume);
  dossier_page_resume_focus (DOSSIER_PAGE (page));
}

/**
 * dossier_submission_view_switch_to_page:
 * @self: a view of a submission
 * @name: the name of one of its pages
 *
 * Shows the page, instead of another one or of another view, for its own sake: there is no way
 * back.
 */
void
dossier_submission_view_switch_to_page (DossierSubmissionView *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->content, "pages");
  adw_view_stack_set_visible_child_name (self->pages, name);
  dossier_submission_view_close_checks (self);
}

/**
 * dossier_submission_view_show_page:
 * @self: a view of a submission
 * @name: the name of one of its pages
 *
 * Shows the page for something on it, and offers the way back to the page or view that has led to
 * it.
 */
void
dossier_submission_view_show_page (DossierSubmissionView *self, const char *name)
{
  const char *content = gtk_stack_get_visible_child_name (self->content);
  const char *page = is_page_shown (self) ? dossier_submission_view_get_page_name (self) : name;

  remember_focus (self);
  dossier_submission_view_switch_to_page (self, name);
  if (g_strcmp0 (page, name) != 0)
    dossier_submission_view_set_way_back (self, page);
  if (is_list_of_places (content))
    {
      dossier_submission_view_set_way_back (self, content);
      dossier_submission_view_focus_page (self);
    }
}

/**
 * dossier_submission_view_focus_page:
 * @self: a view of a submission
 *
 * Gives the keyboard to what the page is for.
 */
void
dossier_submission_view_focus_page (DossierSubmissionView *self)
{
  dossier_page_focus (DOSSIER_PAGE (get_visible_page (self)));
}

/**
 * dossier_submission_view_move_to_pane:
 * @self: a view of a submission
 * @step: 1 for the next pane of the page, -1 for the one before
 *
 * Gives the keyboard to another part of the page. Views that are shown instead of the pages have
 * one part only.
 */
void
dossier_submission_view_move_to_pane (DossierSubmissionView *self, int step)
{
  GtkWidget *page = get_visible_page (self);

  if (gtk_widget_get_mapped (page))
    dossier_page_move_to_pane (DOSSIER_PAGE (page), step);
}

/**
 * dossier_submission_view_leave:
 * @self: a view of a submission
 *
 * Shows the page again that another view was shown instead of, or all of it after writing mode.
 */
void
dossier_submission_view_leave (DossierSubmissionView *self)
{
  if (dossier_submission_view_is_writing (self))
    {
      dossier_submission_view_set_writing (self, FALSE);
      return;
    }
  gtk_stack_set_visible_child_name (self->content, "pages");
  dossier_page_resume_focus (DOSSIER_PAGE (get_visible_page (self)));
}

/**
 * dossier_submission_view_go_back:
 * @self: a view of a submission
 *
 * Leaves the view that is shown instead of the pages, or returns to the page or the view that has
 * led to the page that is shown.
 */
void
dossier_submission_view_go_back (DossierSubmissionView *self)
{
  if (!is_page_shown (self))
    dossier_submission_view_leave (self);
  else if (is_list_of_places (self->way_back))
    dossier_submission_view_show_content (self, self->way_back);
  else
    {
      adw_view_stack_set_visible_child_name (self->pages, self->way_back);
      resume_focus (self);
    }
}
