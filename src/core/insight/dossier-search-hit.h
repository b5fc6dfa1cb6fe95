/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence.h"
#include "dossier-response.h"

G_BEGIN_DECLS

/**
 * DOSSIER_SEARCH_MARK_BEGIN:
 *
 * Stands in snippets before a word that was looked for. Neither it nor
 * %DOSSIER_SEARCH_MARK_END is part of any text in the cache.
 */
#define DOSSIER_SEARCH_MARK_BEGIN '\002'
#define DOSSIER_SEARCH_MARK_END   '\003'

#define DOSSIER_TYPE_SEARCH_HIT (dossier_search_hit_get_type ())
G_DECLARE_FINAL_TYPE (DossierSearchHit, dossier_search_hit, DOSSIER, SEARCH_HIT, GObject)

char *dossier_search_text_without_marks (const char *text);

DossierSearchHit *dossier_search_hit_new (DossierRecord *record,
                                          const char *label,
                                          const char *title,
                                          guint page,
                                          const char *snippet);
DossierRecord *dossier_search_hit_get_record (DossierSearchHit *self);
const char *dossier_search_hit_get_label (DossierSearchHit *self);
const char *dossier_search_hit_get_title (DossierSearchHit *self);
guint dossier_search_hit_get_page (DossierSearchHit *self);
const char *dossier_search_hit_get_marked_snippet (DossierSearchHit *self);
char *dossier_search_hit_get_snippet (DossierSearchHit *self);

G_END_DECLS
