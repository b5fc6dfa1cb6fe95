/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

void dossier_pdf_structure_finish (DossierQpdf *pdf, const char *const *notes);

G_END_DECLS
