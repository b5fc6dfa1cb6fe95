/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierDocumentKind:
 * @DOSSIER_DOCUMENT_UNKNOWN: not recognised as an office document
 * @DOSSIER_DOCUMENT_TEXT: may be opened as a document of a word processor
 * @DOSSIER_DOCUMENT_SHEET: may be opened as a spreadsheet
 * @DOSSIER_DOCUMENT_SLIDES: may be opened as a presentation
 * @DOSSIER_DOCUMENT_DRAWING: may be opened as a drawing
 * @DOSSIER_DOCUMENT_ANY: an office document that may be any of these
 * @DOSSIER_DOCUMENT_PACKAGE: a ZIP file of XML parts under the names that Dossier edits
 * @DOSSIER_DOCUMENT_ENCRYPTED: an office document that needs a password
 *
 * What a file is by its content, whatever it is called.
 */
typedef enum
{
  DOSSIER_DOCUMENT_UNKNOWN = 0,
  DOSSIER_DOCUMENT_TEXT = 1 << 0,
  DOSSIER_DOCUMENT_SHEET = 1 << 1,
  DOSSIER_DOCUMENT_SLIDES = 1 << 2,
  DOSSIER_DOCUMENT_DRAWING = 1 << 3,
  DOSSIER_DOCUMENT_ANY = DOSSIER_DOCUMENT_TEXT | DOSSIER_DOCUMENT_SHEET | DOSSIER_DOCUMENT_SLIDES |
                         DOSSIER_DOCUMENT_DRAWING,
  DOSSIER_DOCUMENT_PACKAGE = 1 << 4,
  DOSSIER_DOCUMENT_ENCRYPTED = 1 << 5,
} DossierDocumentKind;

gboolean dossier_inspection_find_document_kind (int descriptor,
                                                DossierDocumentKind *kind,
                                                GCancellable *cancellable,
                                                GError **error);

G_END_DECLS
