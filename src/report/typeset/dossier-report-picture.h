/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report.h"

G_BEGIN_DECLS

GBytes *dossier_report_picture_of_figure (const DossierReport *report,
                                          const DossierReportBlock *block,
                                          double *width,
                                          double *height,
                                          const char **type);
GBytes *dossier_report_picture_as_png (const DossierReport *report,
                                       const DossierReportBlock *block,
                                       double *width,
                                       double *height);
GBytes *dossier_report_picture_of_rating (DossierRating rating);

G_END_DECLS
