/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

void dossier_csv_append_cell (GString *csv, const char *text);
void dossier_csv_end_row (GString *csv);
void dossier_csv_append_titles (GString *csv, DossierRecord *record);
void dossier_csv_append_fields (GString *csv, DossierRecord *record);

G_END_DECLS
