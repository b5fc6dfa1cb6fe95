/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-poppler.h"

#include "dossier-drawing.h"
#include "dossier-inspection.h"

#include <unistd.h>

/**
 * dossier_poppler_open:
 * @descriptor: a PDF
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: (transfer full): the PDF; %NULL on error
 */
PopplerDocument *
dossier_poppler_open (int descriptor, GError **error)
{
  g_autoptr (GError) problem = NULL;
  PopplerDocument *document = poppler_document_new_from_fd (dup (descriptor), NULL, &problem);

  if (document == NULL)
    dossier_inspection_error_set (error,
                                  g_error_matches (problem, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)
                                    ? DOSSIER_INSPECTION_ERROR_ENCRYPTED
                                    : DOSSIER_INSPECTION_ERROR_DAMAGED);
  return document;
}

static cairo_surface_t *
draw (PopplerPage *page, guint width, GError **error)
{
  g_autoptr (cairo_t) cr = NULL;
  cairo_surface_t *surface;
  double page_width, page_height;

  poppler_page_get_size (page, &page_width, &page_height);
  surface = dossier_drawing_new (page_width, page_height, width, error);
  if (surface == NULL)
    return NULL;
  cr = cairo_create (surface);
  poppler_page_render (page, cr);
  return surface;
}

/**
 * dossier_poppler_draw_page:
 * @document: a PDF
 * @number: which page, from 1
 * @width: how wide to draw it, in pixels
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: (transfer full): the page on white paper; %NULL on error
 */
cairo_surface_t *
dossier_poppler_draw_page (PopplerDocument *document, int number, guint width, GError **error)
{
  int n_pages = poppler_document_get_n_pages (document);
  PopplerPage *page =
    number >= 1 && number <= n_pages ? poppler_document_get_page (document, number - 1) : NULL;
  cairo_surface_t *surface = page != NULL ? draw (page, width, error) : NULL;

  if (page == NULL)
    dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_NO_SUCH_PAGE);
  g_clear_object (&page);
  return surface;
}
