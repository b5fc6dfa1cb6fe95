/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

/**
 * DossierChange:
 *
 * One thing that an edit group did: a field set, or a record added to or
 * removed from a list. It can be taken back and done again.
 */
typedef struct _DossierChange DossierChange;

DossierChange *
dossier_change_new_set (DossierRecord *record, GParamSpec *field, const GValue *value);
DossierChange *dossier_change_new_add (DossierRecord *record,
                                       GParamSpec *field,
                                       guint position,
                                       DossierRecord *item);
DossierChange *dossier_change_new_remove (DossierRecord *record, GParamSpec *field, guint position);
void dossier_change_free (DossierChange *self);
void dossier_change_apply (DossierChange *self);
void dossier_change_revert (DossierChange *self);
gboolean dossier_change_has_same_field (DossierChange *self, DossierChange *other);
gboolean dossier_change_continue (DossierChange *self, DossierChange *next);
DossierRecord *dossier_change_get_record (DossierChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierChange, dossier_change_free)

G_END_DECLS
