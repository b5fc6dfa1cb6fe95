/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence-addition.h"
#include "dossier-operation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ADDITION_QUEUE (dossier_addition_queue_get_type ())
G_DECLARE_FINAL_TYPE (DossierAdditionQueue,
                      dossier_addition_queue,
                      DOSSIER,
                      ADDITION_QUEUE,
                      DossierOperation)

DossierAdditionQueue *dossier_addition_queue_new (void);
void dossier_addition_queue_push (DossierAdditionQueue *self,
                                  DossierEvidenceAddition *addition,
                                  const char *element,
                                  const char *message);

G_END_DECLS
