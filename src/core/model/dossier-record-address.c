/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a record is in the record that all of it is a part of. The address of a part is that of
 * its whole and the name of the field; where the field is a list, also the key of the item:
 * "organisation", "responses/1.1.2", "actions/<id>/notes/<id>". The outermost record has "".
 *
 * Keys may be any text, so that "~", "/" and "#" in them are written "~0", "~1" and "~2". Should a
 * file have several items with one key, the second is at "<key>#2"; an item whose key is empty
 * always has its "#". */

#include "dossier-record-private.h"

#include <string.h>

/**
 * dossier_address_append_key:
 * @address: an address that ends in "/"
 * @key: the key of an item
 *
 * Appends the key as it stands in an address.
 */
void
dossier_address_append_key (GString *address, const char *key)
{
  for (const char *p = key; *p != '\0'; p++)
    {
      const char *escaped = strchr ("~/#", *p);

      if (escaped != NULL)
        g_string_append_printf (address, "~%d", (int) (escaped - "~/#"));
      else
        g_string_append_c (address, *p);
    }
}

static char *
unescape_key (const char *escaped, gsize length)
{
  GString *key = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      gboolean is_escape =
        escaped[i] == '~' && i + 1 < length && escaped[i + 1] >= '0' && escaped[i + 1] <= '2';

      g_string_append_c (key, is_escape ? "~/#"[escaped[++i] - '0'] : escaped[i]);
    }
  return g_string_free (key, FALSE);
}

static void
append_item (GString *address, DossierRecord *self)
{
  GParamSpec *place = dossier_record_get_place (self);
  const char *key = dossier_record_get_text (self, dossier_field_get_key (place));
  DossierRecordKeys *keys = dossier_record_get_keys (dossier_record_get_parent (self), place);
  guint occurrence = dossier_record_keys_get_occurrence (keys, self);

  g_string_append_c (address, '/');
  dossier_address_append_key (address, key);
  if (occurrence > 1 || *key == '\0')
    g_string_append_printf (address, "#%u", occurrence);
}

static void
append_address (GString *address, DossierRecord *self)
{
  DossierRecord *parent = dossier_record_get_parent (self);

  if (parent == NULL)
    return;
  append_address (address, parent);
  if (address->len > 0)
    g_string_append_c (address, '/');
  g_string_append (address, dossier_record_get_place (self)->name);
  if (dossier_field_get_kind (dossier_record_get_place (self)) == DOSSIER_FIELD_LIST)
    append_item (address, self);
}

/**
 * dossier_record_dup_address:
 * @self: a record
 *
 * Returns: (transfer full): where it is in the outermost record, as in
 *   "responses/1.1.2"; "" for the outermost record
 */
char *
dossier_record_dup_address (DossierRecord *self)
{
  GString *address = g_string_new (NULL);

  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  append_address (address, self);
  return g_string_free (address, FALSE);
}

/**
 * dossier_record_find_item:
 * @self: a record
 * @list: the name of one of its list fields
 * @key: the key of an item
 *
 * Returns: (transfer none) (nullable): the item that has the key; the first,
 *   should there be several
 */
DossierRecord *
dossier_record_find_item (DossierRecord *self, const char *list, const char *key)
{
  GParamSpec *field;

  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  field = dossier_record_find_field (self, list);
  g_return_val_if_fail (field != NULL, NULL);

  return dossier_record_keys_find (dossier_record_get_keys (self, field), key, 1);
}

static DossierRecord *
find_item_at (DossierRecord *self, GParamSpec *field, const char *segment)
{
  const char *mark = strchr (segment, '#');
  gsize length = mark != NULL ? (gsize) (mark - segment) : strlen (segment);
  g_autofree char *key = unescape_key (segment, length);
  guint64 occurrence = 1;

  if (mark != NULL && !g_ascii_string_to_unsigned (mark + 1, 10, 1, G_MAXUINT, &occurrence, NULL))
    return NULL;
  return dossier_record_keys_find (dossier_record_get_keys (self, field), key, (guint) occurrence);
}

/**
 * dossier_record_find_at:
 * @self: the outermost record
 * @address: where a record may be in it
 *
 * Returns: (transfer none) (nullable): the record at that address
 */
DossierRecord *
dossier_record_find_at (DossierRecord *self, const char *address)
{
  g_auto (GStrv) segments = NULL;

  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);
  g_return_val_if_fail (address != NULL, NULL);

  segments = g_strsplit (address, "/", -1);
  for (guint i = 0; segments[i] != NULL && self != NULL; i++)
    {
      GParamSpec *field = dossier_record_find_field (self, segments[i]);

      if (field == NULL)
        return NULL;
      if (dossier_field_get_kind (field) == DOSSIER_FIELD_RECORD)
        self = dossier_record_get_record (self, field->name);
      else if (dossier_field_get_kind (field) == DOSSIER_FIELD_LIST && segments[i + 1] != NULL)
        self = find_item_at (self, field, segments[++i]);
      else
        return NULL;
    }
  return self;
}

/**
 * dossier_record_find_type_at:
 * @type: the class of the outermost record
 * @address: where a record may be in it
 *
 * Returns: the class of the records that can be at that address;
 *   %G_TYPE_INVALID if none can
 */
GType
dossier_record_find_type_at (GType type, const char *address)
{
  g_auto (GStrv) segments = g_strsplit (address, "/", -1);

  for (guint i = 0; segments[i] != NULL; i++)
    {
      GParamSpec *field = dossier_record_type_find_field (type, segments[i]);

      if (field == NULL)
        return G_TYPE_INVALID;
      if (dossier_field_get_kind (field) == DOSSIER_FIELD_RECORD)
        type = G_PARAM_SPEC_VALUE_TYPE (field);
      else if (dossier_field_get_kind (field) == DOSSIER_FIELD_LIST && segments[++i] != NULL)
        type = dossier_field_get_item_type (field);
      else
        return G_TYPE_INVALID;
    }
  return type;
}
