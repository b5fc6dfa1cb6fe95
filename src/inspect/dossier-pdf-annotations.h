/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-pdf-cleaner.h"

G_BEGIN_DECLS

void dossier_pdf_annotations_clean (DossierPdfCleaner *cleaner, qpdf_oh page);

G_END_DECLS
