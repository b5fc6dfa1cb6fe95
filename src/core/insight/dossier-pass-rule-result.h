/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-tally.h"

G_BEGIN_DECLS

/**
 * DossierPassRuleResult:
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
} DossierPassRuleResult;

void dossier_pass_rule_result_find (DossierPassRuleResult *self,
                                    DossierStandard *standard,
                                    const DossierTally *tallies);
gboolean dossier_pass_rule_result_is_met (const DossierPassRuleResult *self);
char *dossier_pass_rule_result_describe (const DossierPassRuleResult *self);

G_END_DECLS
