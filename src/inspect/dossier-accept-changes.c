/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LibreOffice prints tracked changes as they stand: what was deleted is there, crossed out. So they
 * are accepted in a copy of the document first. */

#include "dossier-read.h"

#include "dossier-office-copy.h"

#include <string.h>

static gboolean
is_one_of (const xmlNode *node, const char *const *names)
{
  return g_strv_contains (names, (const char *) node->name);
}

static gboolean
is_word (const xmlNode *node)
{
  return dossier_office_is_of (node, "/wordprocessingml");
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
         (dossier_office_is_of (node, "opendocument:xmlns:text") &&
          is_one_of (node, open_document));
}

/* What was inserted or moved here, and stays without the mark. */
static gboolean
is_mark (const xmlNode *node)
{
  static const char *const names[] = { "ins", "moveTo", "cellIns", NULL };

  return is_word (node) && is_one_of (node, names);
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
          dossier_office_remove_node (node);
          has_changes = TRUE;
          continue;
        }
      has_changes |= accept_in (node);
      if (!is_mark (node))
        continue;
      while (node->children != NULL)
        xmlAddPrevSibling (node, node->children);
      dossier_office_remove_node (node);
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

/**
 * dossier_accept_changes:
 * @descriptor: a document for word processors
 *
 * Writes the document to standard output as it is when all tracked changes are accepted;
 * or %DOSSIER_INSPECTION_NOT_EDITED, if it has none.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_accept_changes (int descriptor)
{
  return dossier_office_copy (descriptor, has_words, accept_in);
}
