/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

void dossier_pdf_layers_add (DossierQpdf *pdf, DossierQpdf *source);

G_END_DECLS
