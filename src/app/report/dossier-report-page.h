/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-page.h"
#include "dossier-report-source.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_REPORT_PAGE (dossier_report_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierReportPage, dossier_report_page, DOSSIER, REPORT_PAGE, DossierPage)

DossierReportSource *dossier_report_page_get_source (DossierReportPage *self);
void dossier_report_page_show_problems (DossierReportPage *self);

G_END_DECLS
