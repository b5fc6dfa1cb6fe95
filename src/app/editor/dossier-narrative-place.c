/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-place.h"

#include "dossier-narrative-find.h"
#include "dossier-narrative-tables.h"
#include "dossier-table-cell.h"
#include "dossier-table-grids.h"

/* @place: where @text is, from which it is counted on */
static void
find_in_text (GArray *places,
              DossierNarrativePlace place,
              const char *text,
              const char *sought,
              gboolean matches_case)
{
  g_autoptr (GArray) ranges = dossier_text_find_all (text, sought, matches_case);
  const char *p = text;

  for (guint i = 0; i < ranges->len; i++)
    {
      const DossierTextRange *range = &g_array_index (ranges, DossierTextRange, i);
      const char *found = text + range->start;

      dossier_narrative_place_advance (&place, (int) g_utf8_strlen (p, found - p));
      place.length = (int) g_utf8_strlen (found, (gssize) range->length);
      g_array_append_val (places, place);
      dossier_narrative_place_advance (&place, place.length);
      p = found + range->length;
    }
}

static void
find_in_table (GArray *places,
               DossierNarrativeBuffer *buffer,
               guint line,
               const char *sought,
               gboolean matches_case)
{
  const DossierNarrativeParagraph *table = dossier_narrative_buffer_get_line (buffer, line);
  DossierNarrativePlace place = { .is_in_cell = TRUE };
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (buffer), &start, (int) line);
  place.offset = gtk_text_iter_get_offset (&start);
  for (place.row = 0; place.row < table->rows->len; place.row++)
    {
      GPtrArray *cells = table->rows->pdata[place.row];

      for (place.column = 0; place.column < cells->len; place.column++)
        {
          const DossierRichText *cell = cells->pdata[place.column];

          find_in_text (places, place, cell->text->str, sought, matches_case);
        }
    }
}

/**
 * dossier_narrative_place_find_all:
 * @buffer: the buffer of a narrative
 * @sought: the words to find in it
 * @matches_case: whether capital and small letters differ
 *
 * Returns: (transfer full) (element-type DossierNarrativePlace): where the words are, from the
 *   first to the last, those in tables among the others
 */
GArray *
dossier_narrative_place_find_all (DossierNarrativeBuffer *buffer,
                                  const char *sought,
                                  gboolean matches_case)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (DossierNarrativePlace));
  guint n_lines = (guint) gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (buffer));
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (buffer), &start, &end);
  text = gtk_text_iter_get_slice (&start, &end);
  find_in_text (places, (DossierNarrativePlace){ 0 }, text, sought, matches_case);
  for (guint i = 0; i < n_lines; i++)
    if (dossier_narrative_buffer_get_table_anchor (buffer, i) != NULL)
      find_in_table (places, buffer, i, sought, matches_case);
  g_array_sort (places, dossier_narrative_place_compare);
  return places;
}

static int
compare_numbers (guint a, guint b)
{
  return (a > b) - (a < b);
}

/**
 * dossier_narrative_place_compare:
 * @a: (type DossierNarrativePlace): a place
 * @b: (type DossierNarrativePlace): another one in the same narrative
 *
 * Returns: less than 0 if the first comes before the second, more if it comes after it
 */
int
dossier_narrative_place_compare (gconstpointer a, gconstpointer b)
{
  const DossierNarrativePlace *first = a;
  const DossierNarrativePlace *second = b;

  if (first->offset != second->offset)
    return first->offset - second->offset;
  if (first->row != second->row)
    return compare_numbers (first->row, second->row);
  if (first->column != second->column)
    return compare_numbers (first->column, second->column);
  return first->cell_offset - second->cell_offset;
}

/**
 * dossier_narrative_place_set:
 * @self: (out caller-allocates): a place
 * @buffer: the buffer of a narrative
 * @text: what shows the narrative, or a cell of a table in it
 * @iter: a place in the buffer of @text
 */
void
dossier_narrative_place_set (DossierNarrativePlace *self,
                             DossierNarrativeBuffer *buffer,
                             DossierNarrativeView *text,
                             const GtkTextIter *iter)
{
  GtkTextIter table;

  *self = (DossierNarrativePlace){ .offset = gtk_text_iter_get_offset (iter) };
  if (!dossier_table_cell_is_one (GTK_WIDGET (text)))
    return;
  gtk_text_buffer_get_iter_at_child_anchor (
    GTK_TEXT_BUFFER (buffer),
    &table,
    dossier_table_grids_find_cell (text, &self->row, &self->column));
  self->is_in_cell = TRUE;
  self->cell_offset = self->offset;
  self->offset = gtk_text_iter_get_offset (&table);
}

/**
 * dossier_narrative_place_find_cell:
 * @self: a place
 * @buffer: the buffer of the narrative that it is in
 *
 * Returns: (transfer none) (nullable): what shows the cell that it is in; %NULL if it is in none
 */
DossierNarrativeView *
dossier_narrative_place_find_cell (const DossierNarrativePlace *self,
                                   DossierNarrativeBuffer *buffer)
{
  GtkTextIter table;

  if (!self->is_in_cell)
    return NULL;
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &table, self->offset);
  return dossier_table_grids_get_cell (buffer,
                                       (guint) gtk_text_iter_get_line (&table),
                                       self->row,
                                       self->column);
}

/**
 * dossier_narrative_place_get_bounds:
 * @self: a place
 * @buffer: the buffer of the narrative that it is in
 * @start: (out): its start, in that buffer or in the one of a cell
 * @end: (out): its end
 *
 * Returns: whether there is a buffer that it is in; there is none for a cell that nothing shows
 */
gboolean
dossier_narrative_place_get_bounds (const DossierNarrativePlace *self,
                                    DossierNarrativeBuffer *buffer,
                                    GtkTextIter *start,
                                    GtkTextIter *end)
{
  DossierNarrativeView *cell = dossier_narrative_place_find_cell (self, buffer);
  GtkTextBuffer *text =
    GTK_TEXT_BUFFER (cell != NULL ? dossier_narrative_view_get_buffer (cell) : buffer);
  int offset = self->is_in_cell ? self->cell_offset : self->offset;

  if (self->is_in_cell && cell == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (text, start, offset);
  gtk_text_buffer_get_iter_at_offset (text, end, offset + self->length);
  return TRUE;
}

/**
 * dossier_narrative_place_advance:
 * @self: a place
 * @n_characters: how far to move it in the text that it is in
 */
void
dossier_narrative_place_advance (DossierNarrativePlace *self, int n_characters)
{
  if (self->is_in_cell)
    self->cell_offset += n_characters;
  else
    self->offset += n_characters;
}
