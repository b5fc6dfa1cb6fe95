/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-catalogue.h"

G_BEGIN_DECLS

/* The language of the words in the source. */
#define DOSSIER_LANGUAGE_ENGLISH "en-GB"

/**
 * DossierLanguageScope:
 * @outer: (nullable): what was written before
 *
 * A stretch of the program in which texts are in the language of a document.
 */
typedef struct
{
  const char *outer;
} DossierLanguageScope;

void dossier_language_set_catalogues (const DossierCatalogue *const *new_catalogues);
const char *const *dossier_language_get_all (void);
const char *dossier_language_find (const char *language);
const char *dossier_language_get_title (const char *language);
const char *dossier_language_translate (const char *language, const char *text) G_GNUC_FORMAT (2);
DossierLanguageScope dossier_language_enter (const char *language);
void dossier_language_leave (DossierLanguageScope *scope);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierLanguageScope, dossier_language_leave)

G_END_DECLS
