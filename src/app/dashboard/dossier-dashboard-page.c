/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-dashboard-page.h"

#include "dossier-assessment-list.h"
#include "dossier-certification-view.h"
#include "dossier-chart-view.h"
#include "dossier-criterion-card.h"
#include "dossier-element-grid.h"
#include "dossier-short-text.h"
#include "dossier-today.h"

/**
 * DossierDashboardPage:
 *
 * Where the submission stands, at a glance. It is counted again after every
 * edit, but only while somebody looks.
 */
struct _DossierDashboardPage
{
  DossierPage parent_instance;

  GtkLabel *organisation;
  GtkLabel *scope;
  GtkBox *overall;
  DossierCertificationView *certification;
  GtkFlowBox *cards;
  DossierElementGrid *grid;
  GtkFlowBox *charts;
  DossierAssessmentList *assessments;

  DossierSubmission *submission;
  GPtrArray *all_cards;
  GPtrArray *all_charts;
};

G_DEFINE_FINAL_TYPE (DossierDashboardPage, dossier_dashboard_page, DOSSIER_TYPE_PAGE)

static void
dossier_dashboard_page_refresh (DossierPage *page)
{
  DossierDashboardPage *self = DOSSIER_DASHBOARD_PAGE (page);
  g_autofree char *organisation =
    dossier_text_shorten (dossier_submission_get_organisation_name (self->submission));
  g_autofree char *scope = dossier_submission_describe_scope (self->submission);
  g_autofree char *short_scope = dossier_text_shorten (scope);
  g_autofree DossierTally *tallies = dossier_tally_count (self->submission);
  const char *today = dossier_today_get ();

  dossier_certification_view_update (self->certification, tallies);
  gtk_label_set_text (self->organisation, organisation);
  gtk_label_set_text (self->scope, short_scope);
  for (guint i = 0; i < self->all_cards->len; i++)
    dossier_criterion_card_update (self->all_cards->pdata[i], &tallies[i]);
  dossier_element_grid_update (self->grid);
  for (guint i = 0; i < self->all_charts->len; i++)
    dossier_chart_view_update (self->all_charts->pdata[i], self->submission, tallies, today);
  dossier_assessment_list_update (self->assessments, self->submission);
}

static GtkWidget *
create_card (DossierDashboardPage *self, DossierCriterion *criterion)
{
  GtkWidget *card = dossier_criterion_card_new (self->submission, criterion);

  g_ptr_array_add (self->all_cards, card);
  return card;
}

/* The rating of each element is above, in another form. */
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
  DossierBundle *bundle = dossier_page_get_bundle (DOSSIER_PAGE (self));
  GListModel *criteria;

  G_OBJECT_CLASS (dossier_dashboard_page_parent_class)->constructed (object);

  self->submission = dossier_page_get_submission (DOSSIER_PAGE (self));
  criteria = dossier_standard_get_criteria (dossier_submission_get_standard (self->submission));
  dossier_certification_view_set_submission (self->certification,
                                             self->submission,
                                             dossier_bundle_get_folder (bundle));
  gtk_box_append (self->overall, create_card (self, NULL));
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      gtk_flow_box_insert (self->cards,
                           g_object_new (GTK_TYPE_FLOW_BOX_CHILD,
                                         "focusable",
                                         FALSE,
                                         "child",
                                         create_card (self, criterion),
                                         NULL),
                           -1);
    }
  dossier_element_grid_set_submission (self->grid, self->submission);
}

static void
dossier_dashboard_page_dispose (GObject *object)
{
  DossierDashboardPage *self = DOSSIER_DASHBOARD_PAGE (object);

  g_clear_pointer (&self->all_cards, g_ptr_array_unref);
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
  g_type_ensure (DOSSIER_TYPE_ELEMENT_GRID);
  object_class->constructed = dossier_dashboard_page_constructed;
  object_class->dispose = dossier_dashboard_page_dispose;
  DOSSIER_PAGE_CLASS (klass)->refresh = dossier_dashboard_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-dashboard-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, organisation);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, scope);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, overall);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, certification);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, cards);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, grid);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, charts);
  gtk_widget_class_bind_template_child (widget_class, DossierDashboardPage, assessments);
}

static void
dossier_dashboard_page_init (DossierDashboardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->all_cards = g_ptr_array_new ();
  self->all_charts = g_ptr_array_new ();
  add_charts (self);
}
