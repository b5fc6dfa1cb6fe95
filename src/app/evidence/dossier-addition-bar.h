/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-evidence-addition.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ADDITION_BAR (dossier_addition_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierAdditionBar, dossier_addition_bar, DOSSIER, ADDITION_BAR, AdwBin)

void dossier_addition_bar_follow (DossierAdditionBar *self,
                                  DossierEvidenceAddition *addition,
                                  GCancellable *cancellable);
void dossier_addition_bar_stop (DossierAdditionBar *self);

G_END_DECLS
