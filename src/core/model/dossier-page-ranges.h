/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierPageRange:
 * @first: its first page, from 1
 * @last: its last page
 *
 * Pages that follow each other.
 */
typedef struct
{
  guint64 first;
  guint64 last;
} DossierPageRange;

#define DOSSIER_PAGE_RANGES_ERROR (dossier_page_ranges_error_quark ())

/**
 * DossierPageRangesError:
 * @DOSSIER_PAGE_RANGES_ERROR_INVALID: the text does not name pages
 * @DOSSIER_PAGE_RANGES_ERROR_NO_SUCH_PAGE: the document has no such page
 *
 * What can be wrong with pages that somebody typed.
 */
typedef enum
{
  DOSSIER_PAGE_RANGES_ERROR_INVALID,
  DOSSIER_PAGE_RANGES_ERROR_NO_SUCH_PAGE,
} DossierPageRangesError;

GQuark dossier_page_ranges_error_quark (void);

GArray *dossier_page_ranges_parse (const char *text, guint64 n_pages, GError **error);
char *dossier_page_ranges_to_text (GArray *ranges);

G_END_DECLS
