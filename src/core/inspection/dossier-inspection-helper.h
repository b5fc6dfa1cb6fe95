/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierInspectionHelper:
 *
 * A process of dossier-inspect that reads one file after the other.
 */
typedef struct _DossierInspectionHelper DossierInspectionHelper;

char *dossier_inspection_helper_find_program (void);

DossierInspectionHelper *
dossier_inspection_helper_acquire (int descriptor, const char *const *words, GError **error);
int dossier_inspection_helper_get_answer (DossierInspectionHelper *self);
void dossier_inspection_helper_release (DossierInspectionHelper *self);
void dossier_inspection_helper_end (DossierInspectionHelper *self);

G_END_DECLS
