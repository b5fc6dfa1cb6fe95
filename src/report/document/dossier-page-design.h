/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-page-geometry.h"

G_BEGIN_DECLS

/**
 * DossierPageDesign:
 * @width: the width of the paper, in points
 * @height: its height, in points
 * @margins: the white around the text
 * @font: the families that the letters come from, the first that is there
 * @accent: red, green and blue of what is set apart by colour, 8 bits each; dark
 *   enough to be read on white
 * @language: the language of the words, as in "en-GB"
 * @is_draft: whether every page says that it is a draft
 *
 * How the pages of a report look.
 */
typedef struct
{
  double width;
  double height;
  DossierMargins margins;
  char *font;
  guint32 accent;
  const char *language;
  gboolean is_draft;
} DossierPageDesign;

DossierPageDesign *dossier_page_design_new (void);
DossierPageDesign *dossier_page_design_new_for_options (DossierReportOptions *options);
void dossier_page_design_free (DossierPageDesign *self);
void dossier_page_design_set_accent (DossierPageDesign *self, const char *colour);
DossierPageGeometry dossier_page_design_get_geometry (const DossierPageDesign *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPageDesign, dossier_page_design_free)

G_END_DECLS
