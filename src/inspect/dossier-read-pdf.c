/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include <poppler.h>

#include <unistd.h>

static PopplerDocument *
open_document (int descriptor, GError **error)
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

static PopplerPage *
find_page (PopplerDocument *document, int page, GError **error)
{
  int n_pages = poppler_document_get_n_pages (document);
  PopplerPage *found =
    page >= 1 && page <= n_pages ? poppler_document_get_page (document, page - 1) : NULL;

  if (found == NULL)
    dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_NO_SUCH_PAGE);
  return found;
}

static void
read_texts (PopplerDocument *document, int n_pages, DossierContent *content)
{
  gboolean has_room = TRUE;

  for (int i = 0; has_room && i < n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;

      dossier_content_begin_page (content);
      has_room = text == NULL || dossier_content_add_text (content, text);
      g_clear_object (&page);
    }
}

static gboolean
read_document (PopplerDocument *document, DossierContent *content, GError **error)
{
  int n_pages = poppler_document_get_n_pages (document);
  g_autofree char *title = NULL;

  if (n_pages < 1)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
      return FALSE;
    }
  title = poppler_document_get_title (document);
  dossier_content_set_title (content, title);
  if (dossier_content_wants_text (content))
    read_texts (document, n_pages, content);
  dossier_content_set_n_pages (content, (guint) n_pages);
  return TRUE;
}

/**
 * dossier_read_pdf:
 * @descriptor: a PDF
 * @content: what to read it into
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
dossier_read_pdf (int descriptor, DossierContent *content, GError **error)
{
  PopplerDocument *document = open_document (descriptor, error);
  gboolean is_read = document != NULL && read_document (document, content, error);

  g_clear_object (&document);
  return is_read;
}

static cairo_surface_t *
draw_page (PopplerPage *page, guint width, GError **error)
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
 * dossier_draw_pdf:
 * @descriptor: a PDF
 * @page: which page, from 1
 * @width: how wide to draw it, in pixels
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: (transfer full): the page as it looks; %NULL on error
 */
cairo_surface_t *
dossier_draw_pdf (int descriptor, guint page, guint width, GError **error)
{
  PopplerDocument *document = open_document (descriptor, error);
  PopplerPage *found = document != NULL ? find_page (document, (int) page, error) : NULL;
  cairo_surface_t *surface = found != NULL ? draw_page (found, width, error) : NULL;

  g_clear_object (&found);
  g_clear_object (&document);
  return surface;
}
