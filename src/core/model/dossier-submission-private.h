/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-edit-history.h"
#include "dossier-evidence-index.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/* Shared by the files that implement DossierSubmission. */
struct _DossierSubmission
{
  DossierRecord parent_instance;

  DossierStandard *standard;
  gboolean editable;
  DossierEditHistory *history;
  DossierEvidenceIndex *evidence_index;
};

void
dossier_submission_do_change (DossierSubmission *self, DossierChange *change, const char *label);

G_END_DECLS
