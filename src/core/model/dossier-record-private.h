/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record-keys.h"
#include "dossier-record.h"

G_BEGIN_DECLS

/* Shared by the files that declare the fields of a record, store them and find them. */
typedef struct
{
  GValue *values;
  DossierRecord *parent;
  /* The field of the parent that holds this record, alone or in a list. */
  GParamSpec *place;
  JsonObject *unknown;
  /* (element-type DossierRecordKeys) (nullable): the keys of the items, for each list field. */
  DossierRecordKeys **keys;
  /* (nullable): the record as JSON, as it is written in a list; %NULL since it changed. */
  GRefString *kept_text;
  /* (element-type GRefString) (nullable): of each list field, its items as JSON; "" when they have
   * not changed since they were written last; %NULL when they have. */
  GRefString **kept_lists;
} DossierRecordPrivate;

static inline guint
dossier_field_get_position (GParamSpec *field)
{
  return field->param_id - 1;
}

DossierRecordPrivate *dossier_record_get_private (DossierRecord *self);
void dossier_record_class_install_field (DossierRecordClass *klass, GParamSpec *field);
GParamSpec *dossier_record_class_find_field (DossierRecordClass *klass, const char *name);
gboolean dossier_record_is_key (DossierRecord *self, GParamSpec *field);
DossierRecordKeys *dossier_record_get_keys (DossierRecord *self, GParamSpec *field);
GRefString *dossier_record_peek_kept_text (DossierRecord *self);
void dossier_record_keep_text (DossierRecord *self, GRefString *text);
GRefString *dossier_record_peek_kept_list (DossierRecord *self, GParamSpec *field);
void dossier_record_keep_list (DossierRecord *self, GParamSpec *field, GRefString *text);
void dossier_record_forget_kept_text (DossierRecord *self, GParamSpec *list);
void dossier_address_append_key (GString *address, const char *key);

G_END_DECLS
