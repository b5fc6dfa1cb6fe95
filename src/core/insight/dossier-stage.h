/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierStage:
 * @DOSSIER_STAGE_NOTHING_WRITTEN: no element has a narrative, a rating or evidence
 * @DOSSIER_STAGE_DRAFTING: the responses are being written
 * @DOSSIER_STAGE_BEFORE_VISIT: the responses are written, or the next visit is near
 * @DOSSIER_STAGE_AFTER_VISIT: the certification body was there not long ago
 *
 * How far the work on a submission is. It is never asked or stored: dossier_stage_find() derives
 * it.
 */
typedef enum
{
  DOSSIER_STAGE_NOTHING_WRITTEN,
  DOSSIER_STAGE_DRAFTING,
  DOSSIER_STAGE_BEFORE_VISIT,
  DOSSIER_STAGE_AFTER_VISIT,
} DossierStage;

#define DOSSIER_STAGE_COUNT (DOSSIER_STAGE_AFTER_VISIT + 1)

#define DOSSIER_TYPE_STAGE (dossier_stage_get_type ())

GType dossier_stage_get_type (void);
DossierStage dossier_stage_find (DossierSubmission *submission, const char *today);
const char *dossier_stage_explain (DossierStage stage);
char *dossier_stage_describe (DossierStage stage);

G_END_DECLS
