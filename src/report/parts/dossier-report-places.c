/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-places.h"

static double
bottom_of (const DossierPlacement *placement)
{
  return placement->y + (placement->n_lines > 0 ? placement->n_lines * placement->set->line_height
                                                : placement->set->height);
}

/* The place at a position, or else the closest one above it. */
static const DossierPlacement *
find_placement (const DossierPage *page, double y)
{
  const DossierPlacement *found = NULL;

  for (guint i = 0; i < page->placements->len; i++)
    {
      const DossierPlacement *placement = &g_array_index (page->placements, DossierPlacement, i);

      if (placement->is_repeated)
        continue;
      if (found != NULL && placement->y > y)
        break;
      found = placement;
      if (y <= bottom_of (placement))
        break;
    }
  return found;
}

static const char *
find_link (const DossierRichText *text, int index)
{
  for (guint i = 0; i < text->runs->len; i++)
    {
      const DossierTextRun *run = &g_array_index (text->runs, DossierTextRun, i);

      if (run->link != NULL && *run->link == '#' && index >= (int) run->start &&
          index < (int) (run->start + run->length))
        return run->link + 1;
    }
  return NULL;
}

/* The place that a link under the pointer leads to. */
static const char *
find_target (const DossierPlacement *placement, double x, double y)
{
  const DossierTypesetBlock *set = placement->set;
  int line = placement->first_line + (int) ((y - placement->y) / MAX (set->line_height, 1));

  if (set->block->kind == DOSSIER_REPORT_ENTRY)
    return set->block->anchor;
  for (guint i = set->cells->len; i > 0; i--)
    {
      const DossierTypesetText *text = set->cells->pdata[i - 1];
      PangoLayoutLine *found;
      gsize start;
      int index, trailing;

      if (x < set->cell_x[i - 1])
        continue;
      if (line < 0 || line >= text->n_lines)
        return NULL;
      found = dossier_typeset_text_get_line (text, line, &start);
      if (pango_layout_line_x_to_index (found,
                                        (int) ((x - set->cell_x[i - 1]) * PANGO_SCALE),
                                        &index,
                                        &trailing))
        return find_link (set->block->cells->pdata[i - 1], (int) start + index);
      return NULL;
    }
  return NULL;
}

static const char *
find_anchor_above (const DossierReport *report, const DossierReportBlock *block)
{
  guint position = 0;

  g_ptr_array_find (report->blocks, block, &position);
  for (guint i = position + 1; i > 0; i--)
    {
      const DossierReportBlock *above = report->blocks->pdata[i - 1];

      if (above->anchor != NULL && above->kind != DOSSIER_REPORT_ENTRY)
        return above->anchor;
    }
  return NULL;
}

/**
 * dossier_report_find_place:
 * @layout: a report on pages
 * @page: a page, from 1
 * @x: how far from its left edge, in points
 * @y: how far from its top, in points
 *
 * Returns: (transfer full) (nullable): the name of the place that a link there
 *   leads to, or else of the place that is shown there
 */
char *
dossier_report_find_place (const DossierLayout *layout, guint page, double x, double y)
{
  const DossierPage *found = dossier_layout_get_page (layout, page);
  const DossierPlacement *placement;
  const char *target;

  if (found->document != NULL)
    return g_strdup (find_anchor_above (layout->report, found->document));
  placement = find_placement (found, y);
  if (placement == NULL)
    return NULL;
  target = find_target (placement, x, y);
  return g_strdup (target != NULL ? target
                                  : find_anchor_above (layout->report, placement->set->block));
}

static void
append_block (GString *words, const DossierReportBlock *block)
{
  if (block->label != NULL && block->kind != DOSSIER_REPORT_SECTION)
    g_string_append_printf (words, "%s ", block->label);
  for (guint i = 0; i < block->cells->len; i++)
    g_string_append_printf (words,
                            "%s%s",
                            i > 0 ? ", " : "",
                            ((const DossierRichText *) block->cells->pdata[i])->text->str);
  if (block->description != NULL)
    g_string_append (words, block->description);
  g_string_append_c (words, '\n');
}

/**
 * dossier_report_read_page:
 * @layout: a report on pages
 * @page: a page, from 1
 *
 * Returns: (transfer full): what the page says, for who cannot see it; of an
 *   evidence, which of its pages it is
 */
char *
dossier_report_read_page (const DossierLayout *layout, guint page)
{
  const DossierPage *found = dossier_layout_get_page (layout, page);
  GString *words = g_string_new (NULL);

  if (found->document != NULL)
    g_string_append (words, found->label);
  for (guint i = 0; i < found->placements->len; i++)
    {
      const DossierPlacement *placement = &g_array_index (found->placements, DossierPlacement, i);

      if (!placement->is_repeated)
        append_block (words, placement->set->block);
    }
  return g_string_free (words, FALSE);
}
