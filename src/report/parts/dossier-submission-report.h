/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-appendix.h"
#include "dossier-report.h"

G_BEGIN_DECLS

DossierReport *dossier_submission_report_new (DossierSubmission *submission,
                                              DossierReportOptions *options,
                                              DossierAppendix *appendix,
                                              const char *today);
void dossier_submission_report_check_files (DossierReport *self,
                                            DossierSubmission *submission,
                                            DossierReportOptions *options,
                                            GFile *bundle_folder);

G_END_DECLS
