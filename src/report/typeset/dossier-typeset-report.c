/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-typeset-report.h"

#include "dossier-text-appearance.h"

/* In bytes: for shorter texts, starting a thread costs more time than it saves. */
#define LENGTH_LEAST 20000

typedef struct
{
  const DossierReport *report;
  DossierTypesetter typesetter;
  guint first;
  guint end;
  GPtrArray *typeset_blocks;
} Share;

/**
 * dossier_typeset_report_count_rows:
 * @blocks: (element-type DossierReportBlock): the blocks of a report
 * @first: the position of one
 *
 * Returns: how many rows of one table begin there; 0 if it is no row
 */
guint
dossier_typeset_report_count_rows (GPtrArray *blocks, guint first)
{
  guint n_rows = 0;

  while (first + n_rows < blocks->len)
    {
      const DossierReportBlock *block = blocks->pdata[first + n_rows];

      if (block->kind != DOSSIER_REPORT_ROW || (n_rows > 0 && block->is_header))
        break;
      n_rows++;
    }
  return n_rows;
}

static void
typeset_table (Share *self, guint first, guint n_rows)
{
  DossierReportBlock *const *rows =
    (DossierReportBlock *const *) &self->report->blocks->pdata[first];
  g_autofree double *widths =
    dossier_typeset_block_measure_columns (rows, n_rows, &self->typesetter);

  for (guint i = 0; i < n_rows; i++)
    {
      g_assert (rows[i]->cells->len <= rows[0]->cells->len);
      g_ptr_array_add (self->typeset_blocks,
                       dossier_typeset_block_new (rows[i], &self->typesetter, widths));
    }
}

static void
typeset_share (Share *self)
{
  for (guint i = self->first; i < self->end;)
    {
      guint n_rows = dossier_typeset_report_count_rows (self->report->blocks, i);

      if (n_rows > 0)
        typeset_table (self, i, n_rows);
      else
        g_ptr_array_add (
          self->typeset_blocks,
          dossier_typeset_block_new (self->report->blocks->pdata[i], &self->typesetter, NULL));
      i += MAX (n_rows, 1);
    }
}

/* Each thread needs its own Pango context, because fonts must not be shared between threads. */
static gpointer
typeset_share_in_thread (gpointer user_data)
{
  Share *self = user_data;

  self->typesetter.context = dossier_text_context_new (self->report->design);
  self->typesetter.chart_appearance.context = self->typesetter.context;
  typeset_share (self);
  g_object_unref (self->typesetter.context);
  return NULL;
}

static gsize
length_of (const DossierReportBlock *block)
{
  gsize length = 0;

  for (guint i = 0; i < block->cells->len; i++)
    length += ((const DossierRichText *) block->cells->pdata[i])->text->len;
  return length;
}

/* Where the second half of the text begins, but not within a table; the end if it is short. */
static guint
find_middle (GPtrArray *blocks)
{
  gsize whole = 0;
  gsize length = 0;
  guint middle = 0;

  for (guint i = 0; i < blocks->len; i++)
    whole += length_of (blocks->pdata[i]);
  if (whole < LENGTH_LEAST)
    return blocks->len;
  while (length < whole / 2)
    length += length_of (blocks->pdata[middle++]);
  while (middle < blocks->len &&
         ((DossierReportBlock *) blocks->pdata[middle])->kind == DOSSIER_REPORT_ROW)
    middle++;
  return middle;
}

/**
 * dossier_typeset_report:
 * @report: a report
 * @typesetter: what it is typeset with
 *
 * Sets all blocks of a report in lines, on two threads if there are many.
 *
 * Returns: (transfer full) (element-type DossierTypesetBlock): the blocks in lines,
 *   in order; the caller frees each of them
 */
GPtrArray *
dossier_typeset_report (const DossierReport *report, const DossierTypesetter *typesetter)
{
  guint middle = find_middle (report->blocks);
  Share shares[2] = { { report, *typesetter, 0, middle, g_ptr_array_new () },
                      { report, *typesetter, middle, report->blocks->len, g_ptr_array_new () } };
  GThread *thread = NULL;

  if (middle < report->blocks->len)
    thread = g_thread_new ("typesetter", typeset_share_in_thread, &shares[1]);
  typeset_share (&shares[0]);
  if (thread != NULL)
    g_thread_join (thread);
  g_ptr_array_extend_and_steal (shares[0].typeset_blocks, shares[1].typeset_blocks);
  return shares[0].typeset_blocks;
}
