/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report-options.h"

G_BEGIN_DECLS

/**
 * DossierReportPreset:
 * @DOSSIER_PRESET_SUBMISSION: the submission for the certification body
 * @DOSSIER_PRESET_INTERNAL: a copy for colleagues to review
 * @DOSSIER_PRESET_PUBLIC: a version for everybody
 * @DOSSIER_PRESET_ACTION_PLAN: the action plan
 * @DOSSIER_PRESET_BOARD: a summary of the self-assessment for the board
 * @DOSSIER_PRESET_CRITERION: one criterion
 *
 * What reports are made for.
 */
typedef enum
{
  DOSSIER_PRESET_SUBMISSION,
  DOSSIER_PRESET_INTERNAL,
  DOSSIER_PRESET_PUBLIC,
  DOSSIER_PRESET_ACTION_PLAN,
  DOSSIER_PRESET_BOARD,
  DOSSIER_PRESET_CRITERION,
} DossierReportPreset;

#define DOSSIER_PRESET_COUNT (DOSSIER_PRESET_CRITERION + 1)

#define DOSSIER_TYPE_REPORT_PRESET (dossier_report_preset_get_type ())

GType dossier_report_preset_get_type (void);
void dossier_report_preset_apply (DossierReportPreset preset, DossierReportOptions *options);
int dossier_report_preset_find (DossierReportOptions *options);

G_END_DECLS
