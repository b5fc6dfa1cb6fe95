/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_TABLE_SIZE_POPOVER (dossier_table_size_popover_get_type ())
G_DECLARE_FINAL_TYPE (DossierTableSizePopover,
                      dossier_table_size_popover,
                      DOSSIER,
                      TABLE_SIZE_POPOVER,
                      GtkPopover)

G_END_DECLS
