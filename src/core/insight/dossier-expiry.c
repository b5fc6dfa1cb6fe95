/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-expiry.h"

/**
 * dossier_expiry_find:
 * @evidence: an evidence
 * @today: the day to judge by
 * @next_visit: (nullable): the day of the next visit, as dossier_cycle_find_next_visit() finds it
 *
 * Returns: whether the evidence is out of date, or will be by the next visit
 */
DossierExpiry
dossier_expiry_find (DossierEvidence *evidence, const char *today, const char *next_visit)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE (evidence), DOSSIER_EXPIRY_NONE);

  if (dossier_evidence_is_out_of_date (evidence, today))
    return DOSSIER_EXPIRY_PASSED;
  if (next_visit != NULL && dossier_evidence_is_out_of_date (evidence, next_visit))
    return DOSSIER_EXPIRY_BY_VISIT;
  return DOSSIER_EXPIRY_NONE;
}
