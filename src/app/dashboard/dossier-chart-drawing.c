/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-chart-drawing.h"

#include <adwaita.h>

#include "dossier-chart-painter.h"
#include "dossier-describe.h"

#include <math.h>

#define MINIMUM_WIDTH 260
#define NATURAL_WIDTH 440

/**
 * DossierChartDrawing:
 *
 * A chart, drawn as it is on paper. Over each value is a button that leads to
 * what it counts.
 */
struct _DossierChartDrawing
{
  GtkWidget parent_instance;

  DossierChart *chart;
  GPtrArray *buttons;
};

G_DEFINE_FINAL_TYPE (DossierChartDrawing, dossier_chart_drawing, GTK_TYPE_WIDGET)

static double
get_letter_size (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return size * 0.92;
}

static DossierChartAppearance
get_appearance (DossierChartDrawing *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  return (DossierChartAppearance){ context,
                                   get_letter_size (context),
                                   adw_style_manager_get_dark (adw_style_manager_get_default ())
                                     ? DOSSIER_PALETTE_DARK
                                     : DOSSIER_PALETTE_LIGHT };
}

static void
dossier_chart_drawing_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierChartDrawing *self = DOSSIER_CHART_DRAWING (widget);
  DossierChartAppearance appearance = get_appearance (self);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->chart == NULL)
    return;
  cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  dossier_chart_draw (self->chart, &appearance, cr, width);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (dossier_chart_drawing_parent_class)->snapshot (widget, snapshot);
}

static GtkSizeRequestMode
dossier_chart_drawing_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dossier_chart_drawing_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  DossierChartDrawing *self = DOSSIER_CHART_DRAWING (widget);
  DossierChartAppearance appearance = get_appearance (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = self->chart != NULL
               ? (int) dossier_chart_get_height (self->chart,
                                                 &appearance,
                                                 for_size > 0 ? for_size : MINIMUM_WIDTH)
               : 0;
  *natural = *minimum;
}

static void
dossier_chart_drawing_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierChartDrawing *self = DOSSIER_CHART_DRAWING (widget);
  DossierChartAppearance appearance = get_appearance (self);
  g_autoptr (GArray) marks = NULL;

  if (self->chart == NULL)
    return;
  marks = dossier_chart_list_marks (self->chart, &appearance, width);
  for (guint i = 0; i < marks->len && i < self->buttons->len; i++)
    {
      const DossierChartMark *mark = &g_array_index (marks, DossierChartMark, i);
      GtkWidget *button = self->buttons->pdata[i];
      int least_width, least_height;

      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
      gtk_widget_size_allocate (button,
                                &(GtkAllocation){ (int) floor (mark->x),
                                                  (int) floor (mark->y),
                                                  MAX ((int) mark->width, least_width),
                                                  MAX ((int) mark->height, least_height) },
                                -1);
    }
}

static void
add_button (DossierChartDrawing *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "chart-mark");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
}

static void
set_button_count (DossierChartDrawing *self, guint n_buttons)
{
  while (self->buttons->len < n_buttons)
    add_button (self);
  while (self->buttons->len > n_buttons)
    gtk_widget_unparent (g_ptr_array_steal_index (self->buttons, self->buttons->len - 1));
}

static void
dossier_chart_drawing_dispose (GObject *object)
{
  DossierChartDrawing *self = DOSSIER_CHART_DRAWING (object);

  if (self->buttons != NULL)
    set_button_count (self, 0);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_chart_drawing_parent_class)->dispose (object);
}

static void
dossier_chart_drawing_finalize (GObject *object)
{
  g_clear_pointer (&DOSSIER_CHART_DRAWING (object)->chart, dossier_chart_free);

  G_OBJECT_CLASS (dossier_chart_drawing_parent_class)->finalize (object);
}

static void
dossier_chart_drawing_class_init (DossierChartDrawingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_chart_drawing_dispose;
  object_class->finalize = dossier_chart_drawing_finalize;
  widget_class->snapshot = dossier_chart_drawing_snapshot;
  widget_class->get_request_mode = dossier_chart_drawing_get_request_mode;
  widget_class->measure = dossier_chart_drawing_measure;
  widget_class->size_allocate = dossier_chart_drawing_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dossier_chart_drawing_init (DossierChartDrawing *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_chart_drawing_get_chart:
 * @self: a drawing
 *
 * Returns: (transfer none) (nullable): the chart that it draws
 */
const DossierChart *
dossier_chart_drawing_get_chart (DossierChartDrawing *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHART_DRAWING (self), NULL);

  return self->chart;
}

/**
 * dossier_chart_drawing_set_chart:
 * @self: a drawing
 * @chart: (transfer full): the chart to draw
 * @destination: called for each value, now
 * @user_data: what @destination is given
 */
void
dossier_chart_drawing_set_chart (DossierChartDrawing *self,
                                 DossierChart *chart,
                                 DossierChartDestination destination,
                                 gpointer user_data)
{
  DossierChartAppearance appearance;
  g_autoptr (GArray) marks = NULL;
  g_autofree char *description = dossier_chart_describe (chart);

  g_return_if_fail (DOSSIER_IS_CHART_DRAWING (self));

  g_clear_pointer (&self->chart, dossier_chart_free);
  self->chart = chart;
  appearance = get_appearance (self);
  marks = dossier_chart_list_marks (chart, &appearance, NATURAL_WIDTH);
  set_button_count (self, marks->len);
  for (guint i = 0; i < marks->len; i++)
    {
      const DossierChartMark *mark = &g_array_index (marks, DossierChartMark, i);
      GtkWidget *button = self->buttons->pdata[i];
      g_autofree char *words = dossier_chart_describe_mark (chart, mark->category, mark->series);

      dossier_describe_widget (button, words);
      destination (GTK_ACTIONABLE (button), mark->category, mark->series, user_data);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
