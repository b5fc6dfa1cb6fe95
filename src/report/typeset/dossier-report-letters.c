/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-letters.h"

#include "dossier-letters.h"
#include "dossier-text-appearance.h"
#include "dossier-text.h"

static GMutex lock;
static GHashTable *known;

/* Pango looks for a character in the fonts of the design first, then in all others. */
static gboolean
find_glyph (gunichar character)
{
  g_autoptr (DossierPageDesign) design = dossier_page_design_new ();
  PangoContext *context = dossier_text_context_new (design);
  PangoFontset *fonts = pango_context_load_fontset (context,
                                                    pango_context_get_font_description (context),
                                                    pango_context_get_language (context));
  PangoFont *font = pango_fontset_get_font (fonts, character);
  gboolean is_found = font != NULL && pango_font_has_char (font, character);

  g_clear_object (&font);
  g_object_unref (fonts);
  g_object_unref (context);
  return is_found;
}

/**
 * dossier_report_has_glyph:
 * @character: a character
 *
 * May be called on any thread.
 *
 * Returns: whether a font of this computer has a glyph for it, so that it is not
 *   printed as a box
 */
gboolean
dossier_report_has_glyph (gunichar character)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  gpointer found;

  if (known == NULL)
    known = g_hash_table_new (NULL, NULL);
  if (!g_hash_table_lookup_extended (known, GUINT_TO_POINTER (character), NULL, &found))
    {
      found = GINT_TO_POINTER (find_glyph (character));
      g_hash_table_insert (known, GUINT_TO_POINTER (character), found);
    }
  return GPOINTER_TO_INT (found);
}

static void
append_place (GString *description, const GString *missing, const char *place)
{
  if (missing->len == 0)
    return;
  if (description->len > 0)
    g_string_append (description, "; ");
  g_string_append (description, missing->str);
  if (*place != '\0')
    g_string_append_printf (description, " (%s)", place);
}

static gboolean
is_heading (const DossierReportBlock *block)
{
  return block->kind == DOSSIER_REPORT_TEXT && block->style >= DOSSIER_REPORT_TITLE &&
         block->style <= DOSSIER_REPORT_HEADING_3;
}

static const char *
get_place (const DossierReportBlock *heading)
{
  return heading->label != NULL ? heading->label
                                : ((const DossierRichText *) heading->cells->pdata[0])->text->str;
}

/**
 * dossier_report_describe_missing_letters:
 * @report: a report
 *
 * Returns: (transfer full) (nullable): which letters of the report are printed as
 *   boxes and below which headings, and what to do; %NULL if there are none
 */
char *
dossier_report_describe_missing_letters (const DossierReport *report)
{
  g_autoptr (GString) description = g_string_new (NULL);
  g_autoptr (GString) missing = g_string_new (NULL);
  const char *place = "";

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      if (is_heading (block))
        {
          append_place (description, missing, place);
          g_string_truncate (missing, 0);
          place = get_place (block);
        }
      for (guint j = 0; j < block->cells->len; j++)
        dossier_letters_add_missing (missing,
                                     ((const DossierRichText *) block->cells->pdata[j])->text->str,
                                     dossier_report_has_glyph);
    }
  append_place (description, missing, place);
  if (description->len == 0)
    return NULL;
  /* Translators: letters, and in brackets where they are, as in “東 京 (1.1.2)” */
  return g_strdup_printf (
    _ ("Some characters are boxes in the report, because no font on this computer has them: %s. "
       "Install fonts that have them, then export again."),
    description->str);
}
