/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include "dossier-foreign-pdf.h"
#include "dossier-pdf-damage.h"
#include "dossier-poppler.h"

/**
 * dossier_count_pdf_pages:
 * @descriptor: a PDF
 *
 * Returns: how many pages it has for poppler; 0 if poppler cannot open it
 */
guint
dossier_count_pdf_pages (int descriptor)
{
  PopplerDocument *document = dossier_poppler_open (descriptor, NULL);
  guint n_pages = document != NULL ? (guint) MAX (0, poppler_document_get_n_pages (document)) : 0;

  g_clear_object (&document);
  return n_pages;
}

static char *
read_field (PopplerFormField *field)
{
  if (poppler_form_field_get_field_type (field) == POPPLER_FORM_FIELD_TEXT)
    return poppler_form_field_text_get_text (field);
  if (poppler_form_field_get_field_type (field) == POPPLER_FORM_FIELD_CHOICE)
    {
      int n_items = poppler_form_field_choice_get_n_items (field);
      g_autoptr (GString) chosen = g_string_new (NULL);

      for (int i = 0; i < n_items; i++)
        {
          g_autofree char *item = poppler_form_field_choice_is_item_selected (field, i)
                                    ? poppler_form_field_choice_get_item (field, i)
                                    : NULL;

          if (item != NULL)
            g_string_append_printf (chosen, "%s\n", item);
        }
      return g_string_free (g_steal_pointer (&chosen), FALSE);
    }
  return NULL;
}

/* The text of a page does not include the values of form fields. */
static gboolean
read_fields (PopplerPage *page, DossierContent *content)
{
  GList *fields = poppler_page_get_form_field_mapping (page);
  gboolean has_room = TRUE;

  for (GList *l = fields; has_room && l != NULL; l = l->next)
    {
      g_autofree char *text = read_field (((PopplerFormFieldMapping *) l->data)->field);

      has_room = text == NULL || (dossier_content_add_text (content, "\n") &&
                                  dossier_content_add_text (content, text));
    }
  poppler_page_free_form_field_mapping (fields);
  return has_room;
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
      has_room = (text == NULL || dossier_content_add_text (content, text)) &&
                 (page == NULL || read_fields (page, content));
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

/* poppler does not say what it had to repair, nor what it cannot show. */
static gboolean
check_document (int descriptor, DossierContent *content, GError **error)
{
  guint n_pages;
  g_autoptr (DossierQpdf) pdf = dossier_foreign_pdf_open (descriptor, &n_pages, NULL);

  if (pdf == NULL)
    return TRUE;
  if (dossier_pdf_damage_is_there (pdf->data, g_bytes_get_size (pdf->bytes)))
    dossier_content_set_damaged (content);
  return dossier_foreign_pdf_check_pages (pdf, error);
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
  PopplerDocument *document = dossier_poppler_open (descriptor, error);
  gboolean is_read = document != NULL && read_document (document, content, error);

  g_clear_object (&document);
  return is_read && check_document (descriptor, content, error);
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
  PopplerDocument *document = dossier_poppler_open (descriptor, error);
  cairo_surface_t *surface =
    document != NULL ? dossier_poppler_draw_page (document, (int) page, width, error) : NULL;

  g_clear_object (&document);
  return surface;
}
