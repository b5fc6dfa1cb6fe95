/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_INSPECTION_ERROR (dossier_inspection_error_quark ())

/**
 * DossierInspectionError:
 * @DOSSIER_INSPECTION_ERROR_UNSUPPORTED: nothing is known of files of its type
 * @DOSSIER_INSPECTION_ERROR_ENCRYPTED: it is protected by a password
 * @DOSSIER_INSPECTION_ERROR_DAMAGED: it is not what its type says
 * @DOSSIER_INSPECTION_ERROR_TOO_LARGE: it unpacks to more than may be read
 * @DOSSIER_INSPECTION_ERROR_NO_SUCH_PAGE: it has no page of that number
 * @DOSSIER_INSPECTION_ERROR_NEEDS_ACROBAT: it is a form whose pages only Adobe Acrobat makes
 * @DOSSIER_INSPECTION_ERROR_PORTFOLIO: it is a PDF whose content is the files in it
 * @DOSSIER_INSPECTION_ERROR_FAILED: looking inside was not possible, or had no
 *   end
 *
 * Why nobody can tell what is in a file.
 */
typedef enum
{
  DOSSIER_INSPECTION_ERROR_UNSUPPORTED,
  DOSSIER_INSPECTION_ERROR_ENCRYPTED,
  DOSSIER_INSPECTION_ERROR_DAMAGED,
  DOSSIER_INSPECTION_ERROR_TOO_LARGE,
  DOSSIER_INSPECTION_ERROR_NO_SUCH_PAGE,
  DOSSIER_INSPECTION_ERROR_NEEDS_ACROBAT,
  DOSSIER_INSPECTION_ERROR_PORTFOLIO,
  DOSSIER_INSPECTION_ERROR_FAILED,
} DossierInspectionError;

GQuark dossier_inspection_error_quark (void);
void dossier_inspection_error_set (GError **error, DossierInspectionError code);

G_END_DECLS
