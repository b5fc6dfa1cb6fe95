/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierInspectionFormat:
 * @DOSSIER_INSPECTION_NONE: Dossier cannot look inside
 * @DOSSIER_INSPECTION_PDF: PDF
 * @DOSSIER_INSPECTION_IMAGE: a picture
 * @DOSSIER_INSPECTION_PLAIN_TEXT: text, comma-separated values among it
 * @DOSSIER_INSPECTION_HTML: a web page
 * @DOSSIER_INSPECTION_OFFICE: Word, Excel, PowerPoint (Office Open XML) or
 *   OpenDocument
 *
 * How to look inside a file.
 */
typedef enum
{
  DOSSIER_INSPECTION_NONE,
  DOSSIER_INSPECTION_PDF,
  DOSSIER_INSPECTION_IMAGE,
  DOSSIER_INSPECTION_PLAIN_TEXT,
  DOSSIER_INSPECTION_HTML,
  DOSSIER_INSPECTION_OFFICE,
} DossierInspectionFormat;

DossierInspectionFormat dossier_inspection_format_find (const char *type);
gboolean dossier_inspection_format_has_text (DossierInspectionFormat self);
gboolean dossier_inspection_format_has_unread_text (const char *type);
gboolean dossier_inspection_format_has_picture (DossierInspectionFormat self);

G_END_DECLS
