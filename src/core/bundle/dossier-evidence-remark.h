/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence-store.h"

G_BEGIN_DECLS

char *dossier_evidence_remark_describe (const DossierStoredFile *stored,
                                        int descriptor,
                                        const GError *problem,
                                        GCancellable *cancellable);

G_END_DECLS
