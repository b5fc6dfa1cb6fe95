/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-office-copy.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <string.h>
#include <unistd.h>

#include "dossier-descriptor.h"
#include "dossier-inspection.h"

#define BLOCK_SIZE         (64 * 1024)
#define TOTAL_SIZE_MAXIMUM (128 * 1024 * 1024)

typedef struct
{
  struct archive *source;
  struct archive *target;
  DossierOfficeFindTurn find_turn;
  DossierOfficeEdit edit;
  DossierOfficeEditing editing;
  GHashTable *last_parts;
  gsize total;
} Copy;

/* LibreOffice reads some of what libxml2 refuses, as when elements are nested very deep. What such
 * a part has in it is not known. */
static gboolean
edit_part (Copy *self, GByteArray *part)
{
  xmlDoc *document = xmlReadMemory ((const char *) part->data,
                                    (int) part->len,
                                    NULL,
                                    NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlChar *text = NULL;
  int length = 0;

  if (document == NULL)
    return FALSE;
  if (self->edit ((xmlNode *) document, &self->editing))
    {
      xmlDocDumpMemory (document, &text, &length);
      g_byte_array_set_size (part, 0);
      g_byte_array_append (part, text, (guint) length);
    }
  xmlFree (text);
  xmlFreeDoc (document);
  return TRUE;
}

static gboolean
unpack (Copy *self, GByteArray *part)
{
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  la_ssize_t n_read;

  while ((n_read = archive_read_data (self->source, block, BLOCK_SIZE)) > 0)
    {
      self->total += (gsize) n_read;
      if (self->total > TOTAL_SIZE_MAXIMUM)
        return FALSE;
      g_byte_array_append (part, block, (guint) n_read);
    }
  return n_read == 0;
}

static gboolean
pack (Copy *self, const char *name, GByteArray *part)
{
  struct archive_entry *entry = archive_entry_new ();
  gboolean is_packed;

  archive_entry_set_pathname_utf8 (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, part->len);
  is_packed = archive_write_header (self->target, entry) == ARCHIVE_OK &&
              archive_write_data (self->target, part->data, part->len) == (la_ssize_t) part->len;
  archive_entry_free (entry);
  return is_packed;
}

static gboolean
edit_and_pack (Copy *self, const char *name, GByteArray *part)
{
  return edit_part (self, part) && pack (self, name, part);
}

static gboolean
copy_part (Copy *self, const char *name)
{
  g_autoptr (GByteArray) part = g_byte_array_new ();

  if (!unpack (self, part))
    return FALSE;
  switch (self->find_turn (name))
    {
    case DOSSIER_OFFICE_FIRST:
      return edit_and_pack (self, name, part);
    case DOSSIER_OFFICE_LAST:
      g_hash_table_replace (self->last_parts, g_strdup (name), g_steal_pointer (&part));
      return TRUE;
    case DOSSIER_OFFICE_AS_IT_IS:
    default:
      return pack (self, name, part);
    }
}

static gboolean
copy_last_parts (Copy *self)
{
  GHashTableIter iter;
  gpointer name;
  gpointer part;

  g_hash_table_iter_init (&iter, self->last_parts);
  while (g_hash_table_iter_next (&iter, &name, &part))
    {
      if (!edit_and_pack (self, name, part))
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_parts (Copy *self)
{
  struct archive_entry *entry;
  int state;

  while ((state = archive_read_next_header (self->source, &entry)) == ARCHIVE_OK ||
         state == ARCHIVE_WARN)
    {
      const char *name = archive_entry_pathname_utf8 (entry);

      if (name != NULL && archive_entry_filetype (entry) == AE_IFREG && !copy_part (self, name))
        return FALSE;
    }
  return state == ARCHIVE_EOF && copy_last_parts (self);
}

static la_ssize_t
append_output (struct archive *archive, void *user_data, const void *bytes, size_t length)
{
  g_byte_array_append (user_data, bytes, (guint) length);
  return (la_ssize_t) length;
}

/**
 * dossier_office_copy:
 * @descriptor: a document that is a ZIP file of XML parts
 * @find_turn: tells by its name when a part is to be edited
 * @edit: edits a part, given as a tree, and tells whether it has
 *
 * Writes the edited document to standard output; or %DOSSIER_INSPECTION_NOT_EDITED, if the copy is
 * not needed.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_office_copy (int descriptor, DossierOfficeFindTurn find_turn, DossierOfficeEdit edit)
{
  g_autoptr (GByteArray) output = g_byte_array_new ();
  g_autoptr (GHashTable) notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) last_parts =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_byte_array_unref);
  Copy copy = { .source = archive_read_new (),
                .target = archive_write_new (),
                .find_turn = find_turn,
                .edit = edit,
                .editing = { notes, FALSE },
                .last_parts = last_parts };
  gboolean is_done;

  archive_read_support_format_zip (copy.source);
  archive_write_set_format_zip (copy.target);
  archive_write_set_bytes_in_last_block (copy.target, 1);
  is_done = archive_read_open_fd (copy.source, descriptor, BLOCK_SIZE) == ARCHIVE_OK &&
            archive_write_open (copy.target, output, NULL, append_output, NULL) == ARCHIVE_OK &&
            copy_parts (&copy) && archive_write_close (copy.target) == ARCHIVE_OK;
  archive_read_free (copy.source);
  archive_write_free (copy.target);
  if (!is_done)
    return FALSE;
  if (!copy.editing.is_needed)
    g_byte_array_append (g_byte_array_set_size (output, 0),
                         (const guint8 *) DOSSIER_INSPECTION_NOT_EDITED,
                         strlen (DOSSIER_INSPECTION_NOT_EDITED));
  return dossier_descriptor_write_all (STDOUT_FILENO, output->data, output->len);
}

/**
 * dossier_office_remove_node:
 * @node: (transfer full): an element of a part
 *
 * Takes it out, with all that is in it.
 */
void
dossier_office_remove_node (xmlNode *node)
{
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

/**
 * dossier_office_is_of:
 * @node: a node of a part
 * @namespace: some of the address of a namespace
 *
 * Returns: whether it is an element of that namespace
 */
gboolean
dossier_office_is_of (const xmlNode *node, const char *namespace)
{
  return node->type == XML_ELEMENT_NODE && node->ns != NULL && node->ns->href != NULL &&
         strstr ((const char *) node->ns->href, namespace) != NULL;
}
