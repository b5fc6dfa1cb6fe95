/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPERATION (dossier_operation_get_type ())
G_DECLARE_FINAL_TYPE (DossierOperation, dossier_operation, DOSSIER, OPERATION, GObject)

DossierOperation *dossier_operation_new (const char *description);
const char *dossier_operation_get_description (DossierOperation *self);
GCancellable *dossier_operation_get_cancellable (DossierOperation *self);
void dossier_operation_cancel (DossierOperation *self);
void dossier_operation_end (DossierOperation *self);

G_END_DECLS
