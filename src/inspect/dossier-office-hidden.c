/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Removes hidden content from Word documents, because LibreOffice would print it. */

#include "dossier-office-hidden.h"

#include <string.h>

#define WORD "/wordprocessingml"

static gboolean
is_called (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, name);
}

static gboolean
is_word (const xmlNode *node, const char *name)
{
  return is_called (node, name) && dossier_office_is_of (node, WORD);
}

static const xmlNode *
find_child (const xmlNode *node, const char *name)
{
  const xmlNode *child = node->children;

  while (child != NULL && !is_called (child, name))
    child = child->next;
  return child;
}

static gboolean
is_on (const xmlNode *node, const char *attribute)
{
  xmlChar *value = xmlGetNoNsProp ((xmlNode *) node, (const xmlChar *) attribute);
  gboolean is_set = value != NULL && (g_str_equal ((const char *) value, "1") ||
                                      g_str_equal ((const char *) value, "true"));

  xmlFree (value);
  return is_set;
}

static gboolean
has_property (const xmlNode *node, const char *properties, const char *name)
{
  const xmlNode *found = find_child (node, properties);

  return found != NULL && find_child (found, name) != NULL;
}

static gboolean
has_only_deleted_cells (const xmlNode *row)
{
  gboolean has_cells = FALSE;

  for (const xmlNode *cell = row->children; cell != NULL; cell = cell->next)
    {
      if (!is_word (cell, "tc"))
        continue;
      if (!has_property (cell, "tcPr", "cellDel"))
        return FALSE;
      has_cells = TRUE;
    }
  return has_cells;
}

/**
 * dossier_office_find_turn_of_words:
 * @name: the name of a part
 *
 * Notes are edited last, since the text tells which of them it still refers to.
 *
 * Returns: when the part is edited, if it is one of a document of Word
 */
DossierOfficeTurn
dossier_office_find_turn_of_words (const char *name)
{
  if (!g_str_has_prefix (name, "word/") || !g_str_has_suffix (name, ".xml"))
    return DOSSIER_OFFICE_AS_IT_IS;
  return g_str_has_suffix (name, "/footnotes.xml") || g_str_has_suffix (name, "/endnotes.xml")
           ? DOSSIER_OFFICE_LAST
           : DOSSIER_OFFICE_FIRST;
}

/**
 * dossier_office_is_deleted_in_table:
 * @node: an element
 *
 * ECMA-376-1, 17.13.5: rows and cells say in their properties that they are deleted.
 *
 * Returns: whether it is a row or a cell that is deleted while changes are tracked
 */
gboolean
dossier_office_is_deleted_in_table (const xmlNode *node)
{
  if (is_word (node, "tr"))
    return has_property (node, "trPr", "del") || has_only_deleted_cells (node);
  return is_word (node, "tc") && has_property (node, "tcPr", "cellDel");
}

/* A shape in a group has the attribute itself; other shapes have it in their non-visual
 * properties. */
static gboolean
is_hidden_shape (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      const xmlNode *properties =
        is_called (child, "cNvPr") || is_called (child, "docPr") ? child
        : child->type == XML_ELEMENT_NODE && g_str_has_prefix ((const char *) child->name, "nv")
          ? find_child (child, "cNvPr")
          : NULL;

      if (properties != NULL && is_on (properties, "hidden"))
        return TRUE;
    }
  return FALSE;
}

/* VML, as Word wrote it before 2010, and still does for older programs. */
static gboolean
is_hidden_by_style (const xmlNode *node)
{
  xmlChar *style = xmlGetNoNsProp ((xmlNode *) node, (const xmlChar *) "style");
  gboolean is_hidden = style != NULL && strstr ((const char *) style, "visibility:hidden") != NULL;

  xmlFree (style);
  return is_hidden;
}

static gboolean
has_hidden_drawing (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (dossier_office_is_hidden_drawing (child))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_office_is_hidden_drawing:
 * @node: an element
 *
 * Returns: whether it is a drawing, or a part of one, that is set not to be shown
 */
gboolean
dossier_office_is_hidden_drawing (const xmlNode *node)
{
  static const char *const shapes[] = { "inline", "anchor", "wsp",          "sp",
                                        "pic",    "grpSp",  "graphicFrame", NULL };

  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  if (g_strv_contains (shapes, (const char *) node->name))
    return is_hidden_shape (node);
  if (dossier_office_is_of (node, "schemas-microsoft-com:vml"))
    return is_hidden_by_style (node);
  if (is_called (node, "AlternateContent"))
    {
      const xmlNode *choice = find_child (node, "Choice");

      return choice != NULL && has_hidden_drawing (choice);
    }
  return (is_word (node, "drawing") || is_word (node, "pict")) && has_hidden_drawing (node);
}

static gboolean
leave_out_drawings (xmlNode *parent)
{
  gboolean is_edited = FALSE;
  xmlNode *next;

  for (xmlNode *node = parent->children; node != NULL; node = next)
    {
      next = node->next;
      if (dossier_office_is_hidden_drawing (node))
        {
          dossier_office_remove_node (node);
          is_edited = TRUE;
        }
      else
        is_edited |= leave_out_drawings (node);
    }
  return is_edited;
}

/**
 * dossier_office_name_note:
 * @kind: "footnote" or "endnote"
 * @identifier: (nullable): which of them
 *
 * Returns: (transfer full): what the note is called in a list of notes
 */
char *
dossier_office_name_note (const char *kind, const char *identifier)
{
  return g_strconcat (kind, " ", identifier, NULL);
}

static char *
name_note (const xmlNode *node, const char *kind)
{
  xmlChar *identifier = xmlGetNsProp ((xmlNode *) node, (const xmlChar *) "id", node->ns->href);
  char *name = dossier_office_name_note (kind, (const char *) identifier);

  xmlFree (identifier);
  return name;
}

static void
list_notes (const xmlNode *parent, GHashTable *notes)
{
  for (const xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (is_word (node, "footnoteReference"))
        g_hash_table_add (notes, name_note (node, "footnote"));
      else if (is_word (node, "endnoteReference"))
        g_hash_table_add (notes, name_note (node, "endnote"));
      else
        list_notes (node, notes);
    }
}

/* Notes with a type are separators between the text and the notes. */
static gboolean
is_lost_note (const xmlNode *node, GHashTable *notes)
{
  g_autofree char *name = NULL;

  if (!(is_word (node, "footnote") || is_word (node, "endnote")) ||
      xmlHasNsProp ((xmlNode *) node, (const xmlChar *) "type", node->ns->href) != NULL)
    return FALSE;
  name = name_note (node, (const char *) node->name);
  return !g_hash_table_contains (notes, name);
}

static gboolean
leave_out_notes (xmlNode *part, GHashTable *notes)
{
  gboolean is_edited = FALSE;
  xmlNode *root = xmlDocGetRootElement ((xmlDoc *) part);
  xmlNode *next;

  for (xmlNode *node = root != NULL ? root->children : NULL; node != NULL; node = next)
    {
      next = node->next;
      if (is_lost_note (node, notes))
        {
          dossier_office_remove_node (node);
          is_edited = TRUE;
        }
    }
  return is_edited;
}

/**
 * dossier_office_leave_out_hidden:
 * @part: a part of a document
 * @editing: what is known of the document
 *
 * Takes out the drawings that are set not to be shown, and the notes to which nothing refers any
 * more: if the reference is deleted, the note stays behind. LibreOffice takes the notes in their
 * order, whatever the references say.
 *
 * Returns: whether there was something
 */
gboolean
dossier_office_leave_out_hidden (xmlNode *part, DossierOfficeEditing *editing)
{
  gboolean is_edited = leave_out_drawings (part);

  list_notes (part, editing->notes);
  is_edited |= leave_out_notes (part, editing->notes);
  return is_edited;
}
