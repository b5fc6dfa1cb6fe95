/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report.h"

G_BEGIN_DECLS

gboolean dossier_report_has_glyph (gunichar character);
char *dossier_report_describe_missing_letters (const DossierReport *report);

G_END_DECLS
