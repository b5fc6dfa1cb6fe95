/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LibreOffice prints tracked changes as they stand: what was deleted is there, crossed out. So they
 * are accepted in a copy of the document first. */

#include "dossier-read.h"

#include "dossier-office-copy.h"
#include "dossier-office-hidden.h"

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

/* ECMA-376-1, 17.13.5: what was deleted or moved away, and how things were before. OpenDocument 1.3
 * part 3, 5.5: what was deleted, and where something was changed. */
static gboolean
is_past (const xmlNode *node)
{
  static const char *const word[] = {
    "del",         "moveFrom",      "rPrChange",  "pPrChange",  "sectPrChange",
    "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "tblGridChange",
    NULL
  };
  static const char *const open_document[] = { "tracked-changes",
                                               "change",
                                               "change-start",
                                               "change-end",
                                               NULL };

  return (is_word (node) &&
          (is_one_of (node, word) || dossier_office_is_deleted_in_table (node))) ||
         (dossier_office_is_of (node, "opendocument:xmlns:text") &&
          is_one_of (node, open_document));
}

/* Inserted or moved content stays; only the mark around it is removed. */
static gboolean
is_mark (const xmlNode *node)
{
  static const char *const names[] = { "ins", "moveTo", "cellIns", NULL };

  return is_word (node) && is_one_of (node, names);
}

/* Declares namespaces again that were declared on the removed element. */
static void
place_after (xmlNode *node, xmlNode *before)
{
  xmlAddNextSibling (before, node);
  xmlReconciliateNs (node->doc, node);
}

static void
unwrap (xmlNode *node)
{
  xmlNode *place = node;
  xmlNode *next;

  for (xmlNode *child = node->children; child != NULL; child = next)
    {
      next = child->next;
      if (child->type != XML_ELEMENT_NODE)
        continue;
      place_after (child, place);
      place = child;
    }
  dossier_office_remove_node (node);
}

static gboolean
is_paragraph (const xmlNode *node)
{
  return is_word (node) && g_str_equal ((const char *) node->name, "p");
}

/* The mark at the end of the paragraph is deleted, or moved away, so that the next one follows on.
 * At the end of a section it stays. */
static gboolean
has_lost_end (const xmlNode *node)
{
  const xmlNode *properties = is_paragraph (node) ? find_child (node, "pPr") : NULL;
  const xmlNode *mark = properties != NULL ? find_child (properties, "rPr") : NULL;

  return mark != NULL &&
         (find_child (mark, "del") != NULL || find_child (mark, "moveFrom") != NULL) &&
         find_child (properties, "sectPr") == NULL;
}

/* Bookmarks and the like may be between paragraphs. Returns: %NULL if a table follows, or nothing.
 */
static xmlNode *
find_next_paragraph (const xmlNode *node)
{
  xmlNode *next = node->next;

  while (next != NULL && !is_paragraph (next) &&
         (next->type != XML_ELEMENT_NODE || g_str_has_suffix ((const char *) next->name, "Start") ||
          g_str_has_suffix ((const char *) next->name, "End")))
    next = next->next;
  return next != NULL && is_paragraph (next) ? next : NULL;
}

/* Moves the rest of the paragraph to the beginning of the next one, which keeps its own
 * properties. */
static void
join (xmlNode *paragraph, xmlNode *next)
{
  xmlNode *properties = (xmlNode *) find_child (paragraph, "pPr");
  xmlNode *next_properties = (xmlNode *) find_child (next, "pPr");

  if (properties != NULL)
    dossier_office_remove_node (properties);
  xmlUnlinkNode (paragraph);
  if (next_properties != NULL)
    place_after (paragraph, next_properties);
  else if (next->children != NULL)
    xmlAddPrevSibling (next->children, paragraph);
  else
    xmlAddChild (next, paragraph);
  unwrap (paragraph);
}

/* libxml2 lets elements be nested no deeper than 256 levels. */
static gboolean
accept_in (xmlNode *parent)
{
  gboolean has_changes = FALSE;
  xmlNode *next;

  for (xmlNode *node = parent->children; node != NULL; node = next)
    {
      xmlNode *next_paragraph = has_lost_end (node) ? find_next_paragraph (node) : NULL;

      next = node->next;
      if (is_past (node))
        {
          dossier_office_remove_node (node);
          has_changes = TRUE;
          continue;
        }
      has_changes |= accept_in (node);
      if (next_paragraph != NULL)
        join (node, next_paragraph);
      else if (is_mark (node))
        {
          unwrap (node);
          has_changes = TRUE;
        }
    }
  return has_changes;
}

/* Hidden content is not a tracked change, but must not be printed either. */
static gboolean
edit (xmlNode *part, DossierOfficeEditing *editing)
{
  gboolean has_changes = accept_in (part);

  editing->is_needed |= has_changes;
  return dossier_office_leave_out_hidden (part, editing) || has_changes;
}

/* Spreadsheets and presentations have no tracked changes that would be printed. */
static DossierOfficeTurn
find_turn (const char *name)
{
  return g_str_equal (name, "content.xml") || g_str_equal (name, "styles.xml")
           ? DOSSIER_OFFICE_FIRST
           : dossier_office_find_turn_of_words (name);
}

/**
 * dossier_accept_changes:
 * @descriptor: a document for word processors
 *
 * Writes the document to standard output as it is when all tracked changes are accepted, without
 * what it does not show; or %DOSSIER_INSPECTION_NOT_EDITED, if it has no changes.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_accept_changes (int descriptor)
{
  return dossier_office_copy (descriptor, find_turn, edit);
}
