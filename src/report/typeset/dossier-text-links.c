/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-text-links.h"

#include "dossier-inspection-finish.h"
#include "dossier-tag.h"

/* Addresses in a PDF must be ASCII, and cairo does not escape characters that end a PDF string. */
static char *
encode_address (const char *address)
{
  return g_uri_escape_string (address, ":/?#[]@!$&'*+,;=%", FALSE);
}

/* The pages of an evidence are put in when the PDF is finished: until then, their numbers stand in
 * for them. */
static char *
describe_target (const DossierTextPainter *self, const char *link)
{
  g_autofree char *address = NULL;
  g_autofree char *quoted = NULL;
  guint page;

  if (*link != '#')
    {
      address = encode_address (link);
      quoted = dossier_tag_quote (address);
      return g_strdup_printf ("uri='%s'", quoted);
    }
  page = dossier_layout_find_page (self->layout, link + 1);
  if (dossier_layout_get_page (self->layout, page)->document != NULL)
    return g_strdup_printf ("uri='" DOSSIER_INSPECTION_PAGE_LINK "%u'", page);
  quoted = dossier_tag_quote (link + 1);
  return g_strdup_printf ("dest='%s'", quoted);
}

static char *
create_link_attributes (const DossierTextPainter *self,
                        const char *link,
                        const cairo_rectangle_t *area)
{
  g_autofree char *target = describe_target (self, link);
  char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (numbers[0], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", area->x);
  g_ascii_formatd (numbers[1], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", area->y);
  g_ascii_formatd (numbers[2], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", area->width);
  g_ascii_formatd (numbers[3], G_ASCII_DTOSTR_BUF_SIZE, "%.2f", area->height);
  return g_strdup_printf ("rect=[%s %s %s %s] %s",
                          numbers[0],
                          numbers[1],
                          numbers[2],
                          numbers[3],
                          target);
}

/**
 * dossier_text_painter_can_link:
 * @self: a text painter
 * @link: an address, or "#" and an anchor
 *
 * Returns: whether it leads somewhere, and nowhere that could do harm
 */
gboolean
dossier_text_painter_can_link (const DossierTextPainter *self, const char *link)
{
  guint page;

  if (*link != '#')
    return dossier_link_is_safe (link);
  page = dossier_layout_find_page (self->layout, link + 1);
  return page > 0 && (self->structure != NULL ||
                      dossier_layout_get_page (self->layout, page)->document == NULL);
}

/**
 * dossier_text_painter_begin_link:
 * @self: a text painter
 * @link: where it leads; dossier_text_painter_can_link() it
 * @description: what to call it
 * @area: where one can click
 *
 * What is painted next is the link.
 */
void
dossier_text_painter_begin_link (const DossierTextPainter *self,
                                 const char *link,
                                 const char *description,
                                 const cairo_rectangle_t *area)
{
  g_autofree char *attributes = create_link_attributes (self, link, area);

  if (self->structure != NULL)
    dossier_structure_writer_begin (self->structure, CAIRO_TAG_LINK, description, attributes);
  else
    cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
}

void
dossier_text_painter_end_link (const DossierTextPainter *self)
{
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

/**
 * dossier_text_painter_has_link:
 * @self: a text painter
 * @text: a text
 *
 * Returns: whether something in it leads somewhere
 */
gboolean
dossier_text_painter_has_link (const DossierTextPainter *self, const DossierRichText *text)
{
  for (guint i = 0; i < text->runs->len; i++)
    {
      const DossierTextRun *run = &g_array_index (text->runs, DossierTextRun, i);

      if (run->link != NULL && dossier_text_painter_can_link (self, run->link))
        return TRUE;
    }
  return FALSE;
}
