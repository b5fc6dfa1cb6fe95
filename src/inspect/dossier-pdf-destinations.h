/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

void dossier_pdf_destinations_restore (DossierQpdf *pdf, int first_page, DossierQpdf *source);

G_END_DECLS
