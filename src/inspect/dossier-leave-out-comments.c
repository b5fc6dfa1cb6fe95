/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LibreOffice prints the comments of a spreadsheet where they are set to be shown, and where the
 * page style says so; and it prints what a document of Word does not show. */

#include "dossier-read.h"

#include "dossier-office-copy.h"
#include "dossier-office-hidden.h"

#include <string.h>

/* ECMA-376-1, 18.7.3: a comment on a cell; since Excel 365, it may be one of a thread. OpenDocument
 * 1.3 part 3, 14.1: an annotation. */
static gboolean
is_comment (const xmlNode *node)
{
  return (dossier_office_is_of (node, "/spreadsheetml") &&
          (g_str_equal ((const char *) node->name, "comment") ||
           g_str_equal ((const char *) node->name, "threadedComment"))) ||
         (dossier_office_is_of (node, "opendocument:xmlns:office") &&
          g_str_equal ((const char *) node->name, "annotation"));
}

/* libxml2 lets elements be nested no deeper than 256 levels. */
static gboolean
leave_out_in (xmlNode *parent)
{
  gboolean has_comments = FALSE;
  xmlNode *next;

  for (xmlNode *node = parent->children; node != NULL; node = next)
    {
      next = node->next;
      if (is_comment (node))
        {
          dossier_office_remove_node (node);
          has_comments = TRUE;
        }
      else
        has_comments |= leave_out_in (node);
    }
  return has_comments;
}

static gboolean
edit (xmlNode *part, DossierOfficeEditing *editing)
{
  gboolean is_edited = leave_out_in (part);

  is_edited |= dossier_office_leave_out_hidden (part, editing);
  editing->is_needed |= is_edited;
  return is_edited;
}

static DossierOfficeTurn
find_turn (const char *name)
{
  gboolean has_comments = g_str_equal (name, "content.xml") ||
                          (g_str_has_prefix (name, "xl/") && strstr (name, "omment") != NULL &&
                           g_str_has_suffix (name, ".xml"));

  return has_comments ? DOSSIER_OFFICE_FIRST : dossier_office_find_turn_of_words (name);
}

/**
 * dossier_leave_out_comments:
 * @descriptor: a document
 *
 * Writes it to standard output without the comments on the cells of a spreadsheet, and without what
 * a document of Word does not show; or %DOSSIER_INSPECTION_NOT_EDITED, if it has neither.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_leave_out_comments (int descriptor)
{
  return dossier_office_copy (descriptor, find_turn, edit);
}
