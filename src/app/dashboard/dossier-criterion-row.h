/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-tally.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CRITERION_CARD (dossier_criterion_card_get_type ())
G_DECLARE_FINAL_TYPE (DossierCriterionCard, dossier_criterion_card, DOSSIER, CRITERION_CARD, AdwBin)

GtkWidget *dossier_criterion_card_new (DossierSubmission *submission, DossierCriterion *criterion);
void dossier_criterion_card_update (DossierCriterionCard *self, const DossierTally *tally);

G_END_DECLS
