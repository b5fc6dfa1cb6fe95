/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COLUMNS (dossier_columns_get_type ())
G_DECLARE_FINAL_TYPE (DossierColumns, dossier_columns, DOSSIER, COLUMNS, GtkWidget)

G_END_DECLS
