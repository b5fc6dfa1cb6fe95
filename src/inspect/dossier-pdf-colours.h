/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

void dossier_pdf_colours_finish (DossierQpdf *pdf);

G_END_DECLS
