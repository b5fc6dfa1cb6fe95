/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-chart-view.h"

#include <glib/gi18n.h>

#include "dossier-chart-drawing.h"
#include "dossier-describe.h"
#include "dossier-portfolio-filter.h"

/**
 * DossierChartView:
 *
 * One chart of the dashboard, with its title and what it says in words.
 */
struct _DossierChartView
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *summary;
  GtkButton *export_button;
  DossierChartDrawing *drawing;

  DossierDashboardChart which;
  DossierSubmission *submission;
};

G_DEFINE_FINAL_TYPE (DossierChartView, dossier_chart_view, ADW_TYPE_BIN)

static void
lead_to_elements (GtkActionable *mark,
                  DossierChartView *self,
                  guint criterion_position,
                  int rating,
                  DossierPortfolioCondition condition)
{
  g_autoptr (DossierCriterion) criterion = g_list_model_get_item (
    dossier_standard_get_criteria (dossier_submission_get_standard (self->submission)),
    criterion_position);

  gtk_actionable_set_action_target (mark,
                                    "(sii)",
                                    dossier_criterion_get_number (criterion),
                                    rating,
                                    (int) condition);
  gtk_actionable_set_action_name (mark, "submission.show-counted");
}

static void
lead_to_assessment (GtkActionable *mark, DossierChartView *self, guint position)
{
  g_autoptr (DossierHistory) history = dossier_history_new (self->submission);
  DossierAssessment *assessment = dossier_history_get_assessment (history, position);

  gtk_actionable_set_action_target (mark, "s", dossier_assessment_get_id (assessment));
  gtk_actionable_set_action_name (mark, "submission.show-assessment");
}

static void
lead_to_records (GtkActionable *mark,
                 DossierChartView *self,
                 const char *action,
                 guint category,
                 guint series)
{
  const DossierChart *chart = dossier_chart_drawing_get_chart (self->drawing);
  GPtrArray *records = dossier_chart_get_records (chart, category, series);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < records->len; i++)
    g_strv_builder_add (builder, dossier_record_get_text (records->pdata[i], "id"));
  ids = g_strv_builder_end (builder);
  gtk_actionable_set_action_target (mark, "^as", ids);
  gtk_actionable_set_action_name (mark, action);
}

static DossierPortfolioCondition
find_writing_condition (guint series)
{
  switch (series)
    {
    case DOSSIER_WRITING_FINAL:
      return DOSSIER_PORTFOLIO_FINAL;
    case DOSSIER_WRITING_WRITTEN:
      return DOSSIER_PORTFOLIO_NOT_FINAL;
    case DOSSIER_WRITING_NONE:
    default:
      return DOSSIER_PORTFOLIO_NOT_WRITTEN;
    }
}

static void
lead_to_counted (GtkActionable *mark, guint category, guint series, gpointer user_data)
{
  DossierChartView *self = user_data;

  switch (self->which)
    {
    case DOSSIER_CHART_OF_RATINGS:
      lead_to_elements (mark,
                        self,
                        category,
                        DOSSIER_RATING_COUNT - 1 - (int) series,
                        DOSSIER_PORTFOLIO_ANY);
      break;
    case DOSSIER_CHART_OF_WRITING:
      lead_to_elements (mark,
                        self,
                        category,
                        DOSSIER_PORTFOLIO_ALL,
                        find_writing_condition (series));
      break;
    case DOSSIER_CHART_OF_EVIDENCE:
      lead_to_elements (mark,
                        self,
                        category,
                        DOSSIER_PORTFOLIO_ALL,
                        series == 0 ? DOSSIER_PORTFOLIO_EVIDENCED
                                    : DOSSIER_PORTFOLIO_NOT_EVIDENCED);
      break;
    case DOSSIER_CHART_OF_TREND:
      lead_to_assessment (mark, self, category);
      break;
    case DOSSIER_CHART_OF_ACTIONS:
      lead_to_records (mark, self, "submission.show-counted-actions", category, series);
      break;
    case DOSSIER_CHART_OF_AGE:
      lead_to_records (mark, self, "submission.show-counted-evidence", category, series);
      break;
    case DOSSIER_CHART_OF_ELEMENTS:
    case DOSSIER_CHART_OF_BURN_DOWN:
    default:
      break;
    }
}

static void
dossier_chart_view_dispose (GObject *object)
{
  DossierChartView *self = DOSSIER_CHART_VIEW (object);

  g_clear_object (&self->submission);

  G_OBJECT_CLASS (dossier_chart_view_parent_class)->dispose (object);
}

static void
dossier_chart_view_class_init (DossierChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_CHART_DRAWING);
  G_OBJECT_CLASS (klass)->dispose = dossier_chart_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierChartView, title);
  gtk_widget_class_bind_template_child (widget_class, DossierChartView, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierChartView, export_button);
  gtk_widget_class_bind_template_child (widget_class, DossierChartView, drawing);
}

static void
dossier_chart_view_init (DossierChartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_chart_view_new:
 * @which: a chart of the dashboard
 *
 * Returns: (transfer floating): a view, which is still to be updated
 */
GtkWidget *
dossier_chart_view_new (DossierDashboardChart which)
{
  DossierChartView *self = g_object_new (DOSSIER_TYPE_CHART_VIEW, NULL);

  self->which = which;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->export_button), "u", (guint) which);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->export_button), "submission.export-chart");
  return GTK_WIDGET (self);
}

/**
 * dossier_chart_view_update:
 * @self: a chart view
 * @submission: a submission
 * @tallies: (array) (nullable): what dossier_tally_count() counted in it, for a
 *   chart of its responses
 * @today: the day to judge by
 *
 * Shows what the submission says now.
 */
void
dossier_chart_view_update (DossierChartView *self,
                           DossierSubmission *submission,
                           const DossierTally *tallies,
                           const char *today)
{
  g_autoptr (DossierChart) chart =
    dossier_dashboard_chart_new (self->which, submission, tallies, today);
  const DossierChart *shown = dossier_chart_drawing_get_chart (self->drawing);
  g_autofree char *export_label = NULL;

  g_return_if_fail (DOSSIER_IS_CHART_VIEW (self));

  if (shown != NULL && self->submission == submission && dossier_chart_equal (shown, chart))
    return;
  g_set_object (&self->submission, submission);
  gtk_label_set_text (self->title, chart->title);
  gtk_label_set_text (self->summary, chart->summary);
  export_label = g_strdup_printf (_ ("Export “%s”…"), chart->title);
  dossier_describe_widget (GTK_WIDGET (self->export_button), export_label);
  dossier_chart_drawing_set_chart (self->drawing, g_steal_pointer (&chart), lead_to_counted, self);
}
