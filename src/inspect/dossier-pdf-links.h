/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

void dossier_pdf_links_finish (DossierQpdf *pdf, GArray *pages);

G_END_DECLS
