/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report.h"

#include "dossier-markdown.h"

/* With more columns than this, cells on paper would be narrower than words. */
#define COLUMNS_MAXIMUM 8

/* In bytes, about two lines: a longer paragraph is more than a lead-in. */
#define LEAD_IN_MAXIMUM 180

static DossierReportStyle
style_of_markdown (const DossierMarkdownBlock *block)
{
  if (block->kind == DOSSIER_MARKDOWN_HEADING)
    return DOSSIER_REPORT_HEADING_4;
  if (block->kind == DOSSIER_MARKDOWN_CODE)
    return DOSSIER_REPORT_CODE;
  return block->quote_depth > 0 ? DOSSIER_REPORT_QUOTE : DOSSIER_REPORT_BODY;
}

static DossierReportBlockKind
kind_of_markdown (const DossierMarkdownBlock *block)
{
  if (block->kind == DOSSIER_MARKDOWN_ROW)
    return DOSSIER_REPORT_ROW;
  if (block->kind == DOSSIER_MARKDOWN_RULE)
    return DOSSIER_REPORT_RULE;
  return DOSSIER_REPORT_TEXT;
}

/* Whether a block only announces the list or table after it: “We ask in three ways:”. */
static gboolean
leads_in (GPtrArray *parsed, guint position)
{
  const DossierMarkdownBlock *block = parsed->pdata[position];
  const DossierMarkdownBlock *next =
    position + 1 < parsed->len ? parsed->pdata[position + 1] : NULL;
  const GString *text;

  if (block->kind != DOSSIER_MARKDOWN_PARAGRAPH || next == NULL ||
      (next->kind != DOSSIER_MARKDOWN_ROW && next->list_depth <= block->list_depth))
    return FALSE;
  text = ((const DossierRichText *) block->cells->pdata[0])->text;
  return text->len <= LEAD_IN_MAXIMUM && g_str_has_suffix (text->str, ":");
}

static void
add_block (DossierReport *self, GPtrArray *parsed, guint position)
{
  DossierMarkdownBlock *source = parsed->pdata[position];
  DossierReportBlock *block = dossier_report_add (self, kind_of_markdown (source));

  block->style = style_of_markdown (source);
  block->label = g_steal_pointer (&source->marker);
  block->list_depth = source->list_depth;
  block->quote_depth = source->quote_depth;
  block->is_header = source->is_header;
  block->keeps_next = leads_in (parsed, position);
  g_ptr_array_unref (block->cells);
  block->cells = g_ptr_array_ref (source->cells);
  for (guint j = 0; block->is_header && j < block->cells->len; j++)
    dossier_rich_text_embolden (block->cells->pdata[j]);
}

static void
add_cell (DossierReportBlock *row, const DossierMarkdownBlock *source, guint column)
{
  DossierRichText *cell = column < source->cells->len
                            ? dossier_rich_text_copy (source->cells->pdata[column])
                            : dossier_rich_text_new (NULL);

  if (row->is_header)
    dossier_rich_text_embolden (cell);
  g_ptr_array_add (row->cells, cell);
}

/* Copies some columns of a table, after the first one, which names the rows. */
static void
add_band (DossierReport *self,
          GPtrArray *parsed,
          guint first_row,
          guint n_rows,
          guint first_column,
          guint n_columns)
{
  for (guint i = 0; i < n_rows; i++)
    {
      const DossierMarkdownBlock *source = parsed->pdata[first_row + i];
      DossierReportBlock *row = dossier_report_add (self, DOSSIER_REPORT_ROW);

      row->style = style_of_markdown (source);
      row->is_header = source->is_header;
      add_cell (row, source, 0);
      for (guint j = 0; j < n_columns; j++)
        add_cell (row, source, first_column + j);
    }
}

static guint
count_rows (GPtrArray *parsed, guint first)
{
  guint n_rows = 0;

  while (first + n_rows < parsed->len)
    {
      const DossierMarkdownBlock *block = parsed->pdata[first + n_rows];

      if (block->kind != DOSSIER_MARKDOWN_ROW || (n_rows > 0 && block->is_header))
        break;
      n_rows++;
    }
  return n_rows;
}

static void
add_wide_table (DossierReport *self, GPtrArray *parsed, guint first_row, guint n_rows)
{
  guint n_columns = ((DossierMarkdownBlock *) parsed->pdata[first_row])->cells->len;

  for (guint column = 1; column < n_columns; column += COLUMNS_MAXIMUM - 1)
    add_band (self,
              parsed,
              first_row,
              n_rows,
              column,
              MIN (COLUMNS_MAXIMUM - 1, n_columns - column));
}

/**
 * dossier_report_add_markdown:
 * @self: a report
 * @markdown: a narrative
 *
 * Adds the blocks of a narrative. Its headings stand below all others and are
 * not in the outline. A table that is too wide for paper becomes several, each
 * with the first column.
 */
void
dossier_report_add_markdown (DossierReport *self, const char *markdown)
{
  g_autoptr (GPtrArray) parsed = dossier_markdown_parse (markdown);

  for (guint i = 0; i < parsed->len;)
    {
      guint n_rows = count_rows (parsed, i);
      DossierMarkdownBlock *block = parsed->pdata[i];

      if (n_rows > 0 && block->cells->len > COLUMNS_MAXIMUM)
        add_wide_table (self, parsed, i, n_rows);
      else
        {
          for (guint j = 0; j < MAX (n_rows, 1); j++)
            add_block (self, parsed, i + j);
        }
      i += MAX (n_rows, 1);
    }
}
