/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"

G_BEGIN_DECLS

gboolean dossier_pdf_job_has_documents (const DossierLayout *layout);
gboolean dossier_pdf_job_run (const DossierLayout *layout,
                              int pages,
                              GPtrArray *notes,
                              const char *path,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS
