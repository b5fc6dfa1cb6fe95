/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-chart-painter.h"

#include <pango/pangocairo.h>

#define SEGMENT_GAP 1.5
/* In the size of the letters. */
#define NUMBER_GAP 0.3
#define LABEL_GAP  0.5

typedef struct
{
  DossierChartLayout layout;
  const DossierChart *chart;
  const DossierChartAppearance *appearance;
  cairo_t *cr;
} Painter;

static void
set_ink (const Painter *self, double strength)
{
  double level = self->appearance->palette == DOSSIER_PALETTE_DARK ? 1.0 : 0.1;

  cairo_set_source_rgba (self->cr, level, level, level, strength);
}

static void
draw_text (const Painter *self, const char *text, double x, double y, double width, double height)
{
  g_autoptr (PangoLayout) layout =
    dossier_chart_layout_set_text (&self->layout, text, self->appearance->size, width);
  double text_height;

  dossier_chart_measure_text (layout, NULL, &text_height);
  cairo_move_to (self->cr, x, y + (height - text_height) / 2);
  pango_cairo_show_layout (self->cr, layout);
}

static void
draw_centred (const Painter *self, const char *text, double size, double x, double y, double width)
{
  g_autoptr (PangoLayout) layout = dossier_chart_layout_set_text (&self->layout, text, size, width);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

static PangoLayout *
set_number (const Painter *self, const DossierChartMark *mark)
{
  g_autofree char *number =
    g_strdup_printf ("%u", dossier_chart_get_value (self->chart, mark->category, mark->series));

  return dossier_chart_layout_set_text (&self->layout, number, self->appearance->size, 0);
}

static gboolean
number_fits (const DossierChartMark *mark, double width, double height)
{
  return width + 2 <= mark->width && height <= mark->height + 1;
}

/* A number with the shape of its rating, so that it can be read without colours. */
static void
draw_number (const Painter *self, const DossierChartMark *mark, const DossierChartSeries *series)
{
  double size = self->appearance->size;
  g_autoptr (PangoLayout) layout = set_number (self, mark);
  gboolean has_shape = series->rating != DOSSIER_CHART_NO_RATING;
  double shape_width = has_shape ? size : 0;
  double width, height, x;

  dossier_chart_measure_text (layout, &width, &height);
  if (width + shape_width + 4 > mark->width)
    shape_width = 0;
  if (!number_fits (mark, width + shape_width, height))
    return;
  x = mark->x + (mark->width - SEGMENT_GAP - width - shape_width) / 2;
  if (has_shape)
    cairo_set_source_rgb (self->cr,
                          self->appearance->palette == DOSSIER_PALETTE_DARK ? 0.1 : 1,
                          self->appearance->palette == DOSSIER_PALETTE_DARK ? 0.1 : 1,
                          self->appearance->palette == DOSSIER_PALETTE_DARK ? 0.1 : 1);
  else
    dossier_shade_set_ink (self->cr, mark->series, self->appearance->palette);
  if (shape_width > 0)
    dossier_rating_add_mark (self->cr,
                             (DossierRating) series->rating,
                             x,
                             mark->y + (mark->height - size * 0.7) / 2,
                             size * 0.7);
  cairo_move_to (self->cr, x + shape_width, mark->y + (mark->height - height) / 2);
  pango_cairo_show_layout (self->cr, layout);
}

static void
draw_segment (const Painter *self, const DossierChartMark *mark)
{
  const DossierChartSeries *series = dossier_chart_get_series (self->chart, mark->series);
  gboolean is_vertical = self->chart->kind == DOSSIER_CHART_COLUMNS;

  if (series->rating != DOSSIER_CHART_NO_RATING)
    dossier_rating_set_colour (self->cr, (DossierRating) series->rating, self->appearance->palette);
  else
    dossier_shade_set_colour (self->cr, mark->series, self->appearance->palette);
  cairo_rectangle (self->cr,
                   mark->x,
                   mark->y,
                   MAX (mark->width - (is_vertical ? 0 : SEGMENT_GAP), 1),
                   MAX (mark->height - (is_vertical ? SEGMENT_GAP : 0), 1));
  cairo_fill (self->cr);
  draw_number (self, mark, series);
}

static void
draw_square (const Painter *self, const DossierChartMark *mark)
{
  double size = self->appearance->size;
  double mark_size = DOSSIER_CHART_GRID_MARK * size;
  guint rating = dossier_chart_get_value (self->chart, mark->category, mark->series);

  dossier_rating_draw_mark (self->cr,
                            (DossierRating) rating,
                            self->appearance->palette,
                            mark->x + (mark->width - mark_size) / 2,
                            mark->y,
                            mark_size);
  set_ink (self, 0.7);
  draw_centred (self,
                dossier_chart_get_category (self->chart, mark->category)->names[mark->series],
                size * 0.68,
                mark->x,
                mark->y + mark_size + size * 0.2,
                mark->width);
}

static void
draw_label (const Painter *self, guint category, double y, double height)
{
  g_autoptr (PangoLayout) layout =
    dossier_chart_layout_set_text (&self->layout,
                                   dossier_chart_get_category (self->chart, category)->label,
                                   self->appearance->size,
                                   self->layout.label_width);
  double text_height;

  if (self->chart->kind == DOSSIER_CHART_BARS)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -2);
    }
  dossier_chart_measure_text (layout, NULL, &text_height);
  cairo_move_to (self->cr, 0, y + (height - text_height) / 2);
  pango_cairo_show_layout (self->cr, layout);
}

static void
draw_labels (const Painter *self)
{
  double size = self->appearance->size;

  set_ink (self, 1);
  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      if (self->chart->kind == DOSSIER_CHART_GRID)
        draw_label (self, i, i * DOSSIER_CHART_GRID_STEP * size, DOSSIER_CHART_GRID_MARK * size);
      else
        draw_label (self,
                    i,
                    i * self->layout.bar_step + self->layout.bar_top,
                    DOSSIER_CHART_BAR_HEIGHT * size);
    }
}

static PangoLayout *
set_column_label (const Painter *self, guint category, gboolean is_short, double width)
{
  const DossierChartCategory *labelled = dossier_chart_get_category (self->chart, category);
  PangoLayout *layout = dossier_chart_layout_set_text (
    &self->layout,
    is_short && labelled->short_label != NULL ? labelled->short_label : labelled->label,
    self->appearance->size * 0.9,
    width);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_height (layout, -2);
  return layout;
}

static gboolean
column_labels_fit (const Painter *self, gboolean is_short, double width)
{
  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      g_autoptr (PangoLayout) layout = set_column_label (self, i, is_short, width);
      PangoRectangle extents;

      pango_layout_get_extents (layout, NULL, &extents);
      if (pango_layout_is_ellipsized (layout) || extents.width > width * PANGO_SCALE)
        return FALSE;
    }
  return TRUE;
}

/* How wide a label may be where every so many columns have one. The first and the last, which are
 * moved to stay in the chart, do not reach their neighbours then. */
static double
find_column_label_width (const Painter *self, guint every)
{
  double step = self->layout.width / MAX (self->chart->categories->len, 1);

  return MAX (((2 * every + 1) * step - 2 * LABEL_GAP * self->appearance->size) / 3, 1);
}

static void
draw_column_label (const Painter *self, guint category, gboolean is_short, double width)
{
  double size = self->appearance->size;
  double step = self->layout.width / self->chart->categories->len;
  g_autoptr (PangoLayout) layout = set_column_label (self, category, is_short, width);
  double x = category * step + (step - width) / 2;
  double left, right;
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  left = x + (double) extents.x / PANGO_SCALE;
  right = left + (double) extents.width / PANGO_SCALE;
  x -= MAX (right - self->layout.width, 0);
  x += MAX (-left, 0);
  cairo_move_to (self->cr, x, (DOSSIER_CHART_COLUMN_HEIGHT + 0.4) * size);
  pango_cairo_show_layout (self->cr, layout);
}

/* Where the labels have too little room, they are short ones, and then only some columns have one:
 * the last, and every so many before it. */
static void
draw_column_labels (const Painter *self)
{
  guint n_columns = self->chart->categories->len;
  gboolean is_short = !column_labels_fit (self, FALSE, find_column_label_width (self, 1));
  guint every = 1;

  while (is_short && every < n_columns &&
         !column_labels_fit (self, TRUE, find_column_label_width (self, every)))
    every++;
  set_ink (self, 1);
  for (guint i = 0; i < n_columns; i++)
    {
      if ((n_columns - 1 - i) % every == 0)
        draw_column_label (self, i, is_short, find_column_label_width (self, every));
    }
}

static guint
find_maximum (GArray *values)
{
  guint maximum = 1;

  for (guint i = 0; i < values->len; i++)
    maximum = MAX (maximum, g_array_index (values, guint, i));
  return maximum;
}

/* A step for each day on which the value changes. */
static void
trace_line (const Painter *self, GArray *values, double left, double height)
{
  double unit = height / find_maximum (values);
  double step = (self->layout.width - left) / MAX (values->len, 1);

  for (guint i = 0; i < values->len; i++)
    {
      guint value = g_array_index (values, guint, i);
      double y = height - unit * value;

      if (i == 0 || value != g_array_index (values, guint, i - 1))
        cairo_line_to (self->cr, left + i * step, y);
      if (i + 1 == values->len || value != g_array_index (values, guint, i + 1))
        cairo_line_to (self->cr, left + (i + 1) * step, y);
    }
}

static void
draw_line (const Painter *self)
{
  GArray *values = dossier_chart_get_category (self->chart, 0)->values;
  double size = self->appearance->size;
  double height = DOSSIER_CHART_LINE_HEIGHT * size;
  double left = 2.4 * size;
  g_autofree char *maximum = g_strdup_printf ("%u", find_maximum (values));

  /* The topmost number is as high as the line. */
  cairo_translate (self->cr, 0, size / 2);
  dossier_shade_set_colour (self->cr, 1, self->appearance->palette);
  cairo_move_to (self->cr, left, height);
  trace_line (self, values, left, height);
  cairo_line_to (self->cr, self->layout.width, height);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
  dossier_shade_set_colour (self->cr, 0, self->appearance->palette);
  cairo_set_line_width (self->cr, size * 0.16);
  cairo_new_path (self->cr);
  trace_line (self, values, left, height);
  cairo_stroke (self->cr);

  set_ink (self, 0.8);
  draw_text (self, maximum, 0, -size / 2, left, size);
  draw_text (self, "0", 0, height - size * 0.8, left, size);
  draw_text (self, self->chart->first_label, left, height + size * 0.5, 0, size);
  {
    g_autoptr (PangoLayout) last =
      dossier_chart_layout_set_text (&self->layout, self->chart->last_label, size, 0);
    double width;

    dossier_chart_measure_text (last, &width, NULL);
    draw_text (self,
               self->chart->last_label,
               self->layout.width - width,
               height + size * 0.5,
               0,
               size);
  }
}

/* After the last column there is only half of what is between two. */
static double
find_room_beside (const Painter *self, const DossierChartMark *mark)
{
  guint n_columns = self->chart->categories->len;
  double room = self->layout.width / n_columns - mark->width;

  return mark->category + 1 < n_columns ? room : room / 2;
}

/* Numbers of parts of a column that are too small for them, where there is room; that of a part
 * stands above those of the parts below it. */
static void
draw_numbers_beside (const Painter *self, GArray *marks)
{
  double size = self->appearance->size;
  double bottom = 0;
  guint category = G_MAXUINT;

  set_ink (self, 0.9);
  for (guint i = marks->len; i > 0; i--)
    {
      const DossierChartMark *mark = &g_array_index (marks, DossierChartMark, i - 1);
      g_autoptr (PangoLayout) layout = set_number (self, mark);
      double width, height;

      dossier_chart_measure_text (layout, &width, &height);
      if (mark->category != category)
        bottom = (DOSSIER_CHART_COLUMN_HEIGHT + 0.4) * size;
      category = mark->category;
      if (number_fits (mark, width, height) ||
          width + 2 * NUMBER_GAP * size > find_room_beside (self, mark))
        continue;
      bottom = MIN (mark->y + (mark->height + height) / 2, bottom) - height;
      cairo_move_to (self->cr, mark->x + mark->width + NUMBER_GAP * size, bottom);
      pango_cairo_show_layout (self->cr, layout);
    }
}

static void
draw_marks (const Painter *self)
{
  g_autoptr (GArray) marks = dossier_chart_layout_list_marks (&self->layout);

  for (guint i = 0; i < marks->len; i++)
    {
      const DossierChartMark *mark = &g_array_index (marks, DossierChartMark, i);

      if (self->chart->kind == DOSSIER_CHART_GRID)
        draw_square (self, mark);
      else
        draw_segment (self, mark);
    }
  if (self->chart->kind == DOSSIER_CHART_COLUMNS)
    draw_numbers_beside (self, marks);
}

static void
draw_legend_entry (const Painter *self, const DossierChartLegendEntry *entry)
{
  const DossierChartSeries *series = dossier_chart_get_series (self->chart, entry->series);
  double size = self->appearance->size;
  double middle = entry->y + DOSSIER_CHART_LEGEND_STEP * size / 2;
  g_autoptr (PangoLayout) layout =
    dossier_chart_layout_set_text (&self->layout, series->title, size, 0);
  double height;

  if (series->rating != DOSSIER_CHART_NO_RATING)
    dossier_rating_draw_mark (self->cr,
                              (DossierRating) series->rating,
                              self->appearance->palette,
                              entry->x,
                              middle - size / 2,
                              size);
  else
    {
      dossier_shade_set_colour (self->cr, entry->series, self->appearance->palette);
      cairo_rectangle (self->cr, entry->x, middle - size / 2, size, size);
      cairo_fill (self->cr);
    }
  dossier_chart_measure_text (layout, NULL, &height);
  set_ink (self, 0.8);
  cairo_move_to (self->cr, entry->x + 1.4 * size, middle - height / 2);
  pango_cairo_show_layout (self->cr, layout);
}

static void
draw_legend (const Painter *self)
{
  g_autoptr (GArray) entries = dossier_chart_layout_list_legend (&self->layout, NULL);

  for (guint i = 0; i < entries->len; i++)
    draw_legend_entry (self, &g_array_index (entries, DossierChartLegendEntry, i));
}

/**
 * dossier_chart_draw:
 * @chart: a chart
 * @appearance: how it looks
 * @cr: a cairo context, its origin at the upper left of the chart
 * @width: how wide it is
 *
 * Draws a chart, as high as dossier_chart_get_height() says.
 */
void
dossier_chart_draw (const DossierChart *chart,
                    const DossierChartAppearance *appearance,
                    cairo_t *cr,
                    double width)
{
  Painter self = { dossier_chart_layout_create (chart, appearance, width), chart, appearance, cr };

  cairo_save (cr);
  if (chart->kind == DOSSIER_CHART_LINE)
    draw_line (&self);
  else
    draw_marks (&self);
  if (chart->kind == DOSSIER_CHART_COLUMNS)
    draw_column_labels (&self);
  else if (chart->kind != DOSSIER_CHART_LINE)
    draw_labels (&self);
  draw_legend (&self);
  cairo_restore (cr);
}
