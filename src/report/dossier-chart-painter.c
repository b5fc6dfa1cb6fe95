/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-chart-painter.h"

#include <pango/pangocairo.h>

#include "dossier-text-look.h"

#include <math.h>

/* All sizes are multiples of the height of the letters. */
#define BAR_HEIGHT     1.7
#define BAR_STEP       2.3
#define COLUMN_HEIGHT  14.0
#define COLUMN_WIDTH   5.5
#define GRID_STEP      3.1
#define GRID_MARK      1.25
#define LINE_HEIGHT    8.0
#define LABEL_PART_MAX 0.36
#define GAP            0.8
#define LEGEND_STEP    1.8
#define SEGMENT_GAP    1.5

typedef struct
{
  const DossierChart *chart;
  const DossierChartLook *look;
  cairo_t *cr;
  double width;
  double label_width;
} Painter;

static const DossierChartCategory *
get_category (const Painter *self, guint position)
{
  return self->chart->categories->pdata[position];
}

static const DossierChartSeries *
get_series (const Painter *self, guint position)
{
  return self->chart->series->pdata[position];
}

static PangoLayout *
set_text (const Painter *self, const char *text, double size, double width)
{
  PangoLayout *layout = pango_layout_new (self->look->context);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (self->look->context));

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

static void
measure (PangoLayout *layout, double *width, double *height)
{
  int layout_width, layout_height;

  pango_layout_get_size (layout, &layout_width, &layout_height);
  if (width != NULL)
    *width = (double) layout_width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) layout_height / PANGO_SCALE;
}

static void
set_ink (const Painter *self, double strength)
{
  double level = self->look->palette == DOSSIER_PALETTE_DARK ? 1.0 : 0.1;

  cairo_set_source_rgba (self->cr, level, level, level, strength);
}

static void
draw_text (const Painter *self, const char *text, double x, double y, double width, double height)
{
  g_autoptr (PangoLayout) layout = set_text (self, text, self->look->size, width);
  double text_height;

  measure (layout, NULL, &text_height);
  cairo_move_to (self->cr, x, y + (height - text_height) / 2);
  pango_cairo_show_layout (self->cr, layout);
}

static void
draw_centred (const Painter *self, const char *text, double size, double x, double y, double width)
{
  g_autoptr (PangoLayout) layout = set_text (self, text, size, width);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

static double
find_label_width (const Painter *self)
{
  double widest = 0;

  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      g_autoptr (PangoLayout) layout =
        set_text (self, get_category (self, i)->label, self->look->size, 0);
      double width;

      measure (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  return MIN (ceil (widest) + 1, self->width * LABEL_PART_MAX);
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
find_largest_total (const Painter *self)
{
  guint largest = 1;

  for (guint i = 0; i < self->chart->categories->len; i++)
    largest = MAX (largest, find_total (get_category (self, i)));
  return largest;
}

static void
add_mark (GArray *marks, DossierChartMark mark)
{
  if (mark.width > 0 && mark.height > 0)
    g_array_append_val (marks, mark);
}

static void
lay_out_bars (const Painter *self, GArray *marks)
{
  double size = self->look->size;
  double left = self->label_width + GAP * size;
  double unit = (self->width - left) / find_largest_total (self);

  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      double x = left;

      for (guint j = 0; j < self->chart->series->len; j++)
        {
          double part = unit * dossier_chart_get_value (self->chart, i, j);

          add_mark (marks,
                    (DossierChartMark){ i, j, x, i * BAR_STEP * size, part, BAR_HEIGHT * size });
          x += part;
        }
    }
}

/* The first series stands on top, as it is first in the legend. */
static void
lay_out_columns (const Painter *self, GArray *marks)
{
  double size = self->look->size;
  double height = COLUMN_HEIGHT * size;
  double unit = height / find_largest_total (self);
  double step = self->width / MAX (self->chart->categories->len, 1);
  double width = MIN (step - GAP * size, COLUMN_WIDTH * size);

  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      double y = height - unit * find_total (get_category (self, i));

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
find_longest (const Painter *self)
{
  guint longest = 1;

  for (guint i = 0; i < self->chart->categories->len; i++)
    longest = MAX (longest, get_category (self, i)->values->len);
  return longest;
}

static void
lay_out_grid (const Painter *self, GArray *marks)
{
  double size = self->look->size;
  double left = self->label_width + GAP * size;
  double step = MIN ((self->width - left) / find_longest (self), GRID_STEP * size);

  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      for (guint j = 0; j < get_category (self, i)->values->len; j++)
        add_mark (marks,
                  (DossierChartMark){ i,
                                      j,
                                      left + j * step,
                                      i * GRID_STEP * size,
                                      step,
                                      GRID_STEP * size });
    }
}

static Painter
create_painter (const DossierChart *chart, const DossierChartLook *look, cairo_t *cr, double width)
{
  Painter self = { chart, look, cr, width, 0 };

  if (chart->kind == DOSSIER_CHART_BARS || chart->kind == DOSSIER_CHART_GRID)
    self.label_width = find_label_width (&self);
  return self;
}

static double
get_body_height (const Painter *self)
{
  double size = self->look->size;

  switch (self->chart->kind)
    {
    case DOSSIER_CHART_COLUMNS:
      return (COLUMN_HEIGHT + 3.2) * size;
    case DOSSIER_CHART_GRID:
      return self->chart->categories->len * GRID_STEP * size;
    case DOSSIER_CHART_LINE:
      return (LINE_HEIGHT + 2.7) * size;
    case DOSSIER_CHART_BARS:
    default:
      return self->chart->categories->len * BAR_STEP * size;
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

/* What no category has needs no explanation. */
static gboolean
is_used (const Painter *self, guint series)
{
  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      GArray *values = get_category (self, i)->values;

      if (self->chart->kind == DOSSIER_CHART_GRID
            ? has_rating (values, get_series (self, series)->rating)
            : g_array_index (values, guint, series) > 0)
        return TRUE;
    }
  return FALSE;
}

/* A row of the legend has room for as many as fit. */
static double
draw_legend (const Painter *self, double top, gboolean is_drawn)
{
  double size = self->look->size;
  double x = 0;
  double y = top;

  for (guint i = 0; i < self->chart->series->len; i++)
    {
      const DossierChartSeries *series = get_series (self, i);
      g_autoptr (PangoLayout) layout = set_text (self, series->title, size, 0);
      double width, height;

      if (!is_used (self, i))
        continue;
      measure (layout, &width, &height);
      width += 1.6 * size;
      if (x > 0 && x + width > self->width)
        {
          x = 0;
          y += LEGEND_STEP * size;
        }
      if (is_drawn)
        {
          double middle = y + LEGEND_STEP * size / 2;

          if (series->rating != DOSSIER_CHART_NO_RATING)
            dossier_rating_draw_mark (self->cr,
                                      (DossierRating) series->rating,
                                      self->look->palette,
                                      x,
                                      middle - size / 2,
                                      size);
          else
            {
              dossier_shade_set_colour (self->cr, i, self->look->palette);
              cairo_rectangle (self->cr, x, middle - size / 2, size, size);
              cairo_fill (self->cr);
            }
          set_ink (self, 0.8);
          cairo_move_to (self->cr, x + 1.4 * size, middle - height / 2);
          pango_cairo_show_layout (self->cr, layout);
        }
      x += width + 1.4 * size;
    }
  return self->chart->series->len > 0 ? y + LEGEND_STEP * size : y;
}

/**
 * dossier_chart_create_context:
 *
 * Returns: (transfer full): where the letters of a chart come from that is not
 *   drawn in a window: the font of the report, without hinting
 */
PangoContext *
dossier_chart_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font =
    dossier_text_look_to_font (dossier_text_look_get (DOSSIER_REPORT_BODY));
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_font_description (context, font);
  pango_cairo_context_set_resolution (context, 72);
  return context;
}

/**
 * dossier_chart_get_height:
 * @chart: a chart
 * @look: how it looks
 * @width: how wide it is
 *
 * Returns: how high it is at that width
 */
double
dossier_chart_get_height (const DossierChart *chart, const DossierChartLook *look, double width)
{
  Painter self = create_painter (chart, look, NULL, width);
  double body = get_body_height (&self);

  return ceil (draw_legend (&self, body + GAP / 2 * look->size, FALSE));
}

static void
lay_out (const Painter *self, GArray *marks)
{
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
}

/**
 * dossier_chart_list_marks:
 * @chart: a chart
 * @look: how it looks
 * @width: how wide it is
 *
 * Returns: (transfer full) (element-type DossierChartMark): where its values are
 */
GArray *
dossier_chart_list_marks (const DossierChart *chart, const DossierChartLook *look, double width)
{
  Painter self = create_painter (chart, look, NULL, width);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (DossierChartMark));

  lay_out (&self, marks);
  return marks;
}

/* Beside a column there is room. */
static void
draw_number_beside (const Painter *self, const DossierChartMark *mark, PangoLayout *layout)
{
  double height;

  if (self->chart->kind != DOSSIER_CHART_COLUMNS)
    return;
  measure (layout, NULL, &height);
  set_ink (self, 0.9);
  cairo_move_to (self->cr,
                 mark->x + mark->width + self->look->size * 0.3,
                 mark->y + (mark->height - height) / 2);
  pango_cairo_show_layout (self->cr, layout);
}

/* A number with the shape of its rating, so that it can be read without colours. */
static void
draw_number (const Painter *self, const DossierChartMark *mark, const DossierChartSeries *series)
{
  double size = self->look->size;
  g_autofree char *number =
    g_strdup_printf ("%u", dossier_chart_get_value (self->chart, mark->category, mark->series));
  g_autoptr (PangoLayout) layout = set_text (self, number, size, 0);
  gboolean has_shape = series->rating != DOSSIER_CHART_NO_RATING;
  double shape_width = has_shape ? size : 0;
  double width, height, x;

  measure (layout, &width, &height);
  if (width + shape_width + 4 > mark->width)
    shape_width = 0;
  if (width + shape_width + 2 > mark->width || height > mark->height + 1)
    {
      draw_number_beside (self, mark, layout);
      return;
    }
  x = mark->x + (mark->width - SEGMENT_GAP - width - shape_width) / 2;
  if (has_shape)
    cairo_set_source_rgb (self->cr,
                          self->look->palette == DOSSIER_PALETTE_DARK ? 0.1 : 1,
                          self->look->palette == DOSSIER_PALETTE_DARK ? 0.1 : 1,
                          self->look->palette == DOSSIER_PALETTE_DARK ? 0.1 : 1);
  else
    dossier_shade_set_ink (self->cr, mark->series, self->look->palette);
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
  const DossierChartSeries *series = get_series (self, mark->series);
  gboolean is_standing = self->chart->kind == DOSSIER_CHART_COLUMNS;

  if (series->rating != DOSSIER_CHART_NO_RATING)
    dossier_rating_set_colour (self->cr, (DossierRating) series->rating, self->look->palette);
  else
    dossier_shade_set_colour (self->cr, mark->series, self->look->palette);
  cairo_rectangle (self->cr,
                   mark->x,
                   mark->y,
                   MAX (mark->width - (is_standing ? 0 : SEGMENT_GAP), 1),
                   MAX (mark->height - (is_standing ? SEGMENT_GAP : 0), 1));
  cairo_fill (self->cr);
  draw_number (self, mark, series);
}

static void
draw_square (const Painter *self, const DossierChartMark *mark)
{
  double size = self->look->size;
  double mark_size = GRID_MARK * size;
  guint rating = dossier_chart_get_value (self->chart, mark->category, mark->series);

  dossier_rating_draw_mark (self->cr,
                            (DossierRating) rating,
                            self->look->palette,
                            mark->x + (mark->width - mark_size) / 2,
                            mark->y,
                            mark_size);
  set_ink (self, 0.7);
  draw_centred (self,
                get_category (self, mark->category)->names[mark->series],
                size * 0.68,
                mark->x,
                mark->y + mark_size + size * 0.2,
                mark->width);
}

static void
draw_labels (const Painter *self)
{
  double size = self->look->size;
  double step = self->chart->kind == DOSSIER_CHART_GRID ? GRID_STEP : BAR_STEP;
  double height = self->chart->kind == DOSSIER_CHART_GRID ? GRID_MARK : BAR_HEIGHT;

  set_ink (self, 1);
  for (guint i = 0; i < self->chart->categories->len; i++)
    draw_text (self,
               get_category (self, i)->label,
               0,
               i * step * size,
               self->label_width,
               height * size);
}

static void
draw_column_labels (const Painter *self)
{
  double size = self->look->size;
  double step = self->width / MAX (self->chart->categories->len, 1);

  set_ink (self, 1);
  for (guint i = 0; i < self->chart->categories->len; i++)
    {
      g_autoptr (PangoLayout) layout =
        set_text (self, get_category (self, i)->label, size * 0.9, step - GAP * size);

      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
      pango_layout_set_height (layout, -2);
      cairo_move_to (self->cr, i * step + GAP * size / 2, (COLUMN_HEIGHT + 0.4) * size);
      pango_cairo_show_layout (self->cr, layout);
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
  double step = (self->width - left) / MAX (values->len, 1);

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
  GArray *values = get_category (self, 0)->values;
  double size = self->look->size;
  double height = LINE_HEIGHT * size;
  double left = 2.4 * size;
  g_autofree char *maximum = g_strdup_printf ("%u", find_maximum (values));

  /* The topmost number is as high as the line. */
  cairo_translate (self->cr, 0, size / 2);
  dossier_shade_set_colour (self->cr, 1, self->look->palette);
  cairo_move_to (self->cr, left, height);
  trace_line (self, values, left, height);
  cairo_line_to (self->cr, self->width, height);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
  dossier_shade_set_colour (self->cr, 0, self->look->palette);
  cairo_set_line_width (self->cr, size * 0.16);
  cairo_new_path (self->cr);
  trace_line (self, values, left, height);
  cairo_stroke (self->cr);

  set_ink (self, 0.8);
  draw_text (self, maximum, 0, -size / 2, left, size);
  draw_text (self, "0", 0, height - size * 0.8, left, size);
  draw_text (self, self->chart->first_label, left, height + size * 0.5, 0, size);
  {
    g_autoptr (PangoLayout) last = set_text (self, self->chart->last_label, size, 0);
    double width;

    measure (last, &width, NULL);
    draw_text (self, self->chart->last_label, self->width - width, height + size * 0.5, 0, size);
  }
}

static void
draw_marks (const Painter *self)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (DossierChartMark));

  lay_out (self, marks);
  for (guint i = 0; i < marks->len; i++)
    {
      const DossierChartMark *mark = &g_array_index (marks, DossierChartMark, i);

      if (self->chart->kind == DOSSIER_CHART_GRID)
        draw_square (self, mark);
      else
        draw_segment (self, mark);
    }
}

/**
 * dossier_chart_draw:
 * @chart: a chart
 * @look: how it looks
 * @cr: a cairo context, its origin at the upper left of the chart
 * @width: how wide it is
 *
 * Draws a chart, as high as dossier_chart_get_height() says.
 */
void
dossier_chart_draw (const DossierChart *chart,
                    const DossierChartLook *look,
                    cairo_t *cr,
                    double width)
{
  Painter self = create_painter (chart, look, cr, width);

  cairo_save (cr);
  if (chart->kind == DOSSIER_CHART_LINE)
    draw_line (&self);
  else
    draw_marks (&self);
  if (chart->kind == DOSSIER_CHART_COLUMNS)
    draw_column_labels (&self);
  else if (chart->kind != DOSSIER_CHART_LINE)
    draw_labels (&self);
  draw_legend (&self, get_body_height (&self) + GAP / 2 * look->size, TRUE);
  cairo_restore (cr);
}
