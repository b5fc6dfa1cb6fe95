/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows and columns of a table in a narrative. */

#include "dossier-narrative-table.h"

#include "dossier-words.h"

#include <string.h>

static GPtrArray *
row_new (guint n_cells)
{
  GPtrArray *row = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_rich_text_free);

  for (guint i = 0; i < n_cells; i++)
    g_ptr_array_add (row, dossier_rich_text_new (NULL));
  return row;
}

static void
complete_alignments (DossierNarrativeParagraph *table, guint n_columns)
{
  DossierNarrativeAlignment as_usual = DOSSIER_NARRATIVE_ALIGNED_AS_USUAL;

  while (table->alignments->len < n_columns)
    g_array_append_val (table->alignments, as_usual);
}

/**
 * dossier_narrative_table_new:
 * @n_rows: how many rows it has, with its header
 * @n_columns: how many columns it has
 *
 * Returns: (transfer full): a table of empty cells
 */
DossierNarrativeParagraph *
dossier_narrative_table_new (guint n_rows, guint n_columns)
{
  DossierNarrativeParagraph *table = dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TABLE);

  g_return_val_if_fail (n_rows > 0 && n_columns > 0, table);

  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (table->rows, row_new (n_columns));
  complete_alignments (table, n_columns);
  return table;
}

/**
 * dossier_narrative_table_get_n_columns:
 * @table: a table
 *
 * Returns: how many columns it has
 */
guint
dossier_narrative_table_get_n_columns (const DossierNarrativeParagraph *table)
{
  g_return_val_if_fail (table->kind == DOSSIER_NARRATIVE_TABLE, 0);

  return table->rows->len > 0 ? ((GPtrArray *) g_ptr_array_index (table->rows, 0))->len : 0;
}

static GPtrArray *
get_row (const DossierNarrativeParagraph *table, guint row)
{
  return g_ptr_array_index (table->rows, row);
}

/**
 * dossier_narrative_table_get_cell:
 * @table: a table
 * @row: the number of a row, from 0 for the header
 * @column: the number of a column, from 0
 *
 * Returns: (transfer none): the text of the cell
 */
const DossierRichText *
dossier_narrative_table_get_cell (const DossierNarrativeParagraph *table, guint row, guint column)
{
  g_return_val_if_fail (row < table->rows->len, NULL);
  g_return_val_if_fail (column < get_row (table, row)->len, NULL);

  return g_ptr_array_index (get_row (table, row), column);
}

/**
 * dossier_narrative_table_set_cell:
 * @table: a table
 * @row: the number of a row, from 0 for the header
 * @column: the number of a column, from 0
 * @text: (transfer full): the text of the cell from now on
 */
void
dossier_narrative_table_set_cell (DossierNarrativeParagraph *table,
                                  guint row,
                                  guint column,
                                  DossierRichText *text)
{
  g_return_if_fail (row < table->rows->len);
  g_return_if_fail (column < get_row (table, row)->len);

  dossier_rich_text_free (g_ptr_array_index (get_row (table, row), column));
  g_ptr_array_index (get_row (table, row), column) = text;
}

/**
 * dossier_narrative_table_insert_row:
 * @table: a table
 * @position: the number that the new row will have; the header is 0
 */
void
dossier_narrative_table_insert_row (DossierNarrativeParagraph *table, guint position)
{
  g_return_if_fail (position <= table->rows->len);

  g_ptr_array_insert (table->rows,
                      (int) position,
                      row_new (dossier_narrative_table_get_n_columns (table)));
}

/**
 * dossier_narrative_table_insert_column:
 * @table: a table
 * @position: the number that the new column will have, from 0
 */
void
dossier_narrative_table_insert_column (DossierNarrativeParagraph *table, guint position)
{
  DossierNarrativeAlignment as_usual = DOSSIER_NARRATIVE_ALIGNED_AS_USUAL;

  g_return_if_fail (position <= dossier_narrative_table_get_n_columns (table));

  complete_alignments (table, dossier_narrative_table_get_n_columns (table));
  g_array_insert_val (table->alignments, position, as_usual);
  for (guint i = 0; i < table->rows->len; i++)
    g_ptr_array_insert (get_row (table, i), (int) position, dossier_rich_text_new (NULL));
}

/**
 * dossier_narrative_table_remove_row:
 * @table: a table with more than one row
 * @position: the number of a row; the row below becomes the header if it is 0
 */
void
dossier_narrative_table_remove_row (DossierNarrativeParagraph *table, guint position)
{
  g_return_if_fail (table->rows->len > 1 && position < table->rows->len);

  g_ptr_array_remove_index (table->rows, position);
}

/**
 * dossier_narrative_table_remove_column:
 * @table: a table with more than one column
 * @position: the number of a column, from 0
 */
void
dossier_narrative_table_remove_column (DossierNarrativeParagraph *table, guint position)
{
  guint n_columns = dossier_narrative_table_get_n_columns (table);

  g_return_if_fail (n_columns > 1 && position < n_columns);

  for (guint i = 0; i < table->rows->len; i++)
    g_ptr_array_remove_index (get_row (table, i), position);
  if (position < table->alignments->len)
    g_array_remove_index (table->alignments, position);
}

/**
 * dossier_narrative_table_get_alignment:
 * @table: a table
 * @column: the number of a column, from 0
 *
 * Returns: where the text of the column stands
 */
DossierNarrativeAlignment
dossier_narrative_table_get_alignment (const DossierNarrativeParagraph *table, guint column)
{
  return column < table->alignments->len
           ? g_array_index (table->alignments, DossierNarrativeAlignment, column)
           : DOSSIER_NARRATIVE_ALIGNED_AS_USUAL;
}

/**
 * dossier_narrative_table_set_alignment:
 * @table: a table
 * @column: the number of a column, from 0
 * @alignment: where its text stands from now on
 */
void
dossier_narrative_table_set_alignment (DossierNarrativeParagraph *table,
                                       guint column,
                                       DossierNarrativeAlignment alignment)
{
  g_return_if_fail (column < dossier_narrative_table_get_n_columns (table));

  complete_alignments (table, column + 1);
  g_array_index (table->alignments, DossierNarrativeAlignment, column) = alignment;
}

/**
 * dossier_narrative_table_put:
 * @table: a table
 * @row: the number of a row, from 0 for the header
 * @column: the number of a column, from 0
 * @other: another table
 *
 * Puts the cells of @other, its header too, instead of those from the given one on. Rows and
 * columns are added where @table has too few.
 */
void
dossier_narrative_table_put (DossierNarrativeParagraph *table,
                             guint row,
                             guint column,
                             const DossierNarrativeParagraph *other)
{
  guint n_columns = dossier_narrative_table_get_n_columns (other);

  while (dossier_narrative_table_get_n_columns (table) < column + n_columns)
    dossier_narrative_table_insert_column (table, dossier_narrative_table_get_n_columns (table));
  while (table->rows->len < row + other->rows->len)
    dossier_narrative_table_insert_row (table, table->rows->len);
  for (guint i = 0; i < other->rows->len; i++)
    for (guint j = 0; j < n_columns && j < get_row (other, i)->len; j++)
      dossier_narrative_table_set_cell (
        table,
        row + i,
        column + j,
        dossier_rich_text_copy (dossier_narrative_table_get_cell (other, i, j)));
}

/**
 * dossier_narrative_table_count_words:
 * @table: a table
 *
 * Returns: how many words its cells have
 */
guint
dossier_narrative_table_count_words (const DossierNarrativeParagraph *table)
{
  guint n_words = 0;

  for (guint i = 0; i < table->rows->len; i++)
    for (guint j = 0; j < get_row (table, i)->len; j++)
      n_words += dossier_words_count (dossier_narrative_table_get_cell (table, i, j)->text->str);
  return n_words;
}

static void
append_words (DossierRichText *line, const DossierRichText *text)
{
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);

  if (line->text->len > 0 && text->text->len > 0)
    dossier_rich_text_append (line, " ", 1, DOSSIER_TEXT_PLAIN, NULL);
  for (guint i = 0; i < stretches->len; i++)
    {
      const DossierTextRun *run = &g_array_index (stretches, DossierTextRun, i);
      g_autofree char *words = g_strndup (text->text->str + run->start, run->length);

      g_strdelimit (words, "\n", ' ');
      dossier_rich_text_append (line, words, strlen (words), run->style, run->link);
      g_array_index (line->runs, DossierTextRun, line->runs->len - 1).image = g_strdup (run->image);
    }
}

/**
 * dossier_narrative_join_line:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 *
 * Returns: (transfer full): all of its words in one line, as the cell of a table holds them
 */
DossierRichText *
dossier_narrative_join_line (GPtrArray *paragraphs)
{
  DossierRichText *line = dossier_rich_text_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const DossierNarrativeParagraph *paragraph = paragraphs->pdata[i];

      append_words (line, paragraph->text);
      for (guint j = 0; j < paragraph->rows->len; j++)
        for (guint k = 0; k < get_row (paragraph, j)->len; k++)
          append_words (line, dossier_narrative_table_get_cell (paragraph, j, k));
    }
  return line;
}
