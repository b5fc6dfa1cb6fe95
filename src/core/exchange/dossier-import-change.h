/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_IMPORT_CHANGE (dossier_import_change_get_type ())
G_DECLARE_FINAL_TYPE (DossierImportChange, dossier_import_change, DOSSIER, IMPORT_CHANGE, GObject)

DossierImportChange *dossier_import_change_new (guint line,
                                                const char *label,
                                                const char *field,
                                                const char *before,
                                                const char *after);
guint dossier_import_change_get_line (DossierImportChange *self);
const char *dossier_import_change_get_label (DossierImportChange *self);
const char *dossier_import_change_get_field (DossierImportChange *self);
const char *dossier_import_change_get_before (DossierImportChange *self);
const char *dossier_import_change_get_after (DossierImportChange *self);
gboolean dossier_import_change_get_included (DossierImportChange *self);
void dossier_import_change_set_included (DossierImportChange *self, gboolean is_included);

G_END_DECLS
