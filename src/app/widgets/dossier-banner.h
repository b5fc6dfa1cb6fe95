/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_BANNER (dossier_banner_get_type ())
G_DECLARE_FINAL_TYPE (DossierBanner, dossier_banner, DOSSIER, BANNER, AdwBin)

void dossier_banner_show (DossierBanner *self, const char *text);
void dossier_banner_set_lasting (DossierBanner *self, const char *text);
void dossier_banner_hide (DossierBanner *self);

G_END_DECLS
