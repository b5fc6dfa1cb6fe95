/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-walk.h"

static const DossierStructureNode *
node_at (GArray *nodes, guint position)
{
  return &g_array_index (nodes, DossierStructureNode, position);
}

static void
close_down_to (GArray *open, guint n_kept, const DossierReportVisitor *visitor, gpointer user_data)
{
  while (open->len > n_kept)
    {
      visitor->close (node_at (open, open->len - 1), user_data);
      g_array_set_size (open, open->len - 1);
    }
}

static void
enter (GArray *open,
       GArray *path,
       guint n_nodes,
       const DossierReportVisitor *visitor,
       gpointer user_data)
{
  guint n_kept = 0;

  while (n_kept < open->len && n_kept < n_nodes &&
         node_at (open, n_kept)->id == node_at (path, n_kept)->id)
    n_kept++;
  close_down_to (open, n_kept, visitor, user_data);
  for (guint i = n_kept; i < n_nodes; i++)
    {
      visitor->open (node_at (path, i), user_data);
      g_array_append_val (open, g_array_index (path, DossierStructureNode, i));
    }
}

static DossierReportWrite
find_write (const DossierReportVisitor *visitor, const DossierReportBlock *block)
{
  switch (block->kind)
    {
    case DOSSIER_REPORT_TEXT:
      return visitor->write_text;
    case DOSSIER_REPORT_ROW:
      return visitor->write_row;
    case DOSSIER_REPORT_ENTRY:
      return visitor->write_entry;
    case DOSSIER_REPORT_RATING:
      return visitor->write_rating;
    case DOSSIER_REPORT_TALLY:
    case DOSSIER_REPORT_CHART:
    case DOSSIER_REPORT_IMAGE:
      return visitor->write_figure;
    case DOSSIER_REPORT_RULE:
      return visitor->write_rule;
    case DOSSIER_REPORT_SPACE:
    case DOSSIER_REPORT_PAGE_BREAK:
    case DOSSIER_REPORT_SECTION:
    case DOSSIER_REPORT_DOCUMENT:
    default:
      return NULL;
    }
}

/**
 * dossier_report_walk:
 * @report: a report
 * @visitor: what is called
 * @user_data: for @visitor
 *
 * Goes through a report by its structure, which is that of the PDF.
 */
void
dossier_report_walk (const DossierReport *report,
                     const DossierReportVisitor *visitor,
                     gpointer user_data)
{
  g_autoptr (DossierStructurePlanner) planner = dossier_structure_planner_new ();
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (DossierStructureNode));

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];
      g_autoptr (GArray) path = dossier_structure_planner_place (planner, block);
      DossierReportWrite write = find_write (visitor, block);

      if (path->len > 0)
        enter (open, path, path->len - 1, visitor, user_data);
      else
        close_down_to (open, MIN (open->len, 1), visitor, user_data);
      if (write != NULL)
        write (block, path->len > 0 ? node_at (path, path->len - 1) : NULL, user_data);
    }
  close_down_to (open, 0, visitor, user_data);
}

/**
 * dossier_report_list_anchors:
 * @report: a report
 *
 * Returns: (transfer full) (element-type utf8 utf8): the places that links can
 *   lead to, as a set
 */
GHashTable *
dossier_report_list_anchors (const DossierReport *report)
{
  GHashTable *anchors = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      if (block->anchor != NULL && block->kind != DOSSIER_REPORT_ENTRY)
        g_hash_table_add (anchors, block->anchor);
    }
  return anchors;
}
