/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <graphene.h>

#include "dossier-layout.h"

G_BEGIN_DECLS

/* One point of paper in pixels, at 100 %. */
#define DOSSIER_PAGE_COLUMN_SCALE_OF_ONE (96.0 / 72.0)

/**
 * DossierPageColumn:
 * @page_width: how wide a page is, in points
 * @page_height: how high a page is, in points
 * @n_pages: how many pages there are
 * @n_pages_to_come: for how many pages there is room, at least, while not all are there yet
 * @zoom: how large pages are to be, 1 being as large as on paper; 0 for as wide as there is room
 * @scale: how many pixels a point has
 *
 * Where pages are that are shown one below the other.
 */
typedef struct
{
  double page_width;
  double page_height;
  guint n_pages;
  guint n_pages_to_come;
  double zoom;
  double scale;
} DossierPageColumn;

void dossier_page_column_set_zoom (DossierPageColumn *self, double zoom);
gboolean dossier_page_column_fit (DossierPageColumn *self, DossierLayout *layout, int width);
int dossier_page_column_measure_width (const DossierPageColumn *self);
int dossier_page_column_measure_height (const DossierPageColumn *self, int width);
double dossier_page_column_get_step (const DossierPageColumn *self);
double dossier_page_column_get_start (const DossierPageColumn *self, guint page);
graphene_rect_t
dossier_page_column_get_paper (const DossierPageColumn *self, guint page, int width);
guint dossier_page_column_find_page (const DossierPageColumn *self, double y);

G_END_DECLS
