/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-chart.h"
#include "dossier-tally.h"
#include "dossier-history.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierDashboardChart:
 * @DOSSIER_CHART_OF_RATINGS: the ratings of each criterion
 * @DOSSIER_CHART_OF_ELEMENTS: the rating of each element
 * @DOSSIER_CHART_OF_WRITING: how far the narratives of each criterion are
 * @DOSSIER_CHART_OF_EVIDENCE: how many elements of each criterion cite evidence
 * @DOSSIER_CHART_OF_TREND: the ratings after each assessment
 * @DOSSIER_CHART_OF_ACTIONS: the actions by state and age
 * @DOSSIER_CHART_OF_AGE: the evidence by age
 * @DOSSIER_CHART_OF_BURN_DOWN: the actions that were not done, over time
 *
 * The charts of the dashboard.
 */
typedef enum
{
  DOSSIER_CHART_OF_RATINGS,
  DOSSIER_CHART_OF_ELEMENTS,
  DOSSIER_CHART_OF_WRITING,
  DOSSIER_CHART_OF_EVIDENCE,
  DOSSIER_CHART_OF_TREND,
  DOSSIER_CHART_OF_ACTIONS,
  DOSSIER_CHART_OF_AGE,
  DOSSIER_CHART_OF_BURN_DOWN,
} DossierDashboardChart;

#define DOSSIER_DASHBOARD_CHART_COUNT (DOSSIER_CHART_OF_BURN_DOWN + 1)

/* The series of the chart of narratives. */
enum
{
  DOSSIER_WRITING_FINAL,
  DOSSIER_WRITING_WRITTEN,
  DOSSIER_WRITING_NONE,
  DOSSIER_WRITING_COUNT,
};

/* The age of an action, in days since it was opened. */
enum
{
  DOSSIER_ACTION_AGE_MONTH,
  DOSSIER_ACTION_AGE_QUARTER,
  DOSSIER_ACTION_AGE_OLDER,
  DOSSIER_ACTION_AGE_COUNT,
};

/* The age of an evidence, by its date. */
enum
{
  DOSSIER_EVIDENCE_AGE_HALF_YEAR,
  DOSSIER_EVIDENCE_AGE_YEAR,
  DOSSIER_EVIDENCE_AGE_TWO_YEARS,
  DOSSIER_EVIDENCE_AGE_OLDER,
  DOSSIER_EVIDENCE_AGE_UNKNOWN,
  DOSSIER_EVIDENCE_AGE_COUNT,
};

DossierChart *dossier_dashboard_chart_new (DossierDashboardChart which,
                                           DossierSubmission *submission,
                                           const DossierTally *tallies,
                                           const char *today);

G_END_DECLS
