/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

/**
 * DossierPdfCopy:
 * @DOSSIER_PDF_COPY_REPAIRED: its pages can be copied, but may not be as they were
 * @DOSSIER_PDF_COPY_BLANK: a page that has something on it
 *   would be blank in a copy
 * @DOSSIER_PDF_COPY_UNKNOWN: it could not be compared with its original, for lack of
 *   time or memory
 *
 * What becomes of a damaged PDF whose pages are copied into another.
 */
typedef enum
{
  DOSSIER_PDF_COPY_REPAIRED,
  DOSSIER_PDF_COPY_BLANK,
  DOSSIER_PDF_COPY_UNKNOWN,
} DossierPdfCopy;

DossierPdfCopy dossier_pdf_copy_try (DossierQpdf *pdf, const char *path, GCancellable *cancellable);

G_END_DECLS
