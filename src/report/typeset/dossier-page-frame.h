/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-text-painter.h"

G_BEGIN_DECLS

void dossier_page_frame_paint (const DossierTextPainter *painter, const DossierPage *page);
void dossier_page_frame_paint_words (const DossierTextPainter *painter,
                                     DossierReportStyle style,
                                     const char *words,
                                     double x,
                                     double y,
                                     gboolean ends_there);
void dossier_page_frame_paint_rule (const DossierTextPainter *painter, double y);

G_END_DECLS
