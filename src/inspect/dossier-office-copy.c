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
  DossierOfficeIsWanted is_wanted;
  DossierOfficeEdit edit;
  gsize total;
  gboolean is_edited;
} Copy;

/* What cannot be read stays as it is. */
static void
edit_part (Copy *self, GByteArray *part)
{
  xmlDoc *document = xmlReadMemory ((const char *) part->data,
                                    (int) part->len,
                                    NULL,
                                    NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlChar *text = NULL;
  int length = 0;

  if (document != NULL && self->edit ((xmlNode *) document))
    {
      xmlDocDumpMemory (document, &text, &length);
      g_byte_array_set_size (part, 0);
      g_byte_array_append (part, text, (guint) length);
      self->is_edited = TRUE;
    }
  xmlFree (text);
  xmlFreeDoc (document);
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
copy_parts (Copy *self)
{
  struct archive_entry *entry;
  int state;

  while ((state = archive_read_next_header (self->source, &entry)) == ARCHIVE_OK ||
         state == ARCHIVE_WARN)
    {
      const char *name = archive_entry_pathname_utf8 (entry);
      g_autoptr (GByteArray) part = g_byte_array_new ();

      if (name == NULL || archive_entry_filetype (entry) != AE_IFREG)
        continue;
      if (!unpack (self, part))
        return FALSE;
      if (self->is_wanted (name))
        edit_part (self, part);
      if (!pack (self, name, part))
        return FALSE;
    }
  return state == ARCHIVE_EOF;
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
 * @is_wanted: tells by its name whether a part is to be edited
 * @edit: edits a part, given as a tree, and tells whether there was something to edit
 *
 * Writes the edited document to standard output; or %DOSSIER_INSPECTION_NOT_EDITED, if there was
 * nothing to edit.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_office_copy (int descriptor, DossierOfficeIsWanted is_wanted, DossierOfficeEdit edit)
{
  g_autoptr (GByteArray) output = g_byte_array_new ();
  Copy copy = { archive_read_new (), archive_write_new (), is_wanted, edit, 0, FALSE };
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
  if (!copy.is_edited)
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
