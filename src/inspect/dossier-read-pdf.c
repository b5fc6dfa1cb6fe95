/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include "dossier-pdf-damage.h"

#include <poppler.h>

#include <unistd.h>

/* In pixels: so wide that a line of text still leaves its grey. */
#define BLANK_PAGE_WIDTH 256
#define BYTES_A_PIXEL    4

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

/**
 * dossier_count_pdf_pages:
 * @descriptor: a PDF
 *
 * Returns: how many pages it has for poppler; 0 if poppler cannot open it
 */
guint
dossier_count_pdf_pages (int descriptor)
{
  PopplerDocument *document = open_document (descriptor, NULL);
  guint n_pages = document != NULL ? (guint) MAX (0, poppler_document_get_n_pages (document)) : 0;

  g_clear_object (&document);
  return n_pages;
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

/* poppler does not say what it had to repair. */
static gboolean
is_damaged (int descriptor)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (descriptor, FALSE, NULL);
  qpdf_data pdf;
  gboolean has_damage = FALSE;

  if (file == NULL)
    return FALSE;
  pdf = qpdf_init ();
  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_read_memory (pdf,
                    "",
                    g_mapped_file_get_contents (file),
                    g_mapped_file_get_length (file),
                    NULL);
  if (!qpdf_has_error (pdf))
    has_damage = dossier_pdf_damage_is_there (pdf, g_mapped_file_get_length (file));
  qpdf_cleanup (&pdf);
  return has_damage;
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
  if (is_read && is_damaged (descriptor))
    dossier_content_set_damaged (content);
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

static gboolean
is_blank (cairo_surface_t *surface)
{
  const guint8 *row = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++, row += stride)
    {
      for (int i = 0; i < width * BYTES_A_PIXEL; i++)
        {
          if (row[i] != 0xff)
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * dossier_find_blank_pages:
 * @descriptor: a PDF
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: (transfer full) (element-type guint32): the pages on which nothing is to
 *   be seen, from 1; %NULL on error
 */
GArray *
dossier_find_blank_pages (int descriptor, GError **error)
{
  PopplerDocument *document = open_document (descriptor, error);
  g_autoptr (GArray) blank = g_array_new (FALSE, FALSE, sizeof (guint32));
  int n_pages = document != NULL ? poppler_document_get_n_pages (document) : -1;

  for (int number = 1; number <= n_pages; number++)
    {
      PopplerPage *page = find_page (document, number, error);
      g_autoptr (cairo_surface_t) surface =
        page != NULL ? draw_page (page, BLANK_PAGE_WIDTH, error) : NULL;
      guint32 value = (guint32) number;

      g_clear_object (&page);
      if (surface == NULL)
        break;
      if (is_blank (surface))
        g_array_append_val (blank, value);
    }
  g_clear_object (&document);
  return n_pages < 0 || (error != NULL && *error != NULL) ? NULL : g_steal_pointer (&blank);
}
