/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-set-block.h"

G_BEGIN_DECLS

guint dossier_set_share_count_rows (GPtrArray *blocks, guint first);
GPtrArray *dossier_set_share_set_all (const DossierReport *report,
                                      const DossierTypesetter *typesetter);

G_END_DECLS
