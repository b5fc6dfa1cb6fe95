/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-wrap-layout.h"

/**
 * DossierWrapLayout:
 *
 * Lays children out in a row, each with its natural width. Those that do not fit go on in a further
 * row. The room that a row has left is for its children with #GtkWidget:hexpand. Unlike
 * #GtkFlowBox, which has columns, a row does not depend on the widths in the other rows.
 */
struct _DossierWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (DossierWrapLayout, dossier_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_SPACING = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* A child, how wide it becomes, and the height that it needs then. */
typedef struct
{
  GtkWidget *widget;
  int width;
  int height;
} Place;

static int
measure_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
widen_row (Place *row, guint n_places, int room)
{
  guint n_expanding = 0;

  for (guint i = 0; i < n_places; i++)
    n_expanding += gtk_widget_compute_expand (row[i].widget, GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;
  for (guint i = 0; i < n_places && n_expanding > 0; i++)
    {
      int share = room / (int) n_expanding;

      if (!gtk_widget_compute_expand (row[i].widget, GTK_ORIENTATION_HORIZONTAL))
        continue;
      row[i].width += share;
      room -= share;
      n_expanding--;
    }
}

/* Gives the children that fit beside each other their sizes, and the number of them. */
static guint
fill_row (DossierWrapLayout *self, GArray *places, guint first, int width)
{
  Place *row = &g_array_index (places, Place, first);
  guint n_places = 0;
  int used = 0;

  while (first + n_places < places->len)
    {
      int needed = row[n_places].width + (n_places > 0 ? self->spacing : 0);

      if (n_places > 0 && used + needed > width)
        break;
      used += needed;
      n_places++;
    }
  widen_row (row, n_places, MAX (width - used, 0));
  for (guint i = 0; i < n_places; i++)
    row[i].height = measure_height (row[i].widget, row[i].width);
  return n_places;
}

static GArray *
list_places (GtkWidget *widget, int width)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Place place = { child, 0, 0 };
      int minimum;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child,
                          GTK_ORIENTATION_HORIZONTAL,
                          -1,
                          &minimum,
                          &place.width,
                          NULL,
                          NULL);
      place.width = MAX (MIN (place.width, width), minimum);
      g_array_append_val (places, place);
    }
  return places;
}

static int
get_row_height (const Place *row, guint n_places)
{
  int height = 0;

  for (guint i = 0; i < n_places; i++)
    height = MAX (height, row[i].height);
  return height;
}

static int
measure_rows (DossierWrapLayout *self, GtkWidget *widget, int width)
{
  g_autoptr (GArray) places = list_places (widget, width);
  int height = 0;

  for (guint first = 0; first < places->len;)
    {
      guint n_places = fill_row (self, places, first, width);

      height += first > 0 ? self->spacing : 0;
      height += get_row_height (&g_array_index (places, Place, first), n_places);
      first += n_places;
    }
  return height;
}

static void
measure_width (DossierWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child,
                          GTK_ORIENTATION_HORIZONTAL,
                          -1,
                          &child_minimum,
                          &child_natural,
                          NULL,
                          NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static GtkSizeRequestMode
dossier_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dossier_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  DossierWrapLayout *self = DOSSIER_WRAP_LAYOUT (manager);
  int width;

  measure_width (self, widget, minimum, natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  width = for_size >= 0 ? MAX (for_size, *minimum) : *natural;
  *minimum = *natural = measure_rows (self, widget, width);
}

static void
allocate_row (DossierWrapLayout *self,
              const Place *row,
              guint n_places,
              int width,
              int y,
              gboolean is_right_to_left)
{
  int height = get_row_height (row, n_places);
  int x = 0;

  for (guint i = 0; i < n_places; i++)
    {
      GtkAllocation allocation = { is_right_to_left ? width - x - row[i].width : x,
                                   y,
                                   row[i].width,
                                   height };

      gtk_widget_size_allocate (row[i].widget, &allocation, -1);
      x += row[i].width + self->spacing;
    }
}

static void
dossier_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  DossierWrapLayout *self = DOSSIER_WRAP_LAYOUT (manager);
  g_autoptr (GArray) places = list_places (widget, width);
  gboolean is_right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (guint first = 0; first < places->len;)
    {
      guint n_places = fill_row (self, places, first, width);
      const Place *row = &g_array_index (places, Place, first);

      allocate_row (self, row, n_places, width, y, is_right_to_left);
      y += get_row_height (row, n_places) + self->spacing;
      first += n_places;
    }
}

static void
dossier_wrap_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, DOSSIER_WRAP_LAYOUT (object)->spacing);
}

static void
dossier_wrap_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DOSSIER_WRAP_LAYOUT (object)->spacing = g_value_get_int (value);
}

static void
dossier_wrap_layout_class_init (DossierWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = dossier_wrap_layout_get_property;
  object_class->set_property = dossier_wrap_layout_set_property;

  /**
   * DossierWrapLayout:spacing:
   *
   * The room between two children and between two rows, in pixels.
   */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing",
                      NULL,
                      NULL,
                      0,
                      G_MAXINT,
                      6,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  layout_class->get_request_mode = dossier_wrap_layout_get_request_mode;
  layout_class->measure = dossier_wrap_layout_measure;
  layout_class->allocate = dossier_wrap_layout_allocate;
}

static void
dossier_wrap_layout_init (DossierWrapLayout *self)
{
}
