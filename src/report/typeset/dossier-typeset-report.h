/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-typeset-block.h"

G_BEGIN_DECLS

guint dossier_typeset_report_count_rows (GPtrArray *blocks, guint first);
GPtrArray *dossier_typeset_report (const DossierReport *report,
                                   const DossierTypesetter *typesetter);

G_END_DECLS
