/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierBurnDown:
 * @from: the day of the last assessment, or of the first action
 * @is_since_assessment: whether it is the day of an assessment
 * @n_unfinished: (element-type guint): how many actions were not done, on each
 *   day from @from to today
 *
 * How the work that an assessment left goes down.
 */
typedef struct
{
  char *from;
  gboolean is_since_assessment;
  GArray *n_unfinished;
} DossierBurnDown;

DossierBurnDown *dossier_burn_down_new (DossierSubmission *submission, const char *today);
void dossier_burn_down_free (DossierBurnDown *self);
char *dossier_burn_down_describe (const DossierBurnDown *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierBurnDown, dossier_burn_down_free)

G_END_DECLS
