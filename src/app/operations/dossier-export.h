/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-operation.h"
#include "dossier-report-source.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EXPORT (dossier_export_get_type ())
G_DECLARE_FINAL_TYPE (DossierExport, dossier_export, DOSSIER, EXPORT, DossierOperation)

DossierExport *dossier_export_new (DossierReportSource *source, GFile *file);
DossierExport *dossier_export_new_for_document (DossierReport *document, GFile *file);
GFile *dossier_export_get_file (DossierExport *self);
gboolean dossier_export_is_written (DossierExport *self);
const char *dossier_export_get_missing_letters (DossierExport *self);

G_END_DECLS
