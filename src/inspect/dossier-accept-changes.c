/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LibreOffice prints tracked changes as they stand: what was deleted is there, crossed out. So they
 * are accepted in a copy of the document first. */

#include "dossier-read.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <string.h>
#include <unistd.h>

#include "dossier-descriptor.h"

#define BLOCK_SIZE         (64 * 1024)
#define TOTAL_SIZE_MAXIMUM (128 * 1024 * 1024)

typedef struct
{
  struct archive *source;
  struct archive *target;
  GByteArray *output;
  gsize total;
  gboolean has_changes;
} Acceptance;

static gboolean
is_one_of (const xmlNode *node, const char *const *names)
{
  return g_strv_contains (names, (const char *) node->name);
}

static gboolean
is_of (const xmlNode *node, const char *namespace)
{
  return node->type == XML_ELEMENT_NODE && node->ns != NULL && node->ns->href != NULL &&
         strstr ((const char *) node->ns->href, namespace) != NULL;
}

static gboolean
is_word (const xmlNode *node)
{
  return is_of (node, "/wordprocessingml");
}

static const xmlNode *
find_child (const xmlNode *node, const char *name)
{
  const xmlNode *child = node->children;

  while (child != NULL && !(is_word (child) && g_str_equal ((const char *) child->name, name)))
    child = child->next;
  return child;
}

/* A row of a table says in its properties that it is deleted. */
static gboolean
is_deleted_row (const xmlNode *node)
{
  const xmlNode *properties = is_word (node) && g_str_equal ((const char *) node->name, "tr")
                                ? find_child (node, "trPr")
                                : NULL;

  return properties != NULL && find_child (properties, "del") != NULL;
}

/* ECMA-376-1, 17.13.5: what was deleted or moved away, and how things were before. OpenDocument 1.3
 * part 3, 5.5: what was deleted, and where something was changed. */
static gboolean
is_past (const xmlNode *node)
{
  static const char *const word[] = { "del",          "moveFrom",    "rPrChange",     "pPrChange",
                                      "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange",
                                      "tcPrChange",   "cellDel",     "tblGridChange", NULL };
  static const char *const open_document[] = { "tracked-changes",
                                               "change",
                                               "change-start",
                                               "change-end",
                                               NULL };

  return (is_word (node) && (is_one_of (node, word) || is_deleted_row (node))) ||
         (is_of (node, "opendocument:xmlns:text") && is_one_of (node, open_document));
}

/* What was inserted or moved here, and stays without the mark. */
static gboolean
is_mark (const xmlNode *node)
{
  static const char *const names[] = { "ins", "moveTo", "cellIns", NULL };

  return is_word (node) && is_one_of (node, names);
}

static void
remove_node (xmlNode *node)
{
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

/* libxml2 lets elements be nested no deeper than 256 levels. */
static gboolean
accept_in (xmlNode *parent)
{
  gboolean has_changes = FALSE;
  xmlNode *next;

  for (xmlNode *node = parent->children; node != NULL; node = next)
    {
      next = node->next;
      if (is_past (node))
        {
          remove_node (node);
          has_changes = TRUE;
          continue;
        }
      has_changes |= accept_in (node);
      if (!is_mark (node))
        continue;
      while (node->children != NULL)
        xmlAddPrevSibling (node, node->children);
      remove_node (node);
      has_changes = TRUE;
    }
  return has_changes;
}

static gboolean
has_words (const char *name)
{
  return (g_str_has_prefix (name, "word/") && g_str_has_suffix (name, ".xml")) ||
         g_str_equal (name, "content.xml") || g_str_equal (name, "styles.xml");
}

/* What cannot be read stays as it is. */
static void
accept_part (Acceptance *self, GByteArray *part)
{
  xmlDoc *document = xmlReadMemory ((const char *) part->data,
                                    (int) part->len,
                                    NULL,
                                    NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlChar *text = NULL;
  int length = 0;

  if (document != NULL && accept_in ((xmlNode *) document))
    {
      xmlDocDumpMemory (document, &text, &length);
      g_byte_array_set_size (part, 0);
      g_byte_array_append (part, text, (guint) length);
      self->has_changes = TRUE;
    }
  xmlFree (text);
  xmlFreeDoc (document);
}

static gboolean
unpack (Acceptance *self, GByteArray *part)
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
pack (Acceptance *self, const char *name, GByteArray *part)
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
copy_parts (Acceptance *self)
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
      if (has_words (name))
        accept_part (self, part);
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
 * dossier_accept_changes:
 * @descriptor: a document for word processors
 *
 * Writes the document to standard output as it is when all tracked changes are accepted;
 * or nothing, if it has none.
 *
 * Returns: whether that could be told
 */
gboolean
dossier_accept_changes (int descriptor)
{
  g_autoptr (GByteArray) output = g_byte_array_new ();
  Acceptance acceptance = { archive_read_new (), archive_write_new (), output, 0, FALSE };
  gboolean is_done;

  archive_read_support_format_zip (acceptance.source);
  archive_write_set_format_zip (acceptance.target);
  archive_write_set_bytes_in_last_block (acceptance.target, 1);
  is_done =
    archive_read_open_fd (acceptance.source, descriptor, BLOCK_SIZE) == ARCHIVE_OK &&
    archive_write_open (acceptance.target, output, NULL, append_output, NULL) == ARCHIVE_OK &&
    copy_parts (&acceptance) && archive_write_close (acceptance.target) == ARCHIVE_OK;
  archive_read_free (acceptance.source);
  archive_write_free (acceptance.target);
  if (!is_done || !acceptance.has_changes)
    return is_done;
  return dossier_descriptor_write_all (STDOUT_FILENO, output->data, output->len);
}
