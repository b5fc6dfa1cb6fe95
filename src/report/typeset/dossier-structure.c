/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-structure.h"

/* Lists and quotes nested more deeply than this look the same on the page, and in the structure. */
#define DEPTH_MAXIMUM 8

/**
 * dossier_structure_planner_new:
 *
 * Returns: (transfer full): a planner at the start of a document
 */
DossierStructurePlanner *
dossier_structure_planner_new (void)
{
  DossierStructurePlanner *self = g_new0 (DossierStructurePlanner, 1);

  self->open = g_array_new (FALSE, FALSE, sizeof (DossierStructureNode));
  return self;
}

void
dossier_structure_planner_free (DossierStructurePlanner *self)
{
  g_array_unref (self->open);
  g_free (self);
}

static gboolean
has_same_start (GArray *first, GArray *second, guint n_nodes)
{
  if (first->len < n_nodes || second->len < n_nodes)
    return FALSE;
  for (guint i = 0; i < n_nodes; i++)
    {
      if (g_array_index (first, DossierStructureNode, i).id !=
          g_array_index (second, DossierStructureNode, i).id)
        return FALSE;
    }
  return TRUE;
}

/* Adds an element to the path: the one that the block before is in, or one of its own. */
static void
descend (DossierStructurePlanner *self,
         GArray *path,
         const char *tag,
         const char *note,
         gboolean may_share)
{
  DossierStructureNode node = { tag, 0, note };
  guint depth = path->len;

  if (may_share && self->open->len > depth && has_same_start (path, self->open, depth) &&
      g_str_equal (g_array_index (self->open, DossierStructureNode, depth).tag, tag))
    node.id = g_array_index (self->open, DossierStructureNode, depth).id;
  else
    node.id = ++self->last_id;
  g_array_append_val (path, node);
}

/* Returns the level of a heading, or 0 for any other block. */
static guint
level_of_text (const DossierReportBlock *block)
{
  switch (block->style)
    {
    case DOSSIER_REPORT_COVER_TITLE:
    case DOSSIER_REPORT_TITLE:
    case DOSSIER_REPORT_HEADING_1:
      return 1;
    case DOSSIER_REPORT_HEADING_2:
      return 2;
    case DOSSIER_REPORT_HEADING_3:
      return 3;
    case DOSSIER_REPORT_HEADING_4:
      return 4;
    case DOSSIER_REPORT_BODY:
    case DOSSIER_REPORT_LEAD:
    case DOSSIER_REPORT_QUIET:
    case DOSSIER_REPORT_SMALL:
    case DOSSIER_REPORT_QUOTE:
    case DOSSIER_REPORT_CODE:
    case DOSSIER_REPORT_COVER_TEXT:
    default:
      return 0;
    }
}

/* Tagged PDF must not skip heading levels, whatever the headings look like. */
static const char *
find_tag (DossierStructurePlanner *self, const DossierReportBlock *block)
{
  static const char *const tags[] = { "P", "H1", "H2", "H3", "H4" };
  guint level = MIN (level_of_text (block), self->heading_level + 1);

  if (level > 0)
    self->heading_level = level;
  return tags[level];
}

/* For blocks other than rows, whose cells each have a language of their own. */
static const char *
get_language (const DossierReportBlock *block)
{
  return ((const DossierRichText *) block->cells->pdata[0])->language;
}

static void
place_text (DossierStructurePlanner *self, GArray *path, const DossierReportBlock *block)
{
  guint n_quotes = MIN (block->quote_depth, DEPTH_MAXIMUM);
  guint n_lists = MIN (block->list_depth, DEPTH_MAXIMUM);

  for (guint i = 0; i < n_quotes; i++)
    descend (self, path, "BlockQuote", NULL, TRUE);
  for (guint i = 1; i <= n_lists; i++)
    {
      gboolean is_new_item = i == n_lists && block->label != NULL;

      descend (self,
               path,
               "L",
               block->label != NULL && g_ascii_isdigit (*block->label) ? "Decimal" : "Disc",
               TRUE);
      descend (self, path, "LI", NULL, !is_new_item);
      descend (self, path, "LBody", NULL, TRUE);
    }
  descend (self, path, find_tag (self, block), get_language (block), FALSE);
}

/**
 * dossier_structure_planner_place:
 * @self: a planner
 * @block: the next block
 *
 * Returns: (transfer full) (element-type DossierStructureNode): the elements
 *   that the block is in, from the document down to the one that is itself;
 *   empty if it is no part of what the document says
 */
GArray *
dossier_structure_planner_place (DossierStructurePlanner *self, const DossierReportBlock *block)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (DossierStructureNode));

  switch (block->kind)
    {
    case DOSSIER_REPORT_TEXT:
      descend (self, path, "Document", NULL, TRUE);
      place_text (self, path, block);
      break;
    case DOSSIER_REPORT_ROW:
      descend (self, path, "Document", NULL, TRUE);
      descend (self, path, "Table", NULL, !block->is_header);
      descend (self, path, "TR", NULL, FALSE);
      break;
    case DOSSIER_REPORT_ENTRY:
      descend (self, path, "Document", NULL, TRUE);
      descend (self, path, "TOC", NULL, TRUE);
      descend (self, path, "TOCI", get_language (block), FALSE);
      break;
    case DOSSIER_REPORT_RATING:
      descend (self, path, "Document", NULL, TRUE);
      descend (self, path, "P", get_language (block), FALSE);
      break;
    case DOSSIER_REPORT_TALLY:
    case DOSSIER_REPORT_CHART:
    case DOSSIER_REPORT_IMAGE:
      descend (self, path, "Document", NULL, TRUE);
      descend (self, path, "Figure", NULL, FALSE);
      break;
    case DOSSIER_REPORT_RULE:
    case DOSSIER_REPORT_SPACE:
    case DOSSIER_REPORT_PAGE_BREAK:
    case DOSSIER_REPORT_SECTION:
    case DOSSIER_REPORT_DOCUMENT:
    default:
      return path;
    }
  g_array_unref (self->open);
  self->open = g_array_ref (path);
  return path;
}

/**
 * dossier_structure_writer_new:
 * @cr: what a document is painted on
 *
 * Returns: (transfer full): a writer
 */
DossierStructureWriter *
dossier_structure_writer_new (cairo_t *cr)
{
  DossierStructureWriter *self = g_new0 (DossierStructureWriter, 1);

  self->cr = cr;
  self->open = g_array_new (FALSE, FALSE, sizeof (DossierStructureNode));
  self->notes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
dossier_structure_writer_free (DossierStructureWriter *self)
{
  g_array_unref (self->open);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * dossier_structure_writer_enter:
 * @self: a writer
 * @path: (array length=n_nodes): elements, each inside the one before
 * @n_nodes: how many there are; 0 closes all
 *
 * Closes the elements that are not among @path, and opens those that are.
 */
void
dossier_structure_writer_enter (DossierStructureWriter *self,
                                const DossierStructureNode *path,
                                guint n_nodes)
{
  guint n_kept = 0;

  while (n_kept < self->open->len && n_kept < n_nodes &&
         g_array_index (self->open, DossierStructureNode, n_kept).id == path[n_kept].id)
    n_kept++;
  while (self->open->len > n_kept)
    {
      cairo_tag_end (self->cr,
                     g_array_index (self->open, DossierStructureNode, self->open->len - 1).tag);
      g_array_set_size (self->open, self->open->len - 1);
    }
  for (guint i = n_kept; i < n_nodes; i++)
    {
      dossier_structure_writer_begin (self, path[i].tag, path[i].note, NULL);
      g_array_append_val (self->open, path[i]);
    }
}

/**
 * dossier_structure_writer_begin:
 * @self: a writer
 * @tag: an element
 * @note: (nullable): what is to be known of it besides
 * @attributes: (nullable): what cairo is to be told of it
 *
 * Begins an element. If something is painted in it, it must end before another
 * begins.
 */
void
dossier_structure_writer_begin (DossierStructureWriter *self,
                                const char *tag,
                                const char *note,
                                const char *attributes)
{
  if (dossier_structure_has_note (tag))
    g_ptr_array_add (self->notes, g_strdup (note != NULL ? note : ""));
  cairo_tag_begin (self->cr, tag, attributes);
}

/**
 * dossier_structure_writer_end:
 * @self: a writer
 * @tag: the element that was begun last
 *
 * Ends an element.
 */
void
dossier_structure_writer_end (DossierStructureWriter *self, const char *tag)
{
  cairo_tag_end (self->cr, tag);
}
