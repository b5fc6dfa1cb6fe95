/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * DossierFieldKind:
 * @DOSSIER_FIELD_TEXT: UTF-8 text, never %NULL
 * @DOSSIER_FIELD_DATE: a day, as ISO 8601 text "YYYY-MM-DD", or "" for none
 * @DOSSIER_FIELD_NUMBER: a whole number from 0
 * @DOSSIER_FIELD_FLAG: yes or no
 * @DOSSIER_FIELD_ENUM: one of the values of an enumeration
 * @DOSSIER_FIELD_RECORD: a record that is part of this one, always there
 * @DOSSIER_FIELD_LIST: a list of records that are part of this one
 *
 * What a field of a record holds.
 */
typedef enum
{
  DOSSIER_FIELD_TEXT,
  DOSSIER_FIELD_DATE,
  DOSSIER_FIELD_NUMBER,
  DOSSIER_FIELD_FLAG,
  DOSSIER_FIELD_ENUM,
  DOSSIER_FIELD_RECORD,
  DOSSIER_FIELD_LIST,
} DossierFieldKind;

/**
 * DOSSIER_NUMBER_MAXIMUM:
 *
 * The largest number that a field holds: beyond it, programs that read JSON
 * numbers as floating point lose digits (RFC 8259, section 6).
 */
#define DOSSIER_NUMBER_MAXIMUM ((G_GUINT64_CONSTANT (1) << 53) - 1)

#define DOSSIER_TYPE_RECORD (dossier_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (DossierRecord, dossier_record, DOSSIER, RECORD, GObject)

/**
 * DossierRecordClass:
 * @parent_class: the parent class
 * @change: called on the outermost record before a field of a record inside
 *   it is set; it sets the field by dossier_record_store(), or does not
 * @fields: (element-type GParamSpec): the fields, in the order they were added
 */
struct _DossierRecordClass
{
  GObjectClass parent_class;

  void (*change) (DossierRecord *outermost,
                  DossierRecord *self,
                  GParamSpec *field,
                  const GValue *value);

  GPtrArray *fields;
};

void dossier_record_class_add_text (DossierRecordClass *klass, const char *name, const char *title);
void dossier_record_class_add_date (DossierRecordClass *klass, const char *name, const char *title);
void
dossier_record_class_add_number (DossierRecordClass *klass, const char *name, const char *title);
void
dossier_record_class_add_counter (DossierRecordClass *klass, const char *name, const char *title);
void dossier_record_class_add_flag (DossierRecordClass *klass,
                                    const char *name,
                                    const char *title,
                                    gboolean default_value);
void dossier_record_class_add_enum (DossierRecordClass *klass,
                                    const char *name,
                                    const char *title,
                                    GType type,
                                    int default_value);
void dossier_record_class_add_record (DossierRecordClass *klass,
                                      const char *name,
                                      const char *title,
                                      GType type);
void dossier_record_class_add_list (DossierRecordClass *klass,
                                    const char *name,
                                    const char *title,
                                    GType item_type,
                                    const char *key);

GParamSpec *dossier_record_find_field (DossierRecord *self, const char *name);
GParamSpec *dossier_record_type_find_field (GType type, const char *name);
GParamSpec **dossier_record_list_fields (DossierRecord *self, guint *n_fields);
DossierFieldKind dossier_field_get_kind (GParamSpec *field);
const char *dossier_field_get_title (GParamSpec *field);
gboolean dossier_field_is_counter (GParamSpec *field);
GType dossier_field_get_item_type (GParamSpec *field);
const char *dossier_field_get_key (GParamSpec *field);

const char *dossier_record_get_text (DossierRecord *self, const char *name);
guint64 dossier_record_get_number (DossierRecord *self, const char *name);
gboolean dossier_record_get_flag (DossierRecord *self, const char *name);
int dossier_record_get_enum (DossierRecord *self, const char *name);
DossierRecord *dossier_record_get_record (DossierRecord *self, const char *name);
GListModel *dossier_record_get_list (DossierRecord *self, const char *name);
DossierRecord *dossier_record_get_outermost (DossierRecord *self);
DossierRecord *dossier_record_get_parent (DossierRecord *self);
GParamSpec *dossier_record_get_place (DossierRecord *self);

char *dossier_record_dup_address (DossierRecord *self);
DossierRecord *dossier_record_find_at (DossierRecord *self, const char *address);
GType dossier_record_find_type_at (GType type, const char *address);
DossierRecord *dossier_record_find_item (DossierRecord *self, const char *list, const char *key);

const GValue *dossier_record_peek (DossierRecord *self, GParamSpec *field);
void dossier_record_store (DossierRecord *self, GParamSpec *field, const GValue *value);
void
dossier_record_insert (DossierRecord *self, GParamSpec *field, guint position, DossierRecord *item);
void dossier_record_append_all (DossierRecord *self, GParamSpec *field, GPtrArray *items);
void dossier_record_remove (DossierRecord *self, GParamSpec *field, guint position);

gpointer dossier_record_copy (DossierRecord *self);
JsonNode *dossier_record_to_json (DossierRecord *self);
GPtrArray *dossier_record_write (DossierRecord *self);
char *dossier_record_join_text (GPtrArray *pieces, gsize *length);
JsonNode *dossier_field_to_json (GParamSpec *field, const GValue *value);
gboolean dossier_field_value_from_json (GParamSpec *field,
                                        JsonNode *node,
                                        const char *place,
                                        GValue *value,
                                        GError **error);
gboolean dossier_record_from_json (DossierRecord *self,
                                   JsonObject *object,
                                   const char *place,
                                   GError **error);
void dossier_record_keep_unknown (DossierRecord *self, const char *name, JsonNode *value);
JsonObject *dossier_record_get_unknown (DossierRecord *self);

G_END_DECLS
