/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-element.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SUB_CRITERION (dossier_sub_criterion_get_type ())
G_DECLARE_FINAL_TYPE (DossierSubCriterion, dossier_sub_criterion, DOSSIER, SUB_CRITERION, GObject)

DossierSubCriterion *
dossier_sub_criterion_new (const char *number, const char *title, const char *introduction);
void dossier_sub_criterion_set_shown_by (DossierSubCriterion *self, char **shown_by);
gboolean dossier_sub_criterion_is_shown_by (DossierSubCriterion *self, const char *group);
void dossier_sub_criterion_add_element (DossierSubCriterion *self, DossierElement *element);
const char *dossier_sub_criterion_get_number (DossierSubCriterion *self);
const char *dossier_sub_criterion_get_title (DossierSubCriterion *self);
const char *dossier_sub_criterion_get_introduction (DossierSubCriterion *self);
GListModel *dossier_sub_criterion_get_elements (DossierSubCriterion *self);

G_END_DECLS
