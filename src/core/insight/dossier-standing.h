/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-tally.h"

G_BEGIN_DECLS

/**
 * DossierStanding:
 * @n_not_rated: elements still to be rated
 * @n_non_compliance_over: elements at Non-Compliance beyond what the rule allows
 * @n_partial_compliance_over: elements at Partial Compliance beyond what the
 *   rule allows, added up over the criteria
 *
 * How far a submission is from the pass rule of its standard. All zero: it is
 * met.
 */
typedef struct
{
  guint n_not_rated;
  guint n_non_compliance_over;
  guint n_partial_compliance_over;
} DossierStanding;

void dossier_standing_find (DossierStanding *self,
                            DossierStandard *standard,
                            const DossierTally *tallies);
gboolean dossier_standing_is_met (const DossierStanding *self);
char *dossier_standing_describe (const DossierStanding *self);

G_END_DECLS
