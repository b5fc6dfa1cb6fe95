/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

/* A PDF by somebody else, opened with libqpdf inside the confined process. */

DossierQpdf *dossier_foreign_pdf_open (int descriptor, guint *n_pages, GError **error);
gboolean dossier_foreign_pdf_prepare (DossierQpdf *pdf, guint n_pages);
void dossier_foreign_pdf_copy_pages (DossierQpdf *pdf, DossierQpdf *source, guint n_pages);
gboolean dossier_foreign_pdf_check_pages (DossierQpdf *pdf, GError **error);
gboolean dossier_foreign_pdf_check (DossierQpdf *pdf, GError **error);

G_END_DECLS
