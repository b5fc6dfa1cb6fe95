/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierCatalogueEntry:
 * @text: a text of the program, behind its context and U+0004 if it has one
 * @forms: its translation; of a text with plural forms all of them, each ended by a NUL
 */
typedef struct
{
  const char *text;
  const char *forms;
} DossierCatalogueEntry;

/**
 * DossierCatalogue:
 * @language: a language, as in "cy"
 * @entries: (array length=n_entries): sorted by their texts
 * @n_entries: how many entries there are
 * @plural_form: which of the forms, from 0, stands for a number of things
 *
 * The translations of documents into one language, compiled in by
 * po/documents/write-catalogues.
 */
typedef struct
{
  const char *language;
  const DossierCatalogueEntry *entries;
  gsize n_entries;
  gulong (*plural_form) (gulong n);
} DossierCatalogue;

/**
 * dossier_document_catalogues:
 *
 * Those of the languages in po/documents, ended by %NULL.
 */
extern const DossierCatalogue *const dossier_document_catalogues[];

const char *dossier_catalogue_look_up (const DossierCatalogue *self, const char *text);
const char *
dossier_catalogue_look_up_plural (const DossierCatalogue *self, const char *singular, gulong count);

G_END_DECLS
