/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-text-painter.h"

G_BEGIN_DECLS

void dossier_text_painter_begin_link (const DossierTextPainter *self,
                                      const char *link,
                                      const char *description,
                                      const cairo_rectangle_t *area);
void dossier_text_painter_end_link (const DossierTextPainter *self);
gboolean dossier_text_painter_can_link (const DossierTextPainter *self, const char *link);
gboolean dossier_text_painter_has_link (const DossierTextPainter *self,
                                        const DossierRichText *text);

G_END_DECLS
