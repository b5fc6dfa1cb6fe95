/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-operation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPERATIONS (dossier_operations_get_type ())
G_DECLARE_FINAL_TYPE (DossierOperations, dossier_operations, DOSSIER, OPERATIONS, GObject)

DossierOperations *dossier_operations_new (void);
void dossier_operations_run (DossierOperations *self, DossierOperation *operation);
DossierOperation *dossier_operations_find (DossierOperations *self, GType type);
gboolean dossier_operations_is_empty (DossierOperations *self);
char *dossier_operations_describe (DossierOperations *self);
void dossier_operations_cancel (DossierOperations *self);

G_END_DECLS
