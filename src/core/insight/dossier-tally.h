/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierTally:
 * @n_elements: how many elements there are
 * @n_rated: how many elements have each rating
 * @n_written: how many elements have a narrative
 * @n_final: how many responses are final
 * @n_evidenced: how many elements cite evidence
 * @n_evidence: how many pieces of evidence the elements cite, each counted once
 *
 * Where a criterion, or the whole submission, stands.
 */
typedef struct
{
  guint n_elements;
  guint n_rated[DOSSIER_RATING_COUNT];
  guint n_written;
  guint n_final;
  guint n_evidenced;
  guint n_evidence;
} DossierTally;

DossierTally *dossier_tally_count (DossierSubmission *submission);
guint dossier_tally_get_rated (const DossierTally *self);
char *dossier_tally_describe (const DossierTally *self, DossierStandard *standard);

G_END_DECLS
