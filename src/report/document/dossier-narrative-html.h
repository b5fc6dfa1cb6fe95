/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative.h"
#include "dossier-pasted-images.h"

G_BEGIN_DECLS

/* In bytes: what is longer is not read, without and with the images that it holds. */
#define DOSSIER_NARRATIVE_HTML_SIZE_MAXIMUM             (4 * 1000 * 1000)
#define DOSSIER_NARRATIVE_HTML_SIZE_WITH_IMAGES_MAXIMUM (64 * 1000 * 1000)

GPtrArray *
dossier_narrative_from_html (const char *html, gsize length, DossierPastedImages *images);
void dossier_narrative_html_drop_images (GByteArray *html);
char *dossier_narrative_to_html (GPtrArray *paragraphs);

G_END_DECLS
