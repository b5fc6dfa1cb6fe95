/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-record-private.h"

#include "dossier-text.h"

#define FIELD_FLAGS (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)
#define PART_FLAGS  (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)
#define KIND_MASK   0xf

static G_DEFINE_QUARK (dossier_field_item_type, field_item_type)

  static G_DEFINE_QUARK (dossier_field_key, field_key)

    static G_DEFINE_QUARK (dossier_field_is_counter, field_is_counter)

      static void add_field (DossierRecordClass *klass, GParamSpec *field, DossierFieldKind kind)
{
  /* Not as data by a key: the kind is asked for more often than anything else. */
  field->flags |= (GParamFlags) (kind << G_PARAM_USER_SHIFT);
  dossier_record_class_install_field (klass, field);
}

/**
 * dossier_record_class_add_text:
 * @klass: a record class
 * @name: the name of the field, which is also its JSON member
 * @title: what people call it, marked for translation
 *
 * Adds a field that holds a text, at first "".
 */
void
dossier_record_class_add_text (DossierRecordClass *klass, const char *name, const char *title)
{
  add_field (klass, g_param_spec_string (name, title, NULL, "", FIELD_FLAGS), DOSSIER_FIELD_TEXT);
}

/**
 * dossier_record_class_add_date:
 * @klass: a record class
 * @name: the name of the field, which is also its JSON member
 * @title: what people call it, marked for translation
 *
 * Adds a field that holds a day, at first none.
 */
void
dossier_record_class_add_date (DossierRecordClass *klass, const char *name, const char *title)
{
  add_field (klass, g_param_spec_string (name, title, NULL, "", FIELD_FLAGS), DOSSIER_FIELD_DATE);
}

/**
 * dossier_record_class_add_number:
 * @klass: a record class
 * @name: the name of the field, which is also its JSON member
 * @title: what people call it, marked for translation
 *
 * Adds a field that holds a whole number, at first 0.
 */
void
dossier_record_class_add_number (DossierRecordClass *klass, const char *name, const char *title)
{
  add_field (klass,
             g_param_spec_uint64 (name, title, NULL, 0, DOSSIER_NUMBER_MAXIMUM, 0, FIELD_FLAGS),
             DOSSIER_FIELD_NUMBER);
}

/**
 * dossier_record_class_add_counter:
 * @klass: a record class
 * @name: the name of the field, which is also its JSON member
 * @title: what people call it, marked for translation
 *
 * Adds a field that holds the last number that was given out, at first 0. Undo
 * leaves it, so that no number is given out twice.
 */
void
dossier_record_class_add_counter (DossierRecordClass *klass, const char *name, const char *title)
{
  dossier_record_class_add_number (klass, name, title);
  g_param_spec_set_qdata (g_ptr_array_index (klass->fields, klass->fields->len - 1),
                          field_is_counter_quark (),
                          GINT_TO_POINTER (TRUE));
}

/**
 * dossier_record_class_add_flag:
 * @klass: a record class
 * @name: the name of the field, which is also its JSON member
 * @title: what people call it, marked for translation
 * @default_value: the value at first
 *
 * Adds a field that holds yes or no.
 */
void
dossier_record_class_add_flag (DossierRecordClass *klass,
                               const char *name,
                               const char *title,
                               gboolean default_value)
{
  add_field (klass,
             g_param_spec_boolean (name, title, NULL, default_value, FIELD_FLAGS),
             DOSSIER_FIELD_FLAG);
}

/**
 * dossier_record_class_add_enum:
 * @klass: a record class
 * @name: the name of the field, which is also its JSON member
 * @title: what people call it, marked for translation
 * @type: an enumeration, whose nicks go into JSON
 * @default_value: the value at first
 *
 * Adds a field that holds one value of an enumeration.
 */
void
dossier_record_class_add_enum (DossierRecordClass *klass,
                               const char *name,
                               const char *title,
                               GType type,
                               int default_value)
{
  add_field (klass,
             g_param_spec_enum (name, title, NULL, type, default_value, FIELD_FLAGS),
             DOSSIER_FIELD_ENUM);
}

/**
 * dossier_record_class_add_record:
 * @klass: a record class
 * @name: the name of the field, which is also its JSON member
 * @title: what people call it, marked for translation
 * @type: the class of the part
 *
 * Adds a field that holds another record, which is there from the start.
 */
void
dossier_record_class_add_record (DossierRecordClass *klass,
                                 const char *name,
                                 const char *title,
                                 GType type)
{
  add_field (klass,
             g_param_spec_object (name, title, NULL, type, PART_FLAGS),
             DOSSIER_FIELD_RECORD);
}

/**
 * dossier_record_class_add_list:
 * @klass: a record class
 * @name: the name of the field, which is also its JSON member
 * @title: what people call it, marked for translation
 * @item_type: the class of the items
 * @key: the text field of the items that tells them apart and never changes
 *   while they are in the list; where it is "id", an item that has none is
 *   given one
 *
 * Adds a field that holds a list of records, at first empty.
 */
void
dossier_record_class_add_list (DossierRecordClass *klass,
                               const char *name,
                               const char *title,
                               GType item_type,
                               const char *key)
{
  GParamSpec *field = g_param_spec_object (name, title, NULL, G_TYPE_LIST_MODEL, PART_FLAGS);

  g_param_spec_set_qdata (field, field_item_type_quark (), GSIZE_TO_POINTER (item_type));
  g_param_spec_set_qdata (field, field_key_quark (), (gpointer) key);
  add_field (klass, field, DOSSIER_FIELD_LIST);
}

DossierFieldKind
dossier_field_get_kind (GParamSpec *field)
{
  return (DossierFieldKind) ((field->flags >> G_PARAM_USER_SHIFT) & KIND_MASK);
}

/**
 * dossier_field_get_title:
 * @field: a field of a record
 *
 * Returns: what people call it, in their language
 */
const char *
dossier_field_get_title (GParamSpec *field)
{
  return _ (g_param_spec_get_nick (field));
}

/**
 * dossier_field_is_counter:
 * @field: a field of a record
 *
 * Returns: whether it was added by dossier_record_class_add_counter()
 */
gboolean
dossier_field_is_counter (GParamSpec *field)
{
  return g_param_spec_get_qdata (field, field_is_counter_quark ()) != NULL;
}

/**
 * dossier_field_get_item_type:
 * @field: a list field of a record
 *
 * Returns: the class of its items
 */
GType
dossier_field_get_item_type (GParamSpec *field)
{
  return GPOINTER_TO_SIZE (g_param_spec_get_qdata (field, field_item_type_quark ()));
}

/**
 * dossier_field_get_key:
 * @field: a list field of a record
 *
 * Returns: the name of the field that is the key of its items
 */
const char *
dossier_field_get_key (GParamSpec *field)
{
  return g_param_spec_get_qdata (field, field_key_quark ());
}
