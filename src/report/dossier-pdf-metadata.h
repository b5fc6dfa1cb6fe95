/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"
#include "dossier-qpdf.h"

G_BEGIN_DECLS

void dossier_pdf_metadata_add (DossierQpdf *pdf, const DossierLayout *layout);

G_END_DECLS
