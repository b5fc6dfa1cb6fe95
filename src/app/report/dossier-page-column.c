/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-page-column.h"

#include <math.h>

/* In pixels. */
#define PAPER_GAP   18
#define LEAST_WIDTH 160

#define ZOOM_MINIMUM 0.25
#define ZOOM_MAXIMUM 4.0

/**
 * dossier_page_column_set_zoom:
 * @self: a column of pages
 * @zoom: how large they are to be, 0 for as wide as there is room; dossier_page_column_fit() makes
 *   them so, within reason
 */
void
dossier_page_column_set_zoom (DossierPageColumn *self, double zoom)
{
  self->zoom = zoom > 0 ? CLAMP (zoom, ZOOM_MINIMUM, ZOOM_MAXIMUM) : 0;
}

/* How many pixels a point has where there is so much room. */
static double
find_scale (const DossierPageColumn *self, int width)
{
  if (self->zoom > 0)
    return self->zoom * DOSSIER_PAGE_COLUMN_SCALE_OF_ONE;
  return CLAMP ((width - 2 * PAPER_GAP) / self->page_width,
                ZOOM_MINIMUM,
                DOSSIER_PAGE_COLUMN_SCALE_OF_ONE);
}

/**
 * dossier_page_column_fit:
 * @self: a column of pages
 * @layout: (nullable): what has the pages
 * @width: how much room there is, in pixels
 *
 * Shows the pages that there are now in the room that there is.
 *
 * Returns: whether they are larger or smaller than before
 */
gboolean
dossier_page_column_fit (DossierPageColumn *self, DossierLayout *layout, int width)
{
  double scale_before = self->scale;

  self->n_pages = layout != NULL ? dossier_layout_get_n_pages (layout) : 0;
  if (layout == NULL)
    return FALSE;
  self->page_width = layout->typesetter.geometry.width;
  self->page_height = layout->typesetter.geometry.height;
  self->scale = find_scale (self, width);
  return self->scale != scale_before;
}

/**
 * dossier_page_column_measure_width:
 * @self: a column of pages
 *
 * Returns: how much room they need, in pixels
 */
int
dossier_page_column_measure_width (const DossierPageColumn *self)
{
  if (self->n_pages == 0 || self->zoom <= 0)
    return LEAST_WIDTH;
  return (int) ceil (self->page_width * find_scale (self, 0) + 2 * PAPER_GAP);
}

/**
 * dossier_page_column_measure_height:
 * @self: a column of pages
 * @width: how much room there is, in pixels
 *
 * Returns: how high they are in that room, in pixels
 */
int
dossier_page_column_measure_height (const DossierPageColumn *self, int width)
{
  guint n_pages = MAX (self->n_pages, self->n_pages_to_come);

  if (n_pages == 0)
    return LEAST_WIDTH;
  return (int) ceil (PAPER_GAP +
                     n_pages * (self->page_height * find_scale (self, width) + PAPER_GAP));
}

/**
 * dossier_page_column_get_step:
 * @self: a column of pages
 *
 * Returns: how far it is from a page to the next one, in pixels
 */
double
dossier_page_column_get_step (const DossierPageColumn *self)
{
  return self->page_height * self->scale + PAPER_GAP;
}

static double
get_top (const DossierPageColumn *self, guint page)
{
  return PAPER_GAP + (page - 1) * dossier_page_column_get_step (self);
}

/**
 * dossier_page_column_get_start:
 * @self: a column of pages
 * @page: the number of a page, from 1
 *
 * Returns: what is to be at the top of the view when the page is turned to, in pixels
 */
double
dossier_page_column_get_start (const DossierPageColumn *self, guint page)
{
  return get_top (self, page) - PAPER_GAP / 2.0;
}

/**
 * dossier_page_column_get_paper:
 * @self: a column of pages
 * @page: the number of a page, from 1
 * @width: how wide the view is, in pixels
 *
 * Returns: where the page is
 */
graphene_rect_t
dossier_page_column_get_paper (const DossierPageColumn *self, guint page, int width)
{
  double paper_width = self->page_width * self->scale;
  double x = floor ((width - paper_width) / 2);

  return GRAPHENE_RECT_INIT ((float) MAX (x, 0),
                             (float) get_top (self, page),
                             (float) paper_width,
                             (float) (self->page_height * self->scale));
}

/**
 * dossier_page_column_find_page:
 * @self: a column of pages
 * @y: a place in the view, in pixels
 *
 * Returns: the number of the page there, or of the one that is nearest, from 1
 */
guint
dossier_page_column_find_page (const DossierPageColumn *self, double y)
{
  double position = (y - PAPER_GAP) / dossier_page_column_get_step (self);

  return CLAMP ((guint) MAX (position, 0) + 1, 1, MAX (self->n_pages, 1));
}
