/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-history.h"

G_BEGIN_DECLS

/**
 * DossierMovement:
 * @DOSSIER_MOVEMENT_NONE: the element was not rated in both
 * @DOSSIER_MOVEMENT_SAME: its rating is the same
 * @DOSSIER_MOVEMENT_ROSE: its rating rose
 * @DOSSIER_MOVEMENT_FELL: its rating fell
 *
 * What became of an element from one assessment to another.
 */
typedef enum
{
  DOSSIER_MOVEMENT_NONE,
  DOSSIER_MOVEMENT_SAME,
  DOSSIER_MOVEMENT_ROSE,
  DOSSIER_MOVEMENT_FELL,
} DossierMovement;

#define DOSSIER_MOVEMENT_COUNT (DOSSIER_MOVEMENT_FELL + 1)

DossierMovement dossier_movement_find (DossierRating before, DossierRating after);

/**
 * DossierComparison:
 * @before: the earlier assessment
 * @after: the later one
 * @moved: (element-type DossierElement): which, for each way
 * @tally_before: the ratings of the earlier assessment
 * @tally_after: those of the later one
 *
 * Which elements improved, declined or stayed the same between two assessments.
 */
typedef struct
{
  DossierAssessment *before;
  DossierAssessment *after;
  GPtrArray *moved[DOSSIER_MOVEMENT_COUNT];
  DossierTally tally_before;
  DossierTally tally_after;
} DossierComparison;

DossierComparison *dossier_comparison_new (DossierHistory *history,
                                           DossierAssessment *before,
                                           DossierAssessment *after,
                                           DossierCriterion *criterion);
void dossier_comparison_free (DossierComparison *self);
char *dossier_comparison_describe (DossierComparison *self, DossierStandard *standard);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierComparison, dossier_comparison_free)

G_END_DECLS
