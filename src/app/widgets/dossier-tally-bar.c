/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-tally-bar.h"

#include <adwaita.h>

#include "dossier-describe.h"
#include "dossier-rating-mark.h"

#define HEIGHT 12

/* As dossier_tally_draw_bar() leaves free after each part. */
#define GAP 1.5

/**
 * DossierTallyBar:
 *
 * A tally as a bar, drawn as it is on paper; with numbers, it also says without colours how many
 * elements have each rating.
 */
struct _DossierTallyBar
{
  GtkWidget parent_instance;

  DossierTally tally;
  gboolean is_numbered;
};

G_DEFINE_FINAL_TYPE (DossierTallyBar, dossier_tally_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NUMBERED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
set_ink (DossierTallyBar *self, cairo_t *cr, DossierRating rating)
{
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA colour;

  if (rating != DOSSIER_RATING_NOT_RATED)
    colour = is_dark ? (GdkRGBA){ 0.1F, 0.1F, 0.1F, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
  else
    gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
}

/* The shape of the rating and the number, or the number alone where the part is short. */
static void
draw_number (DossierTallyBar *self, cairo_t *cr, DossierRating rating, double x, double part)
{
  g_autofree char *number = g_strdup_printf ("%u", self->tally.n_rated[rating]);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int number_width, number_height;
  double shape, shape_width;

  pango_layout_get_pixel_size (layout, &number_width, &number_height);
  shape = number_height * 0.6;
  shape_width = number_width + 1.4 * shape + 4 <= part ? 1.4 * shape : 0;
  if (number_width + 2 > part)
    return;
  x += (part - number_width - shape_width) / 2;
  set_ink (self, cr, rating);
  if (shape_width > 0)
    dossier_rating_add_mark (cr, rating, x, (height - shape) / 2, shape);
  cairo_move_to (cr, x + shape_width, (height - number_height) / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_numbers (DossierTallyBar *self, cairo_t *cr, double width)
{
  double x = 0;

  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0 && self->tally.n_elements > 0; rating--)
    {
      double part = width * self->tally.n_rated[rating] / self->tally.n_elements;

      if (part > 0)
        draw_number (self, cr, (DossierRating) rating, x, part - GAP);
      x += part;
    }
}

static void
dossier_tally_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierTallyBar *self = DOSSIER_TALLY_BAR (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  cairo_t *cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  dossier_tally_draw_bar (cr,
                          &self->tally,
                          is_dark ? DOSSIER_PALETTE_DARK : DOSSIER_PALETTE_LIGHT,
                          width,
                          height);
  if (self->is_numbered)
    draw_numbers (self, cr, width);
  cairo_destroy (cr);
}

static int
get_height (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (!DOSSIER_TALLY_BAR (widget)->is_numbered)
    return HEIGHT;
  layout = gtk_widget_create_pango_layout (widget, "0");
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height + 2;
}

static void
dossier_tally_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? get_height (widget) : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? get_height (widget) : 240;
}

static void
dossier_tally_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NUMBERED)
    g_value_set_boolean (value, DOSSIER_TALLY_BAR (object)->is_numbered);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_tally_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id != PROP_NUMBERED)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  DOSSIER_TALLY_BAR (object)->is_numbered = g_value_get_boolean (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
dossier_tally_bar_class_init (DossierTallyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_tally_bar_get_property;
  object_class->set_property = dossier_tally_bar_set_property;
  widget_class->snapshot = dossier_tally_bar_snapshot;
  widget_class->measure = dossier_tally_bar_measure;

  /**
   * DossierTallyBar:numbered:
   *
   * Whether each part of the bar has the shape of its rating and the number of elements in it.
   */
  properties[PROP_NUMBERED] = g_param_spec_boolean ("numbered",
                                                    NULL,
                                                    NULL,
                                                    FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dossier_tally_bar_init (DossierTallyBar *self)
{
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_tally_bar_set_tally:
 * @self: a bar
 * @tally: what it shows
 * @standard: the standard, which names the ratings
 */
void
dossier_tally_bar_set_tally (DossierTallyBar *self,
                             const DossierTally *tally,
                             DossierStandard *standard)
{
  g_autofree char *description = dossier_tally_describe (tally, standard);

  g_return_if_fail (DOSSIER_IS_TALLY_BAR (self));

  self->tally = *tally;
  dossier_describe_widget (GTK_WIDGET (self), description);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
