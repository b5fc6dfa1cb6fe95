/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

#define DOSSIER_CHANGE_ERROR (dossier_change_error_quark ())

/**
 * DossierChangeError:
 * @DOSSIER_CHANGE_ERROR_ADDRESS: there is no such record, or no such place in a list
 * @DOSSIER_CHANGE_ERROR_VALUE: the record holds something else than the change is based on
 *
 * Why a change could not be applied.
 */
typedef enum
{
  DOSSIER_CHANGE_ERROR_ADDRESS,
  DOSSIER_CHANGE_ERROR_VALUE,
} DossierChangeError;

/**
 * DossierChangeKind:
 * @DOSSIER_CHANGE_SET: a field is set to another value
 * @DOSSIER_CHANGE_SPLICE: a part of a text gives way to another
 * @DOSSIER_CHANGE_ADD: a record is added to a list
 * @DOSSIER_CHANGE_REMOVE: a record is removed from a list
 *
 * What a change does.
 */
typedef enum
{
  DOSSIER_CHANGE_SET,
  DOSSIER_CHANGE_SPLICE,
  DOSSIER_CHANGE_ADD,
  DOSSIER_CHANGE_REMOVE,
} DossierChangeKind;

#define DOSSIER_TYPE_CHANGE_KIND (dossier_change_kind_get_type ())
GType dossier_change_kind_get_type (void);

/**
 * DossierChange:
 *
 * One thing that an edit group does: a field set, or a record added to or
 * removed from a list. It knows the address of its record and both values, so
 * that it can be inverted, written down, and made in another copy of the same
 * submission. It never changes.
 */
typedef struct _DossierChange DossierChange;

GQuark dossier_change_error_quark (void);
DossierChange *
dossier_change_new_set (DossierRecord *record, GParamSpec *field, const GValue *value);
DossierChange *dossier_change_new_add (DossierRecord *record,
                                       GParamSpec *field,
                                       guint position,
                                       DossierRecord *item);
DossierChange *dossier_change_new_remove (DossierRecord *record, GParamSpec *field, guint position);
DossierChange *
dossier_change_new_from_json (GType type, JsonObject *object, const char *place, GError **error);
DossierChange *dossier_change_ref (DossierChange *self);
void dossier_change_unref (DossierChange *self);

DossierChangeKind dossier_change_get_kind (DossierChange *self);
const char *dossier_change_get_address (DossierChange *self);
GParamSpec *dossier_change_get_field (DossierChange *self);
DossierRecord *dossier_change_get_item (DossierChange *self);
char *dossier_change_dup_path (DossierChange *self);

JsonNode *dossier_change_to_json (DossierChange *self);
void dossier_change_freeze_item (DossierChange *self);
gboolean dossier_change_apply (DossierChange *self, DossierRecord *outermost, GError **error);
DossierChange *dossier_change_invert (DossierChange *self);
gboolean dossier_change_has_same_field (DossierChange *self, DossierChange *other);
DossierChange *dossier_change_continue (DossierChange *self, DossierChange *next);
DossierChange *dossier_change_join (DossierChange *self, DossierChange *next);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierChange, dossier_change_unref)

G_END_DECLS
