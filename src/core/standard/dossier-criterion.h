/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-sub-criterion.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CRITERION (dossier_criterion_get_type ())
G_DECLARE_FINAL_TYPE (DossierCriterion, dossier_criterion, DOSSIER, CRITERION, GObject)

DossierCriterion *
dossier_criterion_new (const char *number, const char *title, const char *introduction);
void dossier_criterion_add_sub_criterion (DossierCriterion *self,
                                          DossierSubCriterion *sub_criterion);
const char *dossier_criterion_get_number (DossierCriterion *self);
const char *dossier_criterion_get_title (DossierCriterion *self);
const char *dossier_criterion_get_introduction (DossierCriterion *self);
GListModel *dossier_criterion_get_sub_criteria (DossierCriterion *self);

G_END_DECLS
