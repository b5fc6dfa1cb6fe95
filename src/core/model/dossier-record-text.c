/* SPDX-License-Identifier: GPL-3.0-or-later */

/* After most edits, all records but one are as they were at the last save: the text of each item of
 * a list is kept until the item changes, and that of a list that does not change is kept whole. */

#include "dossier-record-private.h"

#include "dossier-json-file.h"

#include <string.h>

#define INDENT_OF_ITEM "    "
#define OBJECT_BEGIN   "{\n"
#define OBJECT_END     "\n}\n"
#define LIST_END       "]"
#define ITEM_SEPARATOR ",\n"

/* Instead of the text of a list that is not worth joining yet. */
#define NOT_CHANGED ""

typedef struct
{
  /* (element-type GRefString) */
  GPtrArray *pieces;
  /* What comes after them. */
  GString *text;
  gboolean has_members;
} Writer;

static void
end_piece (Writer *writer)
{
  g_ptr_array_add (writer->pieces,
                   g_ref_string_new_len (writer->text->str, (gssize) writer->text->len));
  g_string_truncate (writer->text, 0);
}

static void
append_indented (GString *text, const char *lines)
{
  const char *end;

  for (; (end = strchr (lines, '\n')) != NULL && end[1] != '\0'; lines = end + 1)
    {
      g_string_append (text, INDENT_OF_ITEM);
      g_string_append_len (text, lines, end + 1 - lines);
    }
  g_string_append (text, INDENT_OF_ITEM);
  g_string_append_len (text, lines, end != NULL ? end - lines : (gssize) strlen (lines));
}

static GRefString *
write_item (DossierRecord *item)
{
  g_autoptr (JsonNode) node = dossier_record_to_json (item);
  g_autoptr (GString) text = g_string_new (NULL);
  gsize length;
  g_autofree char *lines = dossier_json_to_text (node, &length);

  append_indented (text, lines);
  return g_ref_string_new_len (text->str, (gssize) text->len);
}

static GRefString *
get_item_text (DossierRecord *item)
{
  if (dossier_record_peek_kept_text (item) == NULL)
    dossier_record_keep_text (item, write_item (item));
  return dossier_record_peek_kept_text (item);
}

static void
append_each_item (Writer *writer, GListModel *list)
{
  /* One for all items, of which there may be thousands. */
  g_autoptr (GRefString) separator = g_ref_string_new (ITEM_SEPARATOR);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (DossierRecord) item = g_list_model_get_item (list, i);

      if (i > 0)
        g_ptr_array_add (writer->pieces, g_ref_string_acquire (separator));
      g_ptr_array_add (writer->pieces, g_ref_string_acquire (get_item_text (item)));
    }
}

static GRefString *
join_items (GListModel *list)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (DossierRecord) item = g_list_model_get_item (list, i);

      if (i > 0)
        g_string_append (text, ITEM_SEPARATOR);
      g_string_append (text, get_item_text (item));
    }
  return g_ref_string_new_len (text->str, (gssize) text->len);
}

/* A list that has not changed since the last save may not change before the next. */
static void
append_items (Writer *writer, DossierRecord *self, GParamSpec *field, GListModel *list)
{
  GRefString *kept = dossier_record_peek_kept_list (self, field);

  g_string_append (writer->text, "\n");
  end_piece (writer);
  if (kept == NULL)
    {
      append_each_item (writer, list);
      dossier_record_keep_list (self, field, g_ref_string_new (NOT_CHANGED));
    }
  else
    {
      if (strcmp (kept, NOT_CHANGED) == 0)
        dossier_record_keep_list (self, field, join_items (list));
      g_ptr_array_add (writer->pieces,
                       g_ref_string_acquire (dossier_record_peek_kept_list (self, field)));
    }
  g_string_append (writer->text, "\n  " LIST_END);
}

/* Written by json-glib, whose way to write a name and a value is thus kept. */
static void
append_member (Writer *writer, const char *name, JsonNode *value)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *member = NULL;
  gsize length;

  json_object_set_member (object, name, value);
  member = dossier_json_to_text (node, &length);
  if (writer->has_members)
    g_string_append (writer->text, ",\n");
  writer->has_members = TRUE;
  g_string_append_len (writer->text,
                       member + strlen (OBJECT_BEGIN),
                       (gssize) (length - strlen (OBJECT_BEGIN) - strlen (OBJECT_END)));
}

static void
append_list (Writer *writer, DossierRecord *self, GParamSpec *field, GListModel *list)
{
  g_autoptr (JsonArray) empty = json_array_new ();

  append_member (writer, field->name, json_node_init_array (json_node_alloc (), empty));
  if (g_list_model_get_n_items (list) == 0)
    return;
  g_string_truncate (writer->text, writer->text->len - strlen (LIST_END));
  append_items (writer, self, field, list);
}

static void
append_fields (Writer *writer, DossierRecord *self)
{
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (self, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const GValue *value = dossier_record_peek (self, fields[i]);

      if (dossier_field_get_kind (fields[i]) == DOSSIER_FIELD_LIST)
        append_list (writer, self, fields[i], g_value_get_object (value));
      else
        append_member (writer, fields[i]->name, dossier_field_to_json (fields[i], value));
    }
}

static void
append_unknown (Writer *writer, JsonObject *unknown)
{
  g_autoptr (GList) names = json_object_get_members (unknown);

  for (GList *l = names; l != NULL; l = l->next)
    append_member (writer, l->data, json_node_copy (json_object_get_member (unknown, l->data)));
}

/**
 * dossier_record_write:
 * @self: a record
 *
 * Writes a record as dossier_json_to_text() writes what dossier_record_to_json() makes of it, but
 * only what has changed since it was written last.
 *
 * Returns: (transfer full) (element-type GRefString): the text in pieces, for
 *   dossier_record_join_text(), in this thread or another
 */
GPtrArray *
dossier_record_write (DossierRecord *self)
{
  g_autoptr (GString) text = g_string_new (OBJECT_BEGIN);
  Writer writer = { .text = text };

  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  writer.pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  append_fields (&writer, self);
  if (dossier_record_get_unknown (self) != NULL)
    append_unknown (&writer, dossier_record_get_unknown (self));
  g_string_append (text, OBJECT_END);
  end_piece (&writer);
  return writer.pieces;
}

/**
 * dossier_record_join_text:
 * @pieces: (element-type GRefString): what dossier_record_write() wrote
 * @length: (out): the length of the text in bytes
 *
 * Returns: (transfer full): the text
 */
char *
dossier_record_join_text (GPtrArray *pieces, gsize *length)
{
  char *text;
  char *end;

  *length = 0;
  for (guint i = 0; i < pieces->len; i++)
    *length += g_ref_string_length (pieces->pdata[i]);
  text = g_malloc (*length + 1);
  end = text;
  for (guint i = 0; i < pieces->len; i++)
    {
      gsize piece_length = g_ref_string_length (pieces->pdata[i]);

      memcpy (end, pieces->pdata[i], piece_length);
      end += piece_length;
    }
  *end = '\0';
  return text;
}
