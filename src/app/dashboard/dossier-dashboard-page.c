/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-dashboard-page.h"

#include "dossier-assessment-list.h"
#include "dossier-certification-view.h"
#include "dossier-chart-view.h"
#include "dossier-columns.h"
#include "dossier-criterion-row.h"
#include "dossier-first-steps.h"
#include "dossier-hallmark-view.h"
#include "dossier-short-text.h"
#include "dossier-today.h"

/**
 * DossierDashboardPage:
 *
 * Where the submission stands, at a glance, and how it came there. It is counted again after every
 * edit, but only what somebody looks at.
 */
struct _DossierDashboardPage
{
  DossierPage parent_instance;

  GtkLabel *organisation;
  GtkLabel *scope;
  GtkToggleButton *trends_button;
  GtkStack *stack;
  GtkWidget *overview;
  DossierFirstSteps *first_steps;
  DossierCertificationView *certification;
  GtkBox *criteria;
  DossierAssessmentList *assessments;
  DossierHallmarkView *hallmark;
  GtkWidget *trends;
  GtkFlowBox *charts;

  DossierSubmission *submission;
  GPtrArray *rows;
  GPtrArray *all_charts;
};

G_DEFINE_FINAL_TYPE (DossierDashboardPage, dossier_dashboard_page, DOSSIER_TYPE_PAGE)

static gboolean
shows_trends (DossierDashboardPage *self)
{
  return gtk_stack_get_visible_child (self->stack) == self->trends;
}

static void
update_title (DossierDashboardPage *self)
{
  g_autofree char *organisation =
    dossier_text_shorten (dossier_submission_get_organisation_name (self->submission));
  g_autofree char *scope = dossier_submission_describe_scope (self->submission);
  g_autofree char *short_scope = dossier_text_shorten (scope);

  gtk_label_set_text (self->organisation, organisation);
  gtk_label_set_text (self->scope, short_scope);
  gtk_widget_set_visible (GTK_WIDGET (self->scope), *short_scope != '\0');
}

static void
update_overview (DossierDashboardPage *self, const DossierTally *tallies, const char *today)
{
  g_autoptr (DossierCertification) certification =
    dossier_certification_find (self->submission, today);

  dossier_first_steps_update (self->first_steps, self->submission);
  dossier_certification_view_update (self->certification, certification, tallies, today);
  dossier_hallmark_view_update (self->hallmark, certification);
  for (guint i = 0; i < self->rows->len; i++)
    dossier_criterion_row_update (self->rows->pdata[i], &tallies[i]);
  dossier_assessment_list_update (self->assessments, self->submission);
}

static void
update_trends (DossierDashboardPage *self, const DossierTally *tallies, const char *today)
{
  for (guint i = 0; i < self->all_charts->len; i++)
    dossier_chart_view_update (self->all_charts->pdata[i], self->submission, tallies, today);
}

static void
dossier_dashboard_page_refresh (DossierPage *page)
{
  DossierDashboardPage *self = DOSSIER_DASHBOARD_PAGE (page);
  g_autofree DossierTally *tallies = dossier_tally_count (self->submission);
  const char *today = dossier_today_get ();

  update_title (self);
  if (shows_trends (self))
    update_trends (self, tallies, today);
  else
    update_overview (self, tallies, today);
}

/* Who begins goes on with the first steps. */
static gboolean
dossier_dashboard_page_take_focus (DossierPage *page)
{
  DossierDashboardPage *self = DOSSIER_DASHBOARD_PAGE (page);

  return !shows_trends (self) && dossier_first_steps_focus (self->first_steps);
}

static void
view_chosen_cb (DossierDashboardPage *self)
{
  gboolean is_trends = gtk_toggle_button_get_active (self->trends_button);

  gtk_stack_set_visible_child (self->stack, is_trends ? self->trends : self->overview);
  dossier_page_invalidate (DOSSIER_PAGE (self));
}

static void
add_row (DossierDashboardPage *self, DossierCriterion *criterion)
{
  GtkWidget *row = dossier_criterion_row_new (self->submission, criterion);

  gtk_box_append (self->criteria, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_rows (DossierDashboardPage *self)
{
  GListModel *criteria =
    dossier_standard_get_criteria (dossier_submission_get_standard (self->submission));

  add_row (self, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      add_row (self, criterion);
    }
}

/* The rating of each element is in the overview, in another form. */
static void
add_charts (DossierDashboardPage *self)
{
  for (int which = 0; which < DOSSIER_DASHBOARD_CHART_COUNT; which++)
    {
      GtkWidget *chart;

      if (which == DOSSIER_CHART_OF_ELEMENTS)
        continue;
      chart = dossier_chart_view_new ((DossierDashboardChart) which);
      gtk_flow_box_insert (
        self->charts,
        g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "focusable", FALSE, "child", chart, NULL),
        -1);
      g_ptr_array_add (self->all_charts, chart);
    }
}

static void
dossier_dashboard_page_constructed (GObject *object)
{
  DossierDashboardPage *self = DOSSIER_DASHBOARD_PAGE (object);

  G_OBJECT_CLASS (dossier_dashboard_page_parent_class)->constructed (object);

  self->submission = dossier_page_get_submission (DOSSIER_PAGE (self));
  add_rows (self);
  dossier_hallmark_view_set_submission (
    self->hallmark,
    self->submission,
    dossier_bundle_get_folder (dossier_page_get_bundle (DOSSIER_PAGE (self))));
  dossier_page_add_pane (DOSSIER_PAGE (self),
                         self->overview,
                         dossier_criterion_row_get_heading (self->rows->pdata[0]));
  dossier_page_add_pane (DOSSIER_PAGE (self), self->trends, NULL);
}

static void
dossier_dashboard_page_dispose (GObject *object)
{
  DossierDashboardPage *self = DOSSIER_DASHBOARD_PAGE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->all_charts, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_dashboard_page_parent_class)->dispose (object);
}

static void
dossier_dashboard_page_class_init (DossierDashboardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_ASSESSMENT_LIST);
  g_type_ensure (DOSSIER_TYPE_CERTIFICATION_VIEW);
  g_type_ensure (DOSSIER_TYPE_COLUMNS);
  g_type_ensure (DOSSIER_TYPE_FIRST_STEPS);
  g_type_ensure (DOSSIER_TYPE_HALLMARK_VIEW);
  object_class->constructed = dossier_dashboard_page_constructed;
  object_class->dispose = dossier_dashboard_page_dispose;
  DOSSIER_PAGE_CLASS (klass)->refresh = dossier_dashboard_page_refresh;
  DOSSIER_PAGE_CLASS (klass)->take_focus = dossier_dashboard_page_take_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-dashboard-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, organisation);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, scope);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, trends_button);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, overview);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, first_steps);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, certification);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, criteria);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, assessments);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, hallmark);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, trends);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, charts);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
}

static void
dossier_dashboard_page_init (DossierDashboardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->all_charts = g_ptr_array_new ();
  add_charts (self);
}

/**
 * dossier_dashboard_page_new:
 * @bundle: the bundle to show
 * @checks: the issues that are left in its submission
 *
 * Returns: (transfer floating): a page that says where the submission stands
 */
GtkWidget *
dossier_dashboard_page_new (DossierBundle *bundle, DossierCheckList *checks)
{
  DossierDashboardPage *self = g_object_new (DOSSIER_TYPE_DASHBOARD_PAGE, "bundle", bundle, NULL);

  dossier_certification_view_set_submission (self->certification, self->submission, checks);
  return GTK_WIDGET (self);
}
