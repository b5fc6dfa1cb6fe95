/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-bundle.h"
#include "dossier-submission-report.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_REPORT_SOURCE (dossier_report_source_get_type ())
G_DECLARE_FINAL_TYPE (DossierReportSource, dossier_report_source, DOSSIER, REPORT_SOURCE, GObject)

DossierReportSource *dossier_report_source_new (DossierBundle *bundle);
DossierSubmission *dossier_report_source_get_submission (DossierReportSource *self);
DossierReportOptions *dossier_report_source_get_options (DossierReportSource *self);
DossierReport *dossier_report_source_make_with (DossierReportSource *self,
                                                DossierReportOptions *options);
DossierReport *dossier_report_source_make_now (DossierReportSource *self);
void dossier_report_source_make_async (DossierReportSource *self,
                                       DossierAppendixProgress *progress,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
DossierReport *
dossier_report_source_make_finish (DossierReportSource *self, GAsyncResult *result, GError **error);
void dossier_report_source_stop (DossierReportSource *self);
GPtrArray *dossier_report_source_list_problems (DossierReportSource *self);
guint64 dossier_report_source_get_size (DossierReportSource *self);

G_END_DECLS
