/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-chart.h"

#include "dossier-text.h"

#include <string.h>

static void
series_free (DossierChartSeries *self)
{
  g_free (self->title);
  g_free (self);
}

static void
category_free (DossierChartCategory *self)
{
  g_free (self->label);
  g_free (self->short_label);
  g_array_unref (self->values);
  g_strfreev (self->names);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

/**
 * dossier_chart_new:
 * @kind: how it is drawn
 * @title: what it shows
 *
 * Returns: (transfer full): a chart without values
 */
DossierChart *
dossier_chart_new (DossierChartKind kind, const char *title)
{
  DossierChart *self = g_new0 (DossierChart, 1);

  self->kind = kind;
  self->title = g_strdup (title);
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) series_free);
  self->categories = g_ptr_array_new_with_free_func ((GDestroyNotify) category_free);
  return self;
}

void
dossier_chart_free (DossierChart *self)
{
  g_free (self->title);
  g_free (self->summary);
  g_free (self->first_label);
  g_free (self->last_label);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->categories);
  g_free (self);
}

/**
 * dossier_chart_add_series:
 * @self: a chart
 * @title: what it is
 * @rating: the rating that it is, or %DOSSIER_CHART_NO_RATING
 */
void
dossier_chart_add_series (DossierChart *self, const char *title, int rating)
{
  DossierChartSeries *series = g_new0 (DossierChartSeries, 1);

  series->title = g_strdup (title);
  series->rating = rating;
  g_ptr_array_add (self->series, series);
}

/**
 * dossier_chart_add_category:
 * @self: a chart
 * @label: what stands beside it
 *
 * Returns: (transfer none): the category, without values
 */
DossierChartCategory *
dossier_chart_add_category (DossierChart *self, const char *label)
{
  DossierChartCategory *category = g_new0 (DossierChartCategory, 1);

  category->label = g_strdup (label);
  category->values = g_array_new (FALSE, TRUE, sizeof (guint));
  g_ptr_array_add (self->categories, category);
  return category;
}

/**
 * dossier_chart_category_add_records:
 * @self: a category
 * @records: (transfer full) (element-type DossierRecord): what its next value counts
 *
 * Adds a value that counts records.
 */
void
dossier_chart_category_add_records (DossierChartCategory *self, GPtrArray *records)
{
  if (self->records == NULL)
    self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (self->records, records);
  g_array_append_val (self->values, records->len);
}

const DossierChartCategory *
dossier_chart_get_category (const DossierChart *self, guint position)
{
  return self->categories->pdata[position];
}

const DossierChartSeries *
dossier_chart_get_series (const DossierChart *self, guint position)
{
  return self->series->pdata[position];
}

/**
 * dossier_chart_get_value:
 * @self: a chart
 * @category: the position of a category
 * @series: the position of a value in it
 *
 * Returns: the value
 */
guint
dossier_chart_get_value (const DossierChart *self, guint category, guint series)
{
  const DossierChartCategory *found = dossier_chart_get_category (self, category);

  return g_array_index (found->values, guint, series);
}

/**
 * dossier_chart_get_records:
 * @self: a chart whose values count records
 * @category: the position of a category
 * @series: the position of a value in it
 *
 * Returns: (transfer none) (element-type DossierRecord): what the value counts
 */
GPtrArray *
dossier_chart_get_records (const DossierChart *self, guint category, guint series)
{
  return dossier_chart_get_category (self, category)->records->pdata[series];
}

static const char *
find_rating_title (const DossierChart *self, guint rating)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const DossierChartSeries *series = dossier_chart_get_series (self, i);

      if (series->rating == (int) rating)
        return series->title;
    }
  return "";
}

/**
 * dossier_chart_describe_mark:
 * @self: a chart of bars, columns or marks
 * @category: the position of a category
 * @series: the position of a value in it
 *
 * Returns: (transfer full): what the value says: "1 Customer Insight: 2
 *   Compliance", or in a grid, "1.1.2: Compliance"
 */
char *
dossier_chart_describe_mark (const DossierChart *self, guint category, guint series)
{
  const DossierChartCategory *found = dossier_chart_get_category (self, category);
  guint value = dossier_chart_get_value (self, category, series);

  if (self->kind == DOSSIER_CHART_GRID)
    return g_strdup_printf ("%s: %s", found->names[series], find_rating_title (self, value));
  /* Translators: a part of a chart: where it is, how many, of what */
  return g_strdup_printf (_ ("%s: %u %s"),
                          found->label,
                          value,
                          dossier_chart_get_series (self, series)->title);
}

static void
describe_category (const DossierChart *self, guint position, GString *text)
{
  const DossierChartCategory *category = dossier_chart_get_category (self, position);
  gboolean is_first = TRUE;

  g_string_append_printf (text, " %s:", category->label);
  for (guint i = 0; i < self->series->len; i++)
    {
      const DossierChartSeries *series = dossier_chart_get_series (self, i);
      guint value = g_array_index (category->values, guint, i);

      if (value == 0)
        continue;
      g_string_append_printf (text, "%s %u %s", is_first ? "" : ",", value, series->title);
      is_first = FALSE;
    }
  g_string_append (text, is_first ? " 0." : ".");
}

/**
 * dossier_chart_describe:
 * @self: a chart
 *
 * Returns: (transfer full): all that it shows, in words, for those who cannot
 *   see it
 */
char *
dossier_chart_describe (const DossierChart *self)
{
  GString *text = g_string_new (self->title);

  g_string_append_c (text, '.');
  if (self->summary != NULL)
    g_string_append_printf (text, " %s", self->summary);
  if (self->kind == DOSSIER_CHART_BARS || self->kind == DOSSIER_CHART_COLUMNS)
    {
      for (guint i = 0; i < self->categories->len; i++)
        describe_category (self, i, text);
    }
  return g_string_free (text, FALSE);
}

static gboolean
series_equal (gconstpointer first, gconstpointer second)
{
  const DossierChartSeries *self = first;
  const DossierChartSeries *other = second;

  return self->rating == other->rating && strcmp (self->title, other->title) == 0;
}

static gboolean
records_equal (GPtrArray *records, GPtrArray *other)
{
  if (records == NULL || other == NULL)
    return records == other;
  for (guint i = 0; i < records->len; i++)
    {
      GPtrArray *counted = records->pdata[i];
      GPtrArray *other_counted = other->pdata[i];

      /* The values are the lengths, and are equal. */
      for (guint j = 0; j < counted->len; j++)
        if (counted->pdata[j] != other_counted->pdata[j])
          return FALSE;
    }
  return TRUE;
}

static gboolean
category_equal (gconstpointer first, gconstpointer second)
{
  const DossierChartCategory *self = first;
  const DossierChartCategory *other = second;

  if (strcmp (self->label, other->label) != 0 ||
      g_strcmp0 (self->short_label, other->short_label) != 0 ||
      self->values->len != other->values->len || (self->names == NULL) != (other->names == NULL))
    return FALSE;
  if (self->names != NULL &&
      !g_strv_equal ((const char *const *) self->names, (const char *const *) other->names))
    return FALSE;
  if (self->values->len > 0 &&
      memcmp (self->values->data, other->values->data, self->values->len * sizeof (guint)) != 0)
    return FALSE;
  return records_equal (self->records, other->records);
}

static gboolean
parts_equal (GPtrArray *parts, GPtrArray *others, GEqualFunc equal)
{
  if (parts->len != others->len)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      if (!equal (parts->pdata[i], others->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_chart_equal:
 * @self: a chart
 * @other: another
 *
 * Returns: whether they look the same
 */
gboolean
dossier_chart_equal (const DossierChart *self, const DossierChart *other)
{
  return self->kind == other->kind && g_strcmp0 (self->title, other->title) == 0 &&
         g_strcmp0 (self->summary, other->summary) == 0 &&
         g_strcmp0 (self->first_label, other->first_label) == 0 &&
         g_strcmp0 (self->last_label, other->last_label) == 0 &&
         parts_equal (self->series, other->series, series_equal) &&
         parts_equal (self->categories, other->categories, category_equal);
}
