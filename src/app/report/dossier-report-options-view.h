/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-report-source.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_REPORT_OPTIONS_VIEW (dossier_report_options_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierReportOptionsView,
                      dossier_report_options_view,
                      DOSSIER,
                      REPORT_OPTIONS_VIEW,
                      GtkBox)

void dossier_report_options_view_set_source (DossierReportOptionsView *self,
                                             DossierReportSource *source);
void dossier_report_options_view_set_size (DossierReportOptionsView *self, guint64 size);

G_END_DECLS
