/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PRODUCT (dossier_product_get_type ())
G_DECLARE_FINAL_TYPE (DossierProduct, dossier_product, DOSSIER, PRODUCT, DossierRecord)

DossierProduct *dossier_product_new (const char *evidence);
const char *dossier_product_get_evidence (DossierProduct *self);

G_END_DECLS
