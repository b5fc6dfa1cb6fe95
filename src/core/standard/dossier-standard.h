/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-certification-body.h"
#include "dossier-criterion.h"
#include "dossier-rating.h"

G_BEGIN_DECLS

/**
 * DossierPassRule:
 * @indicative: whether it is a guide only, because the certification body decides
 * @non_compliance_maximum: how many elements of the whole may be Non-Compliance
 * @partial_compliance_one_in: one in so many elements of each criterion may be
 *   Partial Compliance, at most
 * @text: the rule in words
 * @reason: why it is indicative, or ""
 *
 * What an assessment must reach.
 */
typedef struct
{
  gboolean indicative;
  guint non_compliance_maximum;
  guint partial_compliance_one_in;
  char *text;
  char *reason;
} DossierPassRule;

/**
 * DossierVisit:
 * @year: the year of the cycle, from 1
 * @kind: the kind of assessment, as in "full-assessment"
 * @all_elements: whether every element is assessed, or some that the body selects
 *
 * A visit of the certification body that the cycle foresees.
 */
typedef struct
{
  guint year;
  char *kind;
  gboolean all_elements;
} DossierVisit;

#define DOSSIER_TYPE_STANDARD (dossier_standard_get_type ())
G_DECLARE_FINAL_TYPE (DossierStandard, dossier_standard, DOSSIER, STANDARD, GObject)

const char *dossier_standard_get_id (DossierStandard *self);
const char *dossier_standard_get_title (DossierStandard *self);
const char *dossier_standard_get_language (DossierStandard *self);
const char *dossier_standard_get_description (DossierStandard *self);
const char *dossier_standard_get_edition (DossierStandard *self);
const char *dossier_standard_get_website (DossierStandard *self);
const char *const *dossier_standard_get_sources (DossierStandard *self);
const char *dossier_standard_get_prompts_note (DossierStandard *self);
const char *dossier_standard_get_questions_note (DossierStandard *self);
gboolean dossier_standard_has_questions (DossierStandard *self);
const char *dossier_standard_get_rating_title (DossierStandard *self, DossierRating rating);
const char *dossier_standard_get_rating_definition (DossierStandard *self, DossierRating rating);
const char *dossier_standard_get_rating_reason (DossierStandard *self, DossierRating rating);
const DossierPassRule *dossier_standard_get_pass_rule (DossierStandard *self);
guint dossier_standard_get_cycle_years (DossierStandard *self);
const DossierVisit *dossier_standard_get_visits (DossierStandard *self, guint *n_visits);
GListModel *dossier_standard_get_certification_bodies (DossierStandard *self);
const char *dossier_standard_get_certification_bodies_as_of (DossierStandard *self);
char *dossier_standard_describe_age_of_bodies (DossierStandard *self);
DossierCertificationBody *dossier_standard_find_certification_body (DossierStandard *self,
                                                                    const char *name);
GListModel *dossier_standard_get_criteria (DossierStandard *self);
GListModel *dossier_standard_get_elements (DossierStandard *self);
GPtrArray *dossier_standard_list_elements (DossierStandard *self);
GListModel *dossier_standard_get_elements_of_criterion (DossierStandard *self,
                                                        DossierCriterion *criterion);
DossierElement *dossier_standard_find_element (DossierStandard *self, const char *number);
DossierCriterion *dossier_standard_find_criterion_of (DossierStandard *self,
                                                      DossierElement *element);

G_END_DECLS
