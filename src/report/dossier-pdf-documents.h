/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"
#include "dossier-qpdf.h"

G_BEGIN_DECLS

gboolean dossier_pdf_documents_insert (DossierQpdf *pdf,
                                       const DossierLayout *layout,
                                       GPtrArray *sources,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
