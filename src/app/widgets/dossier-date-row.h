/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_DATE_ROW (dossier_date_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierDateRow, dossier_date_row, DOSSIER, DATE_ROW, AdwActionRow)

void dossier_date_row_set_editable (DossierDateRow *self, gboolean editable);

G_END_DECLS
