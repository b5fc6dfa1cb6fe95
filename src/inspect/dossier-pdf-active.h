/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

gboolean dossier_pdf_active_remove (DossierQpdf *pdf, guint n_pages);

G_END_DECLS
