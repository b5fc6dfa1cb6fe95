/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "dossier-page-design.h"
#include "dossier-report.h"

G_BEGIN_DECLS

/* The accent colour of the design. */
#define DOSSIER_COLOUR_ACCENT G_MAXUINT32

/**
 * DossierTextAppearance:
 * @size: the size of the letters, in points
 * @leading: from one line to the next, as a multiple of @size
 * @before: the room before it, in points, except at the head of a page
 * @after: the room after it, in points
 * @colour: red, green and blue, 8 bits each, or %DOSSIER_COLOUR_ACCENT
 * @is_bold: whether the letters are bold
 * @is_italic: whether the letters are slanted
 * @keeps_next: whether it must not be the last on its page
 *
 * The type scale: how each style of a report looks.
 */
typedef struct
{
  double size;
  double leading;
  double before;
  double after;
  guint32 colour;
  gboolean is_bold;
  gboolean is_italic;
  gboolean keeps_next;
} DossierTextAppearance;

PangoContext *dossier_text_context_new (const DossierPageDesign *design);
const DossierTextAppearance *dossier_text_appearance_get (DossierReportStyle style);
PangoAttrList *dossier_text_appearance_to_attributes (const DossierTextAppearance *self,
                                                      const DossierPageDesign *design,
                                                      GArray *stretches,
                                                      gsize start,
                                                      gsize length);
PangoFontDescription *dossier_text_appearance_to_font (const DossierTextAppearance *self,
                                                       const DossierPageDesign *design);

G_END_DECLS
