/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative.h"

G_BEGIN_DECLS

/* In bytes: what is longer is not read. */
#define DOSSIER_NARRATIVE_HTML_SIZE_MAXIMUM (4 * 1000 * 1000)

GPtrArray *dossier_narrative_from_html (const char *html, gsize length, guint *n_images);
char *dossier_narrative_to_html (GPtrArray *paragraphs);

G_END_DECLS
