/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-dashboard-charts.h"

#include "dossier-action.h"
#include "dossier-burn-down.h"
#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-evidence.h"
#include "dossier-tally.h"
#include "dossier-text.h"

static void
add_value (DossierChartCategory *category, guint value)
{
  g_array_append_val (category->values, value);
}

static void
add_rating_series (DossierChart *chart, DossierStandard *standard)
{
  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    dossier_chart_add_series (chart,
                              dossier_standard_get_rating_title (standard, (DossierRating) rating),
                              rating);
}

static void
add_tally (DossierChartCategory *category, const DossierTally *tally)
{
  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    add_value (category, tally->n_rated[rating]);
}

static char *
describe_tally (const DossierTally *tally, DossierStandard *standard)
{
  g_autofree char *words = dossier_tally_describe (tally, standard);

  return g_strconcat (words, ".", NULL);
}

static char *
describe_criterion (DossierCriterion *criterion)
{
  return g_strdup_printf ("%s  %s",
                          dossier_criterion_get_number (criterion),
                          dossier_criterion_get_title (criterion));
}

typedef void (*AddCriterion) (DossierChart *chart,
                              DossierSubmission *submission,
                              DossierCriterion *criterion,
                              const DossierTally *tally);

static void
add_criteria (DossierChart *chart,
              DossierSubmission *submission,
              const DossierTally *tallies,
              AddCriterion add)
{
  GListModel *criteria =
    dossier_standard_get_criteria (dossier_submission_get_standard (submission));

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      add (chart, submission, criterion, &tallies[i + 1]);
    }
}

static void
add_ratings (DossierChart *chart,
             DossierSubmission *submission,
             DossierCriterion *criterion,
             const DossierTally *tally)
{
  g_autofree char *label = describe_criterion (criterion);

  add_tally (dossier_chart_add_category (chart, label), tally);
}

static DossierChart *
chart_ratings (DossierSubmission *submission, const DossierTally *tallies)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  DossierChart *chart = dossier_chart_new (DOSSIER_CHART_BARS, _ ("Ratings by Criterion"));

  chart->summary = describe_tally (&tallies[0], standard);
  add_rating_series (chart, standard);
  add_criteria (chart, submission, tallies, add_ratings);
  return chart;
}

static void
add_elements (DossierChart *chart,
              DossierSubmission *submission,
              DossierCriterion *criterion,
              const DossierTally *tally)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  GListModel *elements = dossier_standard_get_elements_of_criterion (standard, criterion);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  DossierChartCategory *category =
    dossier_chart_add_category (chart, dossier_criterion_get_number (criterion));

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);

      add_value (
        category,
        dossier_response_get_rating (dossier_submission_find_response (submission, number)));
      g_strv_builder_add (names, number);
    }
  category->names = g_strv_builder_end (names);
}

static DossierChart *
chart_elements (DossierSubmission *submission, const DossierTally *tallies)
{
  DossierChart *chart = dossier_chart_new (DOSSIER_CHART_GRID, _ ("Elements by Rating"));

  chart->summary = describe_tally (&tallies[0], dossier_submission_get_standard (submission));
  add_rating_series (chart, dossier_submission_get_standard (submission));
  add_criteria (chart, submission, tallies, add_elements);
  return chart;
}

static void
add_writing (DossierChart *chart,
             DossierSubmission *submission,
             DossierCriterion *criterion,
             const DossierTally *tally)
{
  g_autofree char *label = describe_criterion (criterion);
  DossierChartCategory *category = dossier_chart_add_category (chart, label);
  GListModel *elements =
    dossier_standard_get_elements_of_criterion (dossier_submission_get_standard (submission),
                                                criterion);
  guint counts[DOSSIER_WRITING_COUNT] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      DossierResponse *response =
        dossier_submission_find_response (submission, dossier_element_get_number (element));

      if (!dossier_response_is_written (response))
        counts[DOSSIER_WRITING_NONE]++;
      else if (dossier_response_get_state (response) == DOSSIER_RESPONSE_FINAL)
        counts[DOSSIER_WRITING_FINAL]++;
      else
        counts[DOSSIER_WRITING_WRITTEN]++;
    }
  for (guint i = 0; i < DOSSIER_WRITING_COUNT; i++)
    add_value (category, counts[i]);
}

static DossierChart *
chart_writing (DossierSubmission *submission, const DossierTally *tallies)
{
  DossierChart *chart = dossier_chart_new (DOSSIER_CHART_BARS, _ ("Progress of Writing"));

  chart->summary = g_strdup_printf (_ ("%u of %u elements are written, %u of them final."),
                                    tallies[0].n_written,
                                    tallies[0].n_elements,
                                    tallies[0].n_final);
  dossier_chart_add_series (chart, _ ("Final"), DOSSIER_CHART_NO_RATING);
  dossier_chart_add_series (chart, _ ("Written"), DOSSIER_CHART_NO_RATING);
  dossier_chart_add_series (chart, _ ("Not Written"), DOSSIER_CHART_NO_RATING);
  add_criteria (chart, submission, tallies, add_writing);
  return chart;
}

static void
add_evidence (DossierChart *chart,
              DossierSubmission *submission,
              DossierCriterion *criterion,
              const DossierTally *tally)
{
  g_autofree char *label = describe_criterion (criterion);
  DossierChartCategory *category = dossier_chart_add_category (chart, label);

  add_value (category, tally->n_evidenced);
  add_value (category, tally->n_elements - tally->n_evidenced);
}

static DossierChart *
chart_evidence (DossierSubmission *submission, const DossierTally *tallies)
{
  DossierChart *chart = dossier_chart_new (DOSSIER_CHART_BARS, _ ("Elements with Evidence"));

  chart->summary = g_strdup_printf (_ ("%u of %u elements cite evidence."),
                                    tallies[0].n_evidenced,
                                    tallies[0].n_elements);
  dossier_chart_add_series (chart, _ ("With Evidence"), DOSSIER_CHART_NO_RATING);
  dossier_chart_add_series (chart, _ ("Without Evidence"), DOSSIER_CHART_NO_RATING);
  add_criteria (chart, submission, tallies, add_evidence);
  return chart;
}

static DossierChart *
chart_trend (DossierSubmission *submission)
{
  DossierStandard *standard = dossier_submission_get_standard (submission);
  DossierChart *chart =
    dossier_chart_new (DOSSIER_CHART_COLUMNS, _ ("Ratings over the Assessments"));
  g_autoptr (DossierHistory) history = dossier_history_new (submission);
  guint n_assessments = dossier_history_get_n_assessments (history);

  add_rating_series (chart, standard);
  for (guint i = 0; i < n_assessments; i++)
    {
      DossierAssessment *assessment = dossier_history_get_assessment (history, i);
      g_autofree char *label = dossier_assessment_describe (assessment);
      DossierChartCategory *category = dossier_chart_add_category (chart, label);
      DossierTally tally;

      category->short_label = dossier_day_describe (dossier_assessment_get_date (assessment));
      dossier_history_count (history, i, NULL, &tally);
      add_tally (category, &tally);
    }
  chart->summary =
    g_strdup_printf (dossier_ngettext ("%u assessment.", "%u assessments.", n_assessments),
                     n_assessments);
  return chart;
}

static void
make_arrays (GPtrArray **arrays, guint n_arrays)
{
  for (guint i = 0; i < n_arrays; i++)
    arrays[i] = g_ptr_array_new_with_free_func (g_object_unref);
}

static guint
find_action_age (DossierAction *action, const char *today)
{
  const char *opened = dossier_action_get_opened (action);
  int n_days = dossier_day_is_valid (opened) ? dossier_day_count_between (opened, today) : G_MAXINT;

  if (n_days <= 30)
    return DOSSIER_ACTION_AGE_MONTH;
  return n_days <= 91 ? DOSSIER_ACTION_AGE_QUARTER : DOSSIER_ACTION_AGE_OLDER;
}

static DossierChart *
chart_actions (DossierSubmission *submission, const char *today)
{
  DossierChart *chart = dossier_chart_new (DOSSIER_CHART_BARS, _ ("Actions by State and Age"));
  GListModel *actions = dossier_submission_get_actions (submission);
  GPtrArray *counted[DOSSIER_ACTION_STATE_COUNT][DOSSIER_ACTION_AGE_COUNT];
  guint n_overdue = 0;

  make_arrays (&counted[0][0], DOSSIER_ACTION_STATE_COUNT * DOSSIER_ACTION_AGE_COUNT);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      n_overdue += dossier_action_is_overdue (action, today);
      g_ptr_array_add (counted[dossier_action_get_state (action)][find_action_age (action, today)],
                       g_object_ref (action));
    }
  chart->summary = g_strdup_printf (
    dossier_ngettext ("%u action is overdue.", "%u actions are overdue.", n_overdue),
    n_overdue);
  dossier_chart_add_series (chart, _ ("Opened This Month"), DOSSIER_CHART_NO_RATING);
  dossier_chart_add_series (chart, _ ("Opened Within Three Months"), DOSSIER_CHART_NO_RATING);
  dossier_chart_add_series (chart, _ ("Opened Before"), DOSSIER_CHART_NO_RATING);
  for (guint i = 0; i < DOSSIER_ACTION_STATE_COUNT; i++)
    {
      DossierChartCategory *category =
        dossier_chart_add_category (chart, dossier_enum_get_title (DOSSIER_TYPE_ACTION_STATE, i));

      for (guint j = 0; j < DOSSIER_ACTION_AGE_COUNT; j++)
        dossier_chart_category_add_records (category, counted[i][j]);
    }
  return chart;
}

static guint
find_evidence_age (DossierEvidence *evidence, const char *today)
{
  const char *date = dossier_record_get_text (DOSSIER_RECORD (evidence), "date");
  int n_days;

  if (!dossier_day_is_valid (date))
    return DOSSIER_EVIDENCE_AGE_UNKNOWN;
  n_days = dossier_day_count_between (date, today);
  if (n_days <= 183)
    return DOSSIER_EVIDENCE_AGE_HALF_YEAR;
  if (n_days <= 366)
    return DOSSIER_EVIDENCE_AGE_YEAR;
  return n_days <= 731 ? DOSSIER_EVIDENCE_AGE_TWO_YEARS : DOSSIER_EVIDENCE_AGE_OLDER;
}

static DossierChart *
chart_age (DossierSubmission *submission, const char *today)
{
  const char *labels[DOSSIER_EVIDENCE_AGE_COUNT] = {
    [DOSSIER_EVIDENCE_AGE_HALF_YEAR] = _ ("Up to half a year"),
    [DOSSIER_EVIDENCE_AGE_YEAR] = _ ("Up to a year"),
    [DOSSIER_EVIDENCE_AGE_TWO_YEARS] = _ ("Up to two years"),
    [DOSSIER_EVIDENCE_AGE_OLDER] = _ ("Older"),
    [DOSSIER_EVIDENCE_AGE_UNKNOWN] = _ ("Without date"),
  };
  DossierChart *chart = dossier_chart_new (DOSSIER_CHART_BARS, _ ("Evidence by Age"));
  GListModel *evidence = dossier_submission_get_evidence (submission);
  GPtrArray *counted[DOSSIER_EVIDENCE_AGE_COUNT][2];
  guint n_out_of_date = 0;

  make_arrays (&counted[0][0], DOSSIER_EVIDENCE_AGE_COUNT * 2);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);
      gboolean is_out_of_date = dossier_evidence_is_out_of_date (item, today);

      n_out_of_date += is_out_of_date;
      g_ptr_array_add (counted[find_evidence_age (item, today)][is_out_of_date ? 1 : 0],
                       g_object_ref (item));
    }
  chart->summary = g_strdup_printf (dossier_ngettext ("%u piece of evidence is out of date.",
                                                      "%u pieces of evidence are out of date.",
                                                      n_out_of_date),
                                    n_out_of_date);
  dossier_chart_add_series (chart, _ ("Current"), DOSSIER_CHART_NO_RATING);
  dossier_chart_add_series (chart, _ ("Out of Date"), DOSSIER_CHART_NO_RATING);
  for (guint i = 0; i < DOSSIER_EVIDENCE_AGE_COUNT; i++)
    {
      DossierChartCategory *category = dossier_chart_add_category (chart, labels[i]);

      dossier_chart_category_add_records (category, counted[i][0]);
      dossier_chart_category_add_records (category, counted[i][1]);
    }
  return chart;
}

static DossierChart *
chart_burn_down (DossierSubmission *submission, const char *today)
{
  g_autoptr (DossierBurnDown) burn_down = dossier_burn_down_new (submission, today);
  DossierChart *chart = dossier_chart_new (
    DOSSIER_CHART_LINE,
    burn_down->is_since_assessment ? _ ("Number of Open Actions Since the Last Assessment")
                                   : _ ("Number of Open Actions"));
  DossierChartCategory *category = dossier_chart_add_category (chart, chart->title);

  chart->summary = dossier_burn_down_describe (burn_down);
  chart->first_label = dossier_day_describe (burn_down->from);
  chart->last_label = dossier_day_describe (today);
  g_array_append_vals (category->values,
                       burn_down->n_unfinished->data,
                       burn_down->n_unfinished->len);
  return chart;
}

/**
 * dossier_dashboard_chart_new:
 * @which: a chart of the dashboard
 * @submission: a submission
 * @tallies: (array) (nullable): what dossier_tally_count() counted in it, for a
 *   chart of its responses
 * @today: the day to judge by
 *
 * Returns: (transfer full): the chart, of what the submission says now
 */
DossierChart *
dossier_dashboard_chart_new (DossierDashboardChart which,
                             DossierSubmission *submission,
                             const DossierTally *tallies,
                             const char *today)
{
  switch (which)
    {
    case DOSSIER_CHART_OF_ELEMENTS:
      return chart_elements (submission, tallies);
    case DOSSIER_CHART_OF_WRITING:
      return chart_writing (submission, tallies);
    case DOSSIER_CHART_OF_EVIDENCE:
      return chart_evidence (submission, tallies);
    case DOSSIER_CHART_OF_TREND:
      return chart_trend (submission);
    case DOSSIER_CHART_OF_ACTIONS:
      return chart_actions (submission, today);
    case DOSSIER_CHART_OF_AGE:
      return chart_age (submission, today);
    case DOSSIER_CHART_OF_BURN_DOWN:
      return chart_burn_down (submission, today);
    case DOSSIER_CHART_OF_RATINGS:
    default:
      return chart_ratings (submission, tallies);
    }
}
