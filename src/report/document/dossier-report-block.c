/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-block.h"

#include <string.h>

/**
 * dossier_report_block_new:
 * @kind: what the block is
 *
 * Returns: (transfer full): a block, to be filled in
 */
DossierReportBlock *
dossier_report_block_new (DossierReportBlockKind kind)
{
  DossierReportBlock *self = g_new0 (DossierReportBlock, 1);

  self->kind = kind;
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_rich_text_free);
  return self;
}

void
dossier_report_block_free (DossierReportBlock *self)
{
  g_ptr_array_unref (self->cells);
  g_clear_pointer (&self->chart, dossier_chart_free);
  g_clear_pointer (&self->image, dossier_report_image_unref);
  g_free (self->label);
  g_free (self->description);
  g_free (self->anchor);
  g_free (self->path);
  g_free (self);
}

/**
 * dossier_report_block_is_figure:
 * @self: a block
 *
 * Returns: whether it is a picture that needs words for who cannot see it
 */
gboolean
dossier_report_block_is_figure (const DossierReportBlock *self)
{
  return self->kind == DOSSIER_REPORT_TALLY || self->kind == DOSSIER_REPORT_CHART ||
         self->kind == DOSSIER_REPORT_IMAGE;
}

/**
 * dossier_report_block_add_cell:
 * @self: a row of a table
 * @text: (nullable): plain text; %NULL for none
 * @link: (nullable): where it leads: an address, or "#" and an anchor
 *
 * Adds a cell, bold in the first row.
 */
void
dossier_report_block_add_cell (DossierReportBlock *self, const char *text, const char *link)
{
  DossierRichText *cell = dossier_rich_text_new (NULL);

  if (text != NULL)
    dossier_rich_text_append (cell,
                              text,
                              strlen (text),
                              self->is_header ? DOSSIER_TEXT_BOLD : DOSSIER_TEXT_PLAIN,
                              link);
  g_ptr_array_add (self->cells, cell);
}
