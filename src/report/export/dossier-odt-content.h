/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report.h"

G_BEGIN_DECLS

char *dossier_odt_create_content (const DossierReport *report, GPtrArray *pictures);

G_END_DECLS
