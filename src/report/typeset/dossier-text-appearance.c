/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-text-appearance.h"

#define CODE_FAMILIES "Source Code Pro, Noto Sans Mono, DejaVu Sans Mono, monospace"

#define INK  0x1d1d20
#define GREY 0x5e5c64

static const DossierTextAppearance appearances[DOSSIER_REPORT_STYLE_COUNT] = {
  [DOSSIER_REPORT_BODY] = { 9.5, 1.45, 0, 6, INK, FALSE, FALSE, FALSE },
  [DOSSIER_REPORT_LEAD] = { 10.5, 1.45, 0, 8, INK, FALSE, FALSE, FALSE },
  [DOSSIER_REPORT_QUIET] = { 8.5, 1.4, 0, 4, GREY, FALSE, FALSE, FALSE },
  [DOSSIER_REPORT_SMALL] = { 8.5, 1.35, 0, 4, INK, FALSE, FALSE, FALSE },
  [DOSSIER_REPORT_QUOTE] = { 9.5, 1.45, 2, 6, GREY, FALSE, TRUE, FALSE },
  [DOSSIER_REPORT_CODE] = { 8.5, 1.4, 2, 6, INK, FALSE, FALSE, FALSE },
  [DOSSIER_REPORT_COVER_TITLE] = { 30, 1.15, 0, 10, INK, TRUE, FALSE, TRUE },
  [DOSSIER_REPORT_COVER_TEXT] = { 12, 1.4, 0, 4, GREY, FALSE, FALSE, FALSE },
  [DOSSIER_REPORT_TITLE] = { 20, 1.2, 0, 14, INK, TRUE, FALSE, TRUE },
  [DOSSIER_REPORT_HEADING_1] = { 20, 1.2, 0, 12, INK, TRUE, FALSE, TRUE },
  [DOSSIER_REPORT_HEADING_2] = { 13.5, 1.25, 20, 5, INK, TRUE, FALSE, TRUE },
  [DOSSIER_REPORT_HEADING_3] = { 11, 1.3, 18, 3, INK, TRUE, FALSE, TRUE },
  [DOSSIER_REPORT_HEADING_4] = { 9.5, 1.35, 6, 2, INK, TRUE, FALSE, TRUE },
};

/**
 * dossier_text_appearance_get:
 * @style: a style
 *
 * Returns: (transfer none): how it looks
 */
const DossierTextAppearance *
dossier_text_appearance_get (DossierReportStyle style)
{
  return &appearances[style];
}

/**
 * dossier_text_appearance_to_font:
 * @self: a look
 * @design: how the pages look
 *
 * Returns: (transfer full): its font
 */
PangoFontDescription *
dossier_text_appearance_to_font (const DossierTextAppearance *self, const DossierPageDesign *design)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, design->font);
  pango_font_description_set_size (font, (int) (self->size * PANGO_SCALE));
  pango_font_description_set_weight (font, self->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font,
                                    self->is_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return font;
}

static PangoAttribute *
colour_to_attribute (guint32 colour, const DossierPageDesign *design)
{
  if (colour == DOSSIER_COLOUR_ACCENT)
    colour = design->accent;
  return pango_attr_foreground_new ((guint16) (((colour >> 16) & 0xff) * 0x101),
                                    (guint16) (((colour >> 8) & 0xff) * 0x101),
                                    (guint16) ((colour & 0xff) * 0x101));
}

static void
insert_for_part (PangoAttrList *list, gsize start, gsize end, PangoAttribute *attribute)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (list, attribute);
}

static void
insert_style (const DossierTextAppearance *self,
              const DossierPageDesign *design,
              PangoAttrList *list,
              const DossierTextRun *run,
              gsize start,
              gsize end)
{
  if (run->style & DOSSIER_TEXT_BOLD)
    insert_for_part (list, start, end, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (run->style & DOSSIER_TEXT_ITALIC)
    insert_for_part (
      list,
      start,
      end,
      pango_attr_style_new (self->is_italic ? PANGO_STYLE_NORMAL : PANGO_STYLE_ITALIC));
  if (run->style & DOSSIER_TEXT_CODE)
    insert_for_part (list, start, end, pango_attr_family_new (CODE_FAMILIES));
  if (run->link != NULL)
    insert_for_part (list, start, end, colour_to_attribute (DOSSIER_COLOUR_ACCENT, design));
}

/* The first stretch that ends after a position. */
static guint
find_stretch (GArray *stretches, gsize position)
{
  guint low = 0;
  guint high = stretches->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const DossierTextRun *run = &g_array_index (stretches, DossierTextRun, middle);

      if (run->start + run->length <= position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * dossier_text_appearance_to_attributes:
 * @self: a look
 * @design: how the pages look
 * @stretches: (element-type DossierTextRun): what dossier_rich_text_split() made
 *   of the text
 * @start: where the part of the text begins that gets it, in bytes
 * @length: the length of that part
 *
 * Returns: (transfer full): what Pango needs to set the stretches of that part
 *   apart, with positions counted from @start
 */
PangoAttrList *
dossier_text_appearance_to_attributes (const DossierTextAppearance *self,
                                       const DossierPageDesign *design,
                                       GArray *stretches,
                                       gsize start,
                                       gsize length)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, colour_to_attribute (self->colour, design));
  pango_attr_list_insert (list, pango_attr_font_features_new ("tnum=1"));
  pango_attr_list_insert (list, pango_attr_insert_hyphens_new (FALSE));
  for (guint i = find_stretch (stretches, start); i < stretches->len; i++)
    {
      const DossierTextRun *run = &g_array_index (stretches, DossierTextRun, i);

      if (run->start >= start + length)
        break;
      insert_style (self,
                    design,
                    list,
                    run,
                    MAX (run->start, start) - start,
                    MIN (run->start + run->length, start + length) - start);
    }
  return list;
}

/**
 * dossier_text_context_new:
 * @design: how the pages look
 *
 * Returns: (transfer full): what text for paper is measured with: one unit is
 *   one point, and no letter is moved to fit the dots of a screen. To be used on
 *   the thread that it was made on.
 */
PangoContext *
dossier_text_context_new (const DossierPageDesign *design)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font =
    dossier_text_appearance_to_font (dossier_text_appearance_get (DOSSIER_REPORT_BODY), design);
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_context_set_resolution (context, 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (design->language));
  pango_context_set_font_description (context, font);
  cairo_font_options_destroy (options);
  return context;
}
