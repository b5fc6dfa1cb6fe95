/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-chart-layout.h"

#include <math.h>

#define COLUMN_WIDTH   5.5
#define LABEL_PART_MAX 0.36

/**
 * dossier_chart_layout_set_text:
 * @self: a layout
 * @text: a text
 * @size: the height of its letters
 * @width: how wide it may be, or 0: what is wider is cut off with dots, unless the layout is given
 *   more lines
 *
 * Returns: (transfer full): the text, set
 */
PangoLayout *
dossier_chart_layout_set_text (const DossierChartLayout *self,
                               const char *text,
                               double size,
                               double width)
{
  PangoLayout *layout = pango_layout_new (self->appearance->context);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (self->appearance->context));

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  if (width > 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/**
 * dossier_chart_measure_text:
 * @layout: a text
 * @width: (out) (optional): how wide it is
 * @height: (out) (optional): how high it is
 */
void
dossier_chart_measure_text (PangoLayout *layout, double *width, double *height)
{
  int layout_width, layout_height;

  pango_layout_get_size (layout, &layout_width, &layout_height);
  if (width != NULL)
    *width = (double) layout_width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) layout_height / PANGO_SCALE;
}

static double
find_widest_label (const DossierChartLayout *self)
{
  double widest = 0;

  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      g_autoptr (PangoLayout) layout =
        dossier_chart_layout_set_text (self,
                                       dossier_chart_get_category (self->chart, i)->label,
                                       self->appearance->size,
                                       0);
      double width;

      dossier_chart_measure_text (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  return ceil (widest) + 1;
}

/* A label that has no room beside the bars has two lines, which are higher than its bar. */
static void
lay_out_labels (DossierChartLayout *self)
{
  double widest = find_widest_label (self);
  double size = self->appearance->size;

  self->label_width = MIN (widest, self->width * LABEL_PART_MAX);
  if (self->chart->kind != DOSSIER_CHART_BARS || widest <= self->label_width)
    return;
  self->bar_step =
    (DOSSIER_CHART_TWO_LINES + DOSSIER_CHART_BAR_STEP - DOSSIER_CHART_BAR_HEIGHT) * size;
  self->bar_top = (DOSSIER_CHART_TWO_LINES - DOSSIER_CHART_BAR_HEIGHT) / 2 * size;
}

/**
 * dossier_chart_layout_create:
 * @chart: a chart
 * @appearance: how it looks
 * @width: how wide it is
 *
 * Returns: where the parts of the chart are; it needs @chart and @appearance
 */
DossierChartLayout
dossier_chart_layout_create (const DossierChart *chart,
                             const DossierChartAppearance *appearance,
                             double width)
{
  DossierChartLayout self = { chart, appearance, width,
                              0,     0,          DOSSIER_CHART_BAR_STEP * appearance->size };

  if (chart->kind == DOSSIER_CHART_BARS || chart->kind == DOSSIER_CHART_GRID)
    lay_out_labels (&self);
  return self;
}

static guint
find_total (const DossierChartCategory *category)
{
  guint total = 0;

  for (guint i = 0; i < category->values->len; i++)
    total += g_array_index (category->values, guint, i);
  return total;
}

static guint
find_largest_total (const DossierChartLayout *self)
{
  guint largest = 1;

  for (guint i = 0; i < self->chart->categories->len; i++)
    largest = MAX (largest, find_total (dossier_chart_get_category (self->chart, i)));
  return largest;
}

static void
add_mark (GArray *marks, DossierChartMark mark)
{
  if (mark.width > 0 && mark.height > 0)
    g_array_append_val (marks, mark);
}

static void
lay_out_bars (const DossierChartLayout *self, GArray *marks)
{
  double size = self->appearance->size;
  double left = self->label_width + DOSSIER_CHART_GAP * size;
  double unit = (self->width - left) / find_largest_total (self);

  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      double x = left;

      for (guint j = 0; j < self->chart->series->len; j++)
        {
          double part = unit * dossier_chart_get_value (self->chart, i, j);

          add_mark (marks,
                    (DossierChartMark){ i,
                                        j,
                                        x,
                                        i * self->bar_step + self->bar_top,
                                        part,
                                        DOSSIER_CHART_BAR_HEIGHT * size });
          x += part;
        }
    }
}

/* The first series is drawn on top, in the order of the legend. */
static void
lay_out_columns (const DossierChartLayout *self, GArray *marks)
{
  double size = self->appearance->size;
  double height = DOSSIER_CHART_COLUMN_HEIGHT * size;
  double unit = height / find_largest_total (self);
  double step = self->width / MAX (self->chart->categories->len, 1);
  double width = MIN (step - DOSSIER_CHART_GAP * size, COLUMN_WIDTH * size);

  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      double y = height - unit * find_total (dossier_chart_get_category (self->chart, i));

      for (guint j = 0; j < self->chart->series->len; j++)
        {
          double part = unit * dossier_chart_get_value (self->chart, i, j);

          add_mark (marks,
                    (DossierChartMark){ i, j, i * step + (step - width) / 2, y, width, part });
          y += part;
        }
    }
}

static guint
find_longest (const DossierChartLayout *self)
{
  guint longest = 1;

  for (guint i = 0; i < self->chart->categories->len; i++)
    longest = MAX (longest, dossier_chart_get_category (self->chart, i)->values->len);
  return longest;
}

static void
lay_out_grid (const DossierChartLayout *self, GArray *marks)
{
  double size = self->appearance->size;
  double left = self->label_width + DOSSIER_CHART_GAP * size;
  double step = MIN ((self->width - left) / find_longest (self), DOSSIER_CHART_GRID_STEP * size);

  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      for (guint j = 0; j < dossier_chart_get_category (self->chart, i)->values->len; j++)
        add_mark (marks,
                  (DossierChartMark){ i,
                                      j,
                                      left + j * step,
                                      i * DOSSIER_CHART_GRID_STEP * size,
                                      step,
                                      DOSSIER_CHART_GRID_STEP * size });
    }
}

/**
 * dossier_chart_layout_list_marks:
 * @self: a layout
 *
 * Returns: (transfer full) (element-type DossierChartMark): where its values are
 */
GArray *
dossier_chart_layout_list_marks (const DossierChartLayout *self)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (DossierChartMark));

  switch (self->chart->kind)
    {
    case DOSSIER_CHART_BARS:
      lay_out_bars (self, marks);
      break;
    case DOSSIER_CHART_COLUMNS:
      lay_out_columns (self, marks);
      break;
    case DOSSIER_CHART_GRID:
      lay_out_grid (self, marks);
      break;
    case DOSSIER_CHART_LINE:
    default:
      break;
    }
  return marks;
}

/**
 * dossier_chart_layout_get_body_height:
 * @self: a layout
 *
 * Returns: how high the chart is without its legend
 */
double
dossier_chart_layout_get_body_height (const DossierChartLayout *self)
{
  double size = self->appearance->size;

  switch (self->chart->kind)
    {
    case DOSSIER_CHART_COLUMNS:
      return (DOSSIER_CHART_COLUMN_HEIGHT + 3.2) * size;
    case DOSSIER_CHART_GRID:
      return self->chart->categories->len * DOSSIER_CHART_GRID_STEP * size;
    case DOSSIER_CHART_LINE:
      return (DOSSIER_CHART_LINE_HEIGHT + 2.7) * size;
    case DOSSIER_CHART_BARS:
    default:
      return self->chart->categories->len * self->bar_step;
    }
}

static gboolean
has_rating (GArray *values, int rating)
{
  for (guint i = 0; i < values->len; i++)
    {
      if ((int) g_array_index (values, guint, i) == rating)
        return TRUE;
    }
  return FALSE;
}

/* The legend leaves out series without values. */
static gboolean
is_used (const DossierChartLayout *self, guint series)
{
  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      GArray *values = dossier_chart_get_category (self->chart, i)->values;

      if (self->chart->kind == DOSSIER_CHART_GRID
            ? has_rating (values, dossier_chart_get_series (self->chart, series)->rating)
            : g_array_index (values, guint, series) > 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_chart_layout_list_legend:
 * @self: a layout
 * @bottom: (out) (optional): where the legend ends
 *
 * A row of the legend has room for as many series as fit.
 *
 * Returns: (transfer full) (element-type DossierChartLegendEntry): the series
 *   that are explained
 */
GArray *
dossier_chart_layout_list_legend (const DossierChartLayout *self, double *bottom)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (DossierChartLegendEntry));
  double size = self->appearance->size;
  double x = 0;
  double y = dossier_chart_layout_get_body_height (self) + DOSSIER_CHART_GAP / 2 * size;

  for (guint i = 0; i < self->chart->series->len; i++)
    {
      g_autoptr (PangoLayout) layout =
        dossier_chart_layout_set_text (self,
                                       dossier_chart_get_series (self->chart, i)->title,
                                       size,
                                       0);
      DossierChartLegendEntry entry;
      double width;

      if (!is_used (self, i))
        continue;
      dossier_chart_measure_text (layout, &width, NULL);
      width += 1.6 * size;
      if (x > 0 && x + width > self->width)
        {
          x = 0;
          y += DOSSIER_CHART_LEGEND_STEP * size;
        }
      entry = (DossierChartLegendEntry){ i, x, y };
      g_array_append_val (entries, entry);
      x += width + 1.4 * size;
    }
  if (bottom != NULL)
    *bottom = self->chart->series->len > 0 ? y + DOSSIER_CHART_LEGEND_STEP * size : y;
  return entries;
}

/**
 * dossier_chart_get_height:
 * @chart: a chart
 * @appearance: how it looks
 * @width: how wide it is
 *
 * Returns: how high it is at that width
 */
double
dossier_chart_get_height (const DossierChart *chart,
                          const DossierChartAppearance *appearance,
                          double width)
{
  DossierChartLayout self = dossier_chart_layout_create (chart, appearance, width);
  double bottom;
  g_autoptr (GArray) legend = dossier_chart_layout_list_legend (&self, &bottom);

  return ceil (bottom);
}

/**
 * dossier_chart_list_marks:
 * @chart: a chart
 * @appearance: how it looks
 * @width: how wide it is
 *
 * Returns: (transfer full) (element-type DossierChartMark): where its values are
 */
GArray *
dossier_chart_list_marks (const DossierChart *chart,
                          const DossierChartAppearance *appearance,
                          double width)
{
  DossierChartLayout self = dossier_chart_layout_create (chart, appearance, width);

  return dossier_chart_layout_list_marks (&self);
}
