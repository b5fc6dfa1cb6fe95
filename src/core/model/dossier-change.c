/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-change.h"

#include <string.h>

typedef enum
{
  CHANGE_SET,
  CHANGE_SET_TEXT,
  CHANGE_ADD,
  CHANGE_REMOVE,
} ChangeKind;

struct _DossierChange
{
  ChangeKind kind;

  /* Not owned: a record is alive in the submission, or as the item of a change. */
  DossierRecord *record;
  GParamSpec *field;

  GValue before;
  GValue after;

  /* A text changes in one place: there @removed gives way to @inserted. Long texts that grow
   * by a letter at a time would fill the memory otherwise. */
  gsize offset;
  char *removed;
  char *inserted;

  guint position;
  DossierRecord *item;
};

static DossierChange *
change_new (ChangeKind kind, DossierRecord *record, GParamSpec *field)
{
  DossierChange *self = g_new0 (DossierChange, 1);

  self->kind = kind;
  self->record = record;
  self->field = field;
  return self;
}

static gboolean
is_inside_character (const char *text, gsize offset)
{
  return ((guchar) text[offset] & 0xc0) == 0x80;
}

static void
set_texts (DossierChange *self, const char *before, const char *after)
{
  gsize before_length = strlen (before);
  gsize after_length = strlen (after);
  gsize shorter = MIN (before_length, after_length);
  gsize start = 0;
  gsize end = 0;

  while (start < shorter && before[start] == after[start])
    start++;
  while (is_inside_character (before, start) || is_inside_character (after, start))
    start--;
  while (end < shorter - start && before[before_length - end - 1] == after[after_length - end - 1])
    end++;
  while (end > 0 && is_inside_character (before, before_length - end))
    end--;

  self->offset = start;
  self->removed = g_strndup (before + start, before_length - start - end);
  self->inserted = g_strndup (after + start, after_length - start - end);
}

/**
 * dossier_change_new_set:
 * @record: a record
 * @field: one of its fields
 * @value: what it shall hold
 *
 * Returns: (transfer full): the change from what the field holds now to @value,
 *   not yet applied
 */
DossierChange *
dossier_change_new_set (DossierRecord *record, GParamSpec *field, const GValue *value)
{
  DossierChange *self = change_new (CHANGE_SET, record, field);
  const GValue *present = dossier_record_peek (record, field);

  if (G_VALUE_HOLDS_STRING (value))
    {
      const char *text = g_value_get_string (value);

      self->kind = CHANGE_SET_TEXT;
      set_texts (self, g_value_get_string (present), text != NULL ? text : "");
      return self;
    }

  g_value_init (&self->before, G_VALUE_TYPE (present));
  g_value_copy (present, &self->before);
  g_value_init (&self->after, G_VALUE_TYPE (value));
  g_value_copy (value, &self->after);
  return self;
}

/**
 * dossier_change_new_add:
 * @record: a record
 * @field: one of its list fields
 * @position: where in the list, from 0
 * @item: the record to add
 *
 * Returns: (transfer full): the addition, not yet applied
 */
DossierChange *
dossier_change_new_add (DossierRecord *record,
                        GParamSpec *field,
                        guint position,
                        DossierRecord *item)
{
  DossierChange *self = change_new (CHANGE_ADD, record, field);

  self->position = position;
  self->item = g_object_ref (item);
  return self;
}

/**
 * dossier_change_new_remove:
 * @record: a record
 * @field: one of its list fields
 * @position: which item of the list, from 0
 *
 * Returns: (transfer full): the removal, not yet applied
 */
DossierChange *
dossier_change_new_remove (DossierRecord *record, GParamSpec *field, guint position)
{
  DossierChange *self = change_new (CHANGE_REMOVE, record, field);

  self->position = position;
  self->item = g_list_model_get_item (dossier_record_get_list (record, field->name), position);
  return self;
}

void
dossier_change_free (DossierChange *self)
{
  if (self->kind == CHANGE_SET)
    {
      g_value_unset (&self->before);
      g_value_unset (&self->after);
    }
  g_free (self->removed);
  g_free (self->inserted);
  g_clear_object (&self->item);
  g_free (self);
}

static void
replace_text (DossierChange *self, const char *old_part, const char *new_part)
{
  const char *present = g_value_get_string (dossier_record_peek (self->record, self->field));
  g_autoptr (GString) text = g_string_new (present);
  g_auto (GValue) value = G_VALUE_INIT;

  g_string_erase (text, (gssize) self->offset, (gssize) strlen (old_part));
  g_string_insert (text, (gssize) self->offset, new_part);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, text->str);
  dossier_record_store (self->record, self->field, &value);
}

/**
 * dossier_change_apply:
 * @self: a change
 *
 * Does it. The record must be as it was when the change was made.
 */
void
dossier_change_apply (DossierChange *self)
{
  switch (self->kind)
    {
    case CHANGE_SET_TEXT:
      replace_text (self, self->removed, self->inserted);
      break;
    case CHANGE_ADD:
      dossier_record_insert (self->record, self->field, self->position, self->item);
      break;
    case CHANGE_REMOVE:
      dossier_record_take_out (self->record, self->field, self->position);
      break;
    case CHANGE_SET:
    default:
      dossier_record_store (self->record, self->field, &self->after);
      break;
    }
}

/**
 * dossier_change_revert:
 * @self: a change that was applied
 *
 * Takes it back. The record must be as the change left it.
 */
void
dossier_change_revert (DossierChange *self)
{
  switch (self->kind)
    {
    case CHANGE_SET_TEXT:
      replace_text (self, self->inserted, self->removed);
      break;
    case CHANGE_ADD:
      dossier_record_take_out (self->record, self->field, self->position);
      break;
    case CHANGE_REMOVE:
      dossier_record_insert (self->record, self->field, self->position, self->item);
      break;
    case CHANGE_SET:
    default:
      dossier_record_store (self->record, self->field, &self->before);
      break;
    }
}

static gboolean
is_single_character (const char *text)
{
  return *text != '\0' && *g_utf8_next_char (text) == '\0';
}

static gboolean
ends_with_space (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL && g_unichar_isspace (g_utf8_get_char (last));
}

static gboolean
continue_typing (DossierChange *self, DossierChange *next)
{
  g_autofree char *inserted = NULL;

  if (*next->removed != '\0' || next->offset != self->offset + strlen (self->inserted) ||
      !is_single_character (next->inserted))
    return FALSE;
  if (ends_with_space (self->inserted) && !g_unichar_isspace (g_utf8_get_char (next->inserted)))
    return FALSE;

  inserted = self->inserted;
  self->inserted = g_strconcat (inserted, next->inserted, NULL);
  return TRUE;
}

static gboolean
continue_deleting (DossierChange *self, DossierChange *next)
{
  g_autofree char *removed = NULL;

  if (*self->inserted != '\0' || *next->inserted != '\0' || !is_single_character (next->removed))
    return FALSE;

  if (next->offset == self->offset)
    {
      removed = self->removed;
      self->removed = g_strconcat (removed, next->removed, NULL);
      return TRUE;
    }
  if (next->offset + strlen (next->removed) == self->offset)
    {
      removed = self->removed;
      self->removed = g_strconcat (next->removed, removed, NULL);
      self->offset = next->offset;
      return TRUE;
    }
  return FALSE;
}

/**
 * dossier_change_has_same_field:
 * @self: a change
 * @other: another one
 *
 * Returns: whether both change the same field of the same record
 */
gboolean
dossier_change_has_same_field (DossierChange *self, DossierChange *other)
{
  return self->record == other->record && self->field == other->field;
}

/**
 * dossier_change_continue:
 * @self: a change that was applied
 * @next: one that was applied right after it
 *
 * Makes @next a part of @self where a person would think of both as one:
 * letters of a word typed one after the other, or deleted so.
 *
 * Returns: whether @self now does what both did
 */
gboolean
dossier_change_continue (DossierChange *self, DossierChange *next)
{
  if (self->kind != CHANGE_SET_TEXT || next->kind != CHANGE_SET_TEXT)
    return FALSE;
  if (!dossier_change_has_same_field (self, next))
    return FALSE;

  return continue_typing (self, next) || continue_deleting (self, next);
}

/**
 * dossier_change_get_record:
 * @self: a change
 *
 * Returns: (transfer none): the record that it changes
 */
DossierRecord *
dossier_change_get_record (DossierChange *self)
{
  return self->record;
}
