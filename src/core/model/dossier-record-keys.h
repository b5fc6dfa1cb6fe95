/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

/**
 * DossierRecordKeys:
 *
 * Finds the items of a list by their key.
 */
typedef struct _DossierRecordKeys DossierRecordKeys;

DossierRecordKeys *dossier_record_keys_new (GListModel *list, const char *key);
void dossier_record_keys_free (DossierRecordKeys *self);
void dossier_record_keys_add (DossierRecordKeys *self, DossierRecord *item);
gboolean dossier_record_keys_remove (DossierRecordKeys *self, DossierRecord *item);
DossierRecord *
dossier_record_keys_find (DossierRecordKeys *self, const char *key, guint occurrence);
guint dossier_record_keys_get_occurrence (DossierRecordKeys *self, DossierRecord *item);

G_END_DECLS
