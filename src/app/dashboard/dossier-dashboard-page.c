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
  GtkWidget parent_instance;

  GtkLabel *organisation;
  GtkLabel *scope;
  GtkBox *overall;
  DossierCertificationView *certification;
  GtkFlowBox *cards;
  DossierElementGrid *grid;
  GtkFlowBox *charts;
  DossierAssessmentList *assessments;

  DossierBundle *bundle;
  DossierSubmission *submission;
  GPtrArray *all_cards;
  GPtrArray *all_charts;
  gboolean is_outdated;
};

G_DEFINE_FINAL_TYPE (DossierDashboardPage, dossier_dashboard_page, GTK_TYPE_WIDGET)

enum
{
  PROP_BUNDLE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
update (DossierDashboardPage *self)
{
  g_autofree char *organisation =
    dossier_text_shorten (dossier_submission_get_organisation_name (self->submission));
  g_autofree char *scope = dossier_submission_describe_scope (self->submission);
  g_autofree char *short_scope = dossier_text_shorten (scope);
  g_autofree DossierTally *tallies = dossier_tally_count (self->submission);
  const char *today = dossier_today_get ();

  self->is_outdated = FALSE;
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

static void
submission_changed (DossierDashboardPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    self->is_outdated = TRUE;
}

static void
day_changed_cb (DossierDashboardPage *self)
{
  if (self->submission != NULL)
    submission_changed (self);
}

static void
dossier_dashboard_page_map (GtkWidget *widget)
{
  DossierDashboardPage *self = DOSSIER_DASHBOARD_PAGE (widget);

  if (self->is_outdated && self->submission != NULL)
    update (self);

  GTK_WIDGET_CLASS (dossier_dashboard_page_parent_class)->map (widget);
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
show_submission (DossierDashboardPage *self)
{
  DossierStandard *standard = dossier_submission_get_standard (self->submission);
  GListModel *criteria = dossier_standard_get_criteria (standard);

  dossier_certification_view_set_submission (self->certification,
                                             self->submission,
                                             dossier_bundle_get_folder (self->bundle));
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
  g_signal_connect_swapped (self->submission, "changed", G_CALLBACK (submission_changed), self);
  update (self);
}

static void
leave_submission (DossierDashboardPage *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->all_cards, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->overall))) != NULL)
    gtk_box_remove (self->overall, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_flow_box_remove (self->cards, child);
  dossier_element_grid_set_submission (self->grid, NULL);
  dossier_certification_view_set_submission (self->certification, NULL, NULL);
  dossier_assessment_list_update (self->assessments, NULL);
  if (self->submission != NULL)
    g_signal_handlers_disconnect_by_func (self->submission, submission_changed, self);
  g_clear_object (&self->submission);
  g_clear_object (&self->bundle);
}

static void
dossier_dashboard_page_get_property (GObject *object,
                                     guint property_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  DossierDashboardPage *self = DOSSIER_DASHBOARD_PAGE (object);

  if (property_id == PROP_BUNDLE)
    g_value_set_object (value, self->bundle);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
dossier_dashboard_page_set_property (GObject *object,
                                     guint property_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  DossierDashboardPage *self = DOSSIER_DASHBOARD_PAGE (object);

  if (property_id != PROP_BUNDLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  if (self->bundle == g_value_get_object (value))
    return;
  leave_submission (self);
  if (g_value_get_object (value) != NULL)
    {
      self->bundle = g_value_dup_object (value);
      self->submission = g_object_ref (dossier_bundle_get_submission (self->bundle));
      show_submission (self);
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
dossier_dashboard_page_dispose (GObject *object)
{
  DossierDashboardPage *self = DOSSIER_DASHBOARD_PAGE (object);
  GtkWidget *child;

  if (self->all_cards != NULL)
    {
      leave_submission (self);
      g_clear_pointer (&self->all_cards, g_ptr_array_unref);
      g_clear_pointer (&self->all_charts, g_ptr_array_unref);
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

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
  object_class->get_property = dossier_dashboard_page_get_property;
  object_class->set_property = dossier_dashboard_page_set_property;
  object_class->dispose = dossier_dashboard_page_dispose;
  widget_class->map = dossier_dashboard_page_map;

  properties[PROP_BUNDLE] =
    g_param_spec_object ("bundle",
                         NULL,
                         NULL,
                         DOSSIER_TYPE_BUNDLE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
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
  dossier_today_connect (self, G_CALLBACK (day_changed_cb));
}
