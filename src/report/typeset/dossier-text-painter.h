/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"
#include "dossier-structure.h"

G_BEGIN_DECLS

/**
 * DossierTextPainter:
 * @layout: a report on pages
 * @cr: what is painted on
 * @structure: (nullable): writes the structure of the document
 *
 * Paints lines of text, with their links and their place in the structure.
 */
typedef struct
{
  const DossierLayout *layout;
  cairo_t *cr;
  DossierStructureWriter *structure;
} DossierTextPainter;

void dossier_text_painter_begin_artifact (const DossierTextPainter *self);
void dossier_text_painter_end_artifact (const DossierTextPainter *self);
void dossier_text_painter_begin_figure (const DossierTextPainter *self,
                                        const char *description,
                                        double x,
                                        double y);
void dossier_text_painter_end_figure (const DossierTextPainter *self);
double dossier_text_painter_paint_cell (const DossierTextPainter *self,
                                        const DossierPlacement *placement,
                                        guint cell,
                                        gboolean has_spans);
double dossier_text_painter_find_baseline (PangoLayoutLine *line, double line_height);

G_END_DECLS
