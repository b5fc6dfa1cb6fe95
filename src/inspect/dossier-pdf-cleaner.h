/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

/**
 * DossierPdfCleaner:
 *
 * Takes active content out of all that pages of a PDF lead to.
 */
typedef struct _DossierPdfCleaner DossierPdfCleaner;

DossierPdfCleaner *dossier_pdf_cleaner_new (DossierQpdf *pdf, guint n_pages);
void dossier_pdf_cleaner_free (DossierPdfCleaner *self);

DossierQpdf *dossier_pdf_cleaner_get_pdf (DossierPdfCleaner *self);
gboolean dossier_pdf_cleaner_is_page (DossierPdfCleaner *self, qpdf_oh object);
gboolean dossier_pdf_cleaner_visit (DossierPdfCleaner *self, qpdf_oh object);
void dossier_pdf_cleaner_clean_keys (DossierPdfCleaner *self,
                                     qpdf_oh dictionary,
                                     const char *const *kept,
                                     const char *const *active,
                                     const char *const *apart);
void dossier_pdf_cleaner_follow (DossierPdfCleaner *self, qpdf_oh object);
void dossier_pdf_cleaner_set_found (DossierPdfCleaner *self);
gboolean dossier_pdf_cleaner_finish (DossierPdfCleaner *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPdfCleaner, dossier_pdf_cleaner_free)

G_END_DECLS
