/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In pixels: how wide a page is in the picture. */
#define DOSSIER_PRESET_PICTURE_PAGE_WIDTH 42

#define DOSSIER_TYPE_PRESET_PICTURE (dossier_preset_picture_get_type ())
G_DECLARE_FINAL_TYPE (DossierPresetPicture,
                      dossier_preset_picture,
                      DOSSIER,
                      PRESET_PICTURE,
                      GtkWidget)

GtkWidget *dossier_preset_picture_new (const char *icon_name);
void dossier_preset_picture_set_pages (DossierPresetPicture *self, GPtrArray *pages);

G_END_DECLS
