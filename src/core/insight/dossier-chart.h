/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-rating.h"
#include "dossier-record.h"

G_BEGIN_DECLS

/**
 * DossierChartKind:
 * @DOSSIER_CHART_BARS: a bar for each category, its series one after the other
 * @DOSSIER_CHART_COLUMNS: the same, as vertical columns
 * @DOSSIER_CHART_GRID: a row for each category, its values as marks of ratings
 * @DOSSIER_CHART_LINE: one category, its values one after the other in time
 *
 * How a chart is drawn.
 */
typedef enum
{
  DOSSIER_CHART_BARS,
  DOSSIER_CHART_COLUMNS,
  DOSSIER_CHART_GRID,
  DOSSIER_CHART_LINE,
} DossierChartKind;

/* The rating of a series that does not stand for a rating. */
#define DOSSIER_CHART_NO_RATING (-1)

/**
 * DossierChartSeries:
 * @title: what it is
 * @rating: the rating that it is, or %DOSSIER_CHART_NO_RATING
 *
 * What the values at one place in every category are.
 */
typedef struct
{
  char *title;
  int rating;
} DossierChartSeries;

/**
 * DossierChartCategory:
 * @label: what stands beside it
 * @short_label: (nullable): what stands there instead, where there is too little room
 * @values: (element-type guint): its values, one for each series; in a grid, its
 *   ratings; in a line, the values in time
 * @names: (nullable) (array zero-terminated=1): in a grid, what each value is of
 * @records: (nullable) (element-type GPtrArray): the records that each value counts, where it
 *   counts records
 *
 * A bar, a column, a row or a line.
 */
typedef struct
{
  char *label;
  char *short_label;
  GArray *values;
  char **names;
  GPtrArray *records;
} DossierChartCategory;

/**
 * DossierChart:
 * @kind: how it is drawn
 * @title: what it shows
 * @summary: the same as its marks say, in a sentence
 * @first_label: (nullable): of a line, where it begins
 * @last_label: (nullable): of a line, where it ends
 * @series: (element-type DossierChartSeries): the series
 * @categories: (element-type DossierChartCategory): the categories
 *
 * What a chart says, before anybody knows how large it is.
 */
typedef struct
{
  DossierChartKind kind;
  char *title;
  char *summary;
  char *first_label;
  char *last_label;
  GPtrArray *series;
  GPtrArray *categories;
} DossierChart;

DossierChart *dossier_chart_new (DossierChartKind kind, const char *title);
void dossier_chart_free (DossierChart *self);
void dossier_chart_add_series (DossierChart *self, const char *title, int rating);
DossierChartCategory *dossier_chart_add_category (DossierChart *self, const char *label);
const DossierChartCategory *dossier_chart_get_category (const DossierChart *self, guint position);
const DossierChartSeries *dossier_chart_get_series (const DossierChart *self, guint position);
void dossier_chart_category_add_records (DossierChartCategory *self, GPtrArray *records);
GPtrArray *dossier_chart_get_records (const DossierChart *self, guint category, guint series);
guint dossier_chart_get_value (const DossierChart *self, guint category, guint series);
char *dossier_chart_describe_mark (const DossierChart *self, guint category, guint series);
char *dossier_chart_describe (const DossierChart *self);
gboolean dossier_chart_equal (const DossierChart *self, const DossierChart *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierChart, dossier_chart_free)

G_END_DECLS
