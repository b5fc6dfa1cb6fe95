/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"
#include "dossier-qpdf.h"

G_BEGIN_DECLS

gboolean dossier_pdf_merge_is_needed (const DossierLayout *layout);
gboolean dossier_pdf_merge (DossierQpdf *pdf,
                            const DossierLayout *layout,
                            const char *path,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
