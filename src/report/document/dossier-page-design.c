/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-page-design.h"

#include "dossier-language.h"

#include <math.h>
#include <pango/pango.h>
#include <string.h>

/* The first of these that is installed is used; all have tabular figures. */
#define FONT_FAMILIES "Inter, Adwaita Sans, Cantarell, Noto Sans, sans-serif"

#define ACCENT 0x1a5fb4

/* What WCAG 2.1 asks of text (success criterion 1.4.3). */
#define CONTRAST_LEAST 4.5

/**
 * dossier_page_design_new:
 *
 * Returns: (transfer full): a design for A4 paper
 */
DossierPageDesign *
dossier_page_design_new (void)
{
  DossierPageDesign *self = g_new0 (DossierPageDesign, 1);

  self->width = DOSSIER_PAPER_A4_WIDTH;
  self->height = DOSSIER_PAPER_A4_HEIGHT;
  self->font = g_strdup (FONT_FAMILIES);
  self->accent = ACCENT;
  self->language = DOSSIER_LANGUAGE_ENGLISH;
  return self;
}

/* Bundles are not trusted, and the font's name is written into a style sheet. */
static char *
create_family (const char *font)
{
  GString *family = g_string_new (NULL);

  for (const char *p = font; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isalnum (character) || character == ' ' || character == '-')
        g_string_append_unichar (family, character);
    }
  return g_string_free (family, FALSE);
}

/**
 * dossier_page_design_new_for_options:
 * @options: what the user chose
 *
 * Returns: (transfer full): a design as @options say
 */
DossierPageDesign *
dossier_page_design_new_for_options (DossierReportOptions *options)
{
  DossierPageDesign *self = dossier_page_design_new ();
  DossierRecord *record = DOSSIER_RECORD (options);
  g_autofree char *font = create_family (dossier_record_get_text (record, "font"));

  if (dossier_record_get_enum (record, "paper") == DOSSIER_PAPER_LETTER)
    {
      self->width = DOSSIER_PAPER_LETTER_WIDTH;
      self->height = DOSSIER_PAPER_LETTER_HEIGHT;
    }
  self->margins = (DossierMargins) dossier_record_get_enum (record, "margins");
  if (*font != '\0')
    {
      g_free (self->font);
      self->font = g_strdup_printf ("%s, %s", font, FONT_FAMILIES);
    }
  dossier_page_design_set_accent (self, dossier_record_get_text (record, "accent"));
  self->language = dossier_report_options_get_language (options);
  self->is_draft = dossier_report_options_has (options, "draft");
  return self;
}

void
dossier_page_design_free (DossierPageDesign *self)
{
  g_free (self->font);
  g_free (self);
}

/* Relative luminance, as WCAG 2.1 defines it. */
static double
luminance_of (const double colour[3])
{
  static const double weights[3] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < 3; i++)
    luminance += weights[i] * (colour[i] <= 0.03928 ? colour[i] / 12.92
                                                    : pow ((colour[i] + 0.055) / 1.055, 2.4));
  return luminance;
}

static guint32
pack (const double colour[3])
{
  guint32 packed = 0;

  for (guint i = 0; i < 3; i++)
    packed = packed << 8 | (guint32) (colour[i] * 255 + 0.5);
  return packed;
}

/**
 * dossier_page_design_set_accent:
 * @self: a design
 * @colour: a colour as "#rrggbb"; anything else leaves the colour as it is
 *
 * Sets the accent colour, made as much darker as words in it need to be read on
 * white paper.
 */
void
dossier_page_design_set_accent (DossierPageDesign *self, const char *colour)
{
  PangoColor parsed;
  double accent[3];

  if (*colour != '#' || strlen (colour) != 7 || !pango_color_parse (&parsed, colour))
    return;
  accent[0] = parsed.red / 65535.0;
  accent[1] = parsed.green / 65535.0;
  accent[2] = parsed.blue / 65535.0;
  while (1.05 / (luminance_of (accent) + 0.05) < CONTRAST_LEAST)
    {
      for (guint i = 0; i < 3; i++)
        accent[i] *= 0.97;
    }
  self->accent = pack (accent);
}

/**
 * dossier_page_design_get_geometry:
 * @self: a design
 *
 * Returns: its page
 */
DossierPageGeometry
dossier_page_design_get_geometry (const DossierPageDesign *self)
{
  return dossier_page_geometry_for_paper (self->width, self->height, self->margins);
}
