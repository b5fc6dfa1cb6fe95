/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"
#include "dossier-test-folder.h"
#include "painted-words.h"

G_BEGIN_DECLS

#define PAINTED_WHITE 0xffffff
/* Of the letters of a report. */
#define PAINTED_SPARE_HEIGHT 2.5

/**
 * PaintedPaper:
 * @report: a report
 * @geometry: its page, A4
 * @layout: it on pages
 * @words: what can be read on them
 *
 * A report as it is printed.
 */
typedef struct
{
  DossierReport *report;
  DossierPageGeometry geometry;
  DossierLayout *layout;
  GArray *words;
} PaintedPaper;

void painted_paper_print (DossierTestFolder *folder, DossierReport *report, PaintedPaper *self);
void painted_paper_clear (PaintedPaper *self);
const PaintedWord *painted_paper_find_word (const PaintedPaper *self, const char *text, guint page);
cairo_surface_t *painted_paper_photograph (const PaintedPaper *self, guint page);
guint32 painted_get_colour (cairo_surface_t *surface, double x, double y);
gboolean painted_has_line (cairo_surface_t *surface, double left, double right, double y);
guint
painted_count (cairo_surface_t *surface, double left, double top, double right, double bottom);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PaintedPaper, painted_paper_clear)

G_END_DECLS
