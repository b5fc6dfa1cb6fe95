/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-report-source.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_REPORT_PRESETS (dossier_report_presets_get_type ())
G_DECLARE_FINAL_TYPE (DossierReportPresets,
                      dossier_report_presets,
                      DOSSIER,
                      REPORT_PRESETS,
                      AdwPreferencesGroup)

void dossier_report_presets_set_source (DossierReportPresets *self, DossierReportSource *source);

G_END_DECLS
