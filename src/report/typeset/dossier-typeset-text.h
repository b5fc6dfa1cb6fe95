/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "dossier-chart-layout.h"
#include "dossier-report.h"

G_BEGIN_DECLS

/**
 * DossierTypesetter:
 * @design: how the pages look
 * @geometry: the page
 * @context: what text is measured with
 * @chart_appearance: how charts look
 *
 * What a block is typeset with.
 */
typedef struct
{
  const DossierPageDesign *design;
  DossierPageGeometry geometry;
  PangoContext *context;
  DossierChartAppearance chart_appearance;
} DossierTypesetter;

/**
 * DossierTypesetText:
 * @pieces: the text in lines, piece by piece
 * @n_lines: how many lines there are
 *
 * A text in lines. A long one is typeset piece by piece: Pango takes a time that
 * grows with the square of the length of a word that is wider than the line, and
 * cannot count the width of a paragraph of some hundred thousand letters.
 */
typedef struct
{
  GArray *pieces;
  int n_lines;
} DossierTypesetText;

DossierTypesetText *dossier_typeset_text_new (const DossierTypesetter *typesetter,
                                              DossierReportStyle style,
                                              const DossierRichText *text,
                                              double width);
void dossier_typeset_text_free (DossierTypesetText *self);
PangoLayoutLine *
dossier_typeset_text_get_line (const DossierTypesetText *self, int number, gsize *start);
double dossier_typeset_text_measure (const DossierTypesetter *typesetter,
                                     DossierReportStyle style,
                                     const DossierRichText *text);
double dossier_typeset_text_measure_words (const DossierTypesetter *typesetter,
                                           DossierReportStyle style,
                                           const DossierRichText *text);
PangoLayout *dossier_typeset_text_in_one_line (const DossierTypesetter *typesetter,
                                               DossierReportStyle style,
                                               const char *words);

G_END_DECLS
