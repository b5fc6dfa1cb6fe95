/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-pdf-cleaner.h"

G_BEGIN_DECLS

gboolean dossier_pdf_annotations_is_active (DossierPdfCleaner *cleaner, qpdf_oh action);
void dossier_pdf_annotations_clean (DossierPdfCleaner *cleaner, qpdf_oh page);

G_END_DECLS
