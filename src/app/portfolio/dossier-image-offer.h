/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_IMAGE_OFFER (dossier_image_offer_get_type ())
G_DECLARE_FINAL_TYPE (DossierImageOffer, dossier_image_offer, DOSSIER, IMAGE_OFFER, AdwBin)

void dossier_image_offer_show (DossierImageOffer *self, GVariant *images);
void dossier_image_offer_hide (DossierImageOffer *self);

G_END_DECLS
