/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"
#include "dossier-tally.h"

G_BEGIN_DECLS

/**
 * DossierHistoryRating:
 * @rating: the rating of the element
 * @finding: (nullable): where the assessment says so
 * @carried_from: (nullable): the earlier assessment that said so, where this
 *   one did not look at the element
 *
 * How an element stood after an assessment.
 */
typedef struct
{
  DossierRating rating;
  DossierFinding *finding;
  DossierAssessment *carried_from;
} DossierHistoryRating;

/**
 * DossierHistory:
 *
 * How the elements stood after each assessment, the oldest first, at one moment.
 */
typedef struct _DossierHistory DossierHistory;

DossierHistory *dossier_history_new (DossierSubmission *submission);
void dossier_history_free (DossierHistory *self);
DossierSubmission *dossier_history_get_submission (DossierHistory *self);
guint dossier_history_get_n_assessments (DossierHistory *self);
DossierAssessment *dossier_history_get_assessment (DossierHistory *self, guint position);
gboolean
dossier_history_find (DossierHistory *self, DossierAssessment *assessment, guint *position);
gboolean dossier_history_find_latest_formal (DossierHistory *self, guint *position);
const DossierHistoryRating *
dossier_history_get_rating (DossierHistory *self, guint position, const char *element);
void dossier_history_count (DossierHistory *self,
                            guint position,
                            DossierCriterion *criterion,
                            DossierTally *tally);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHistory, dossier_history_free)

G_END_DECLS
