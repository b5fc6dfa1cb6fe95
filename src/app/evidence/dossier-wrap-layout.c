/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-wrap-layout.h"

#define SPACING 4

/**
 * DossierWrapLayout:
 *
 * Children beside each other, each as wide as it wants to be, in as many lines as they need: unlike
 * in a GtkFlowBox, not in columns.
 */
struct _DossierWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierWrapLayout, dossier_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_natural (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

static void
allocate_child (GtkWidget *widget, GtkWidget *child, int width, const GtkAllocation *place)
{
  GtkAllocation own = *place;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    own.x = width - place->x - place->width;
  gtk_widget_size_allocate (child, &own, -1);
}

/* Returns: the height of all lines; the children are placed unless only that is asked for */
static int
lay_out (GtkWidget *widget, int width, gboolean only_measure)
{
  GtkAllocation place = { 0 };
  int line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      place.width = MIN (get_natural (child, GTK_ORIENTATION_HORIZONTAL, -1), width);
      place.height = get_natural (child, GTK_ORIENTATION_VERTICAL, place.width);
      if (place.x > 0 && place.x + place.width > width)
        {
          place.x = 0;
          place.y += line_height + SPACING;
          line_height = 0;
        }
      if (!only_measure)
        allocate_child (widget, child, width, &place);
      place.x += place.width + SPACING;
      line_height = MAX (line_height, place.height);
    }
  return place.y + line_height;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

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
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
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
  int least;
  int wanted;

  measure_width (widget, &least, &wanted);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    least = wanted = lay_out (widget, for_size >= 0 ? MAX (for_size, least) : wanted, TRUE);
  *minimum = least;
  *natural = wanted;
}

static void
dossier_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  lay_out (widget, width, FALSE);
}

static GtkSizeRequestMode
dossier_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dossier_wrap_layout_class_init (DossierWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = dossier_wrap_layout_measure;
  manager_class->allocate = dossier_wrap_layout_allocate;
  manager_class->get_request_mode = dossier_wrap_layout_get_request_mode;
}

static void
dossier_wrap_layout_init (DossierWrapLayout *self)
{
}

GtkLayoutManager *
dossier_wrap_layout_new (void)
{
  return g_object_new (DOSSIER_TYPE_WRAP_LAYOUT, NULL);
}
