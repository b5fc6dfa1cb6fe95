/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-import-problem.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_IMPORT (dossier_import_get_type ())
G_DECLARE_FINAL_TYPE (DossierImport, dossier_import, DOSSIER, IMPORT, GObject)

DossierImport *dossier_import_new (DossierSubmission *submission, GFile *file, GError **error);
GListModel *dossier_import_get_changes (DossierImport *self);
GPtrArray *dossier_import_list_problems (DossierImport *self);
void dossier_import_set_included (DossierImport *self, guint line, gboolean is_included);
guint dossier_import_get_n_changes (DossierImport *self);
guint dossier_import_get_n_records (DossierImport *self);
gboolean dossier_import_apply (DossierImport *self, GError **error);

G_END_DECLS
