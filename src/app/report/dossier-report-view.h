/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-report.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_REPORT_VIEW (dossier_report_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierReportView, dossier_report_view, DOSSIER, REPORT_VIEW, GtkWidget)

void dossier_report_view_show (DossierReportView *self, DossierReport *report);
guint dossier_report_view_get_page (DossierReportView *self);
void dossier_report_view_go_to (DossierReportView *self, guint page);
char *dossier_report_view_describe_page (DossierReportView *self);
void dossier_report_view_zoom (DossierReportView *self, double zoom);
double dossier_report_view_get_zoom (DossierReportView *self);

G_END_DECLS
