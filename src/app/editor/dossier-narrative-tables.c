/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables in the buffer of a narrative: each is an anchor that is alone in its line. */

#include "dossier-narrative-tables.h"

#include "dossier-narrative-buffer-private.h"
#include "dossier-narrative-table.h"

/* Each cell is a widget, so that a table with more of them is shown as Markdown. */
#define CELLS_MAXIMUM 400

#define OBJECT_REPLACEMENT_CHARACTER 0xfffc

/**
 * dossier_narrative_tables_has_room_for:
 * @table: a paragraph
 *
 * Returns: whether it is a table that can be shown as one
 */
gboolean
dossier_narrative_tables_has_room_for (const DossierNarrativeParagraph *table)
{
  guint n_columns;

  if (table->kind != DOSSIER_NARRATIVE_TABLE)
    return FALSE;
  n_columns = dossier_narrative_table_get_n_columns (table);
  return n_columns > 0 && table->rows->len <= CELLS_MAXIMUM / n_columns;
}

/**
 * dossier_narrative_buffer_get_table_anchor:
 * @self: a buffer
 * @line: the number of a line
 *
 * Returns: (transfer none) (nullable): the anchor of the table that the line is; %NULL for others
 */
GtkTextChildAnchor *
dossier_narrative_buffer_get_table_anchor (DossierNarrativeBuffer *self, guint line)
{
  GtkTextIter start;

  if (dossier_narrative_buffer_peek_line (self, line)->paragraph->kind != DOSSIER_NARRATIVE_TABLE)
    return NULL;
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &start, (int) line);
  if (gtk_text_iter_get_char (&start) != OBJECT_REPLACEMENT_CHARACTER)
    return NULL;
  return gtk_text_iter_get_child_anchor (&start);
}

/**
 * dossier_narrative_buffer_get_table:
 * @self: a buffer
 * @anchor: an anchor in it
 * @line: (out) (optional): the number of its line
 *
 * Returns: (transfer none) (nullable): the table at the anchor; %NULL if it is not there any more
 */
const DossierNarrativeParagraph *
dossier_narrative_buffer_get_table (DossierNarrativeBuffer *self,
                                    GtkTextChildAnchor *anchor,
                                    guint *line)
{
  GtkTextIter place;
  guint number;

  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self), NULL);

  if (gtk_text_child_anchor_get_deleted (anchor))
    return NULL;
  gtk_text_buffer_get_iter_at_child_anchor (GTK_TEXT_BUFFER (self), &place, anchor);
  number = (guint) gtk_text_iter_get_line (&place);
  if (dossier_narrative_buffer_get_table_anchor (self, number) == NULL)
    return NULL;
  if (line != NULL)
    *line = number;
  return dossier_narrative_buffer_peek_line (self, number)->paragraph;
}

/**
 * dossier_narrative_buffer_set_table:
 * @self: a buffer
 * @anchor: the anchor of a table in it
 * @table: what the table is from now on
 */
void
dossier_narrative_buffer_set_table (DossierNarrativeBuffer *self,
                                    GtkTextChildAnchor *anchor,
                                    const DossierNarrativeParagraph *table)
{
  guint line;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self));

  if (dossier_narrative_buffer_get_table (self, anchor, &line) == NULL)
    return;
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (self));
  dossier_narrative_line_set_table (dossier_narrative_buffer_peek_line (self, line), table);
  dossier_narrative_buffer_edited (self, line, line);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (self));
}

/**
 * dossier_narrative_buffer_remove_table:
 * @self: a buffer
 * @anchor: the anchor of a table in it
 *
 * Leaves an empty line with the cursor where the table was.
 */
void
dossier_narrative_buffer_remove_table (DossierNarrativeBuffer *self, GtkTextChildAnchor *anchor)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self));

  if (dossier_narrative_buffer_get_table (self, anchor, NULL) == NULL)
    return;
  gtk_text_buffer_get_iter_at_child_anchor (buffer, &start, anchor);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_end_user_action (buffer);
}

/**
 * dossier_narrative_tables_make_room: (skip)
 * @buffer: the buffer of a narrative
 * @place: (inout): before or after the anchor of a table
 * @text: what is to be inserted there
 *
 * Makes an empty line before or after the table, to which @place and the cursor go.
 *
 * Returns: (transfer full): what of @text is still to be inserted at @place
 */
char *
dossier_narrative_tables_make_room (DossierNarrativeBuffer *buffer,
                                    GtkTextIter *place,
                                    const char *text)
{
  GtkTextBuffer *text_buffer = GTK_TEXT_BUFFER (buffer);
  guint line = (guint) gtk_text_iter_get_line (place);
  gboolean is_before = gtk_text_iter_starts_line (place);
  DossierNarrativeLine *room =
    dossier_narrative_line_new_after (dossier_narrative_buffer_peek_line (buffer, line));

  buffer->is_filling = TRUE;
  gtk_text_buffer_insert (text_buffer, place, "\n", -1);
  buffer->is_filling = FALSE;
  g_ptr_array_insert (buffer->lines, (int) (is_before ? line : line + 1), room);
  if (is_before)
    gtk_text_iter_backward_char (place);
  gtk_text_buffer_place_cursor (text_buffer, place);
  dossier_narrative_buffer_show_line (buffer, line);
  dossier_narrative_buffer_show_line (buffer, line + 1);
  return g_strdup (*text == '\n' ? text + 1 : text);
}

/**
 * dossier_narrative_tables_keep_apart: (skip)
 * @buffer: the buffer of a narrative
 * @start: (inout): the start of what is to be deleted
 * @end: (inout): its end
 *
 * Leaves the end of a line out of what is deleted where a table would get text into its line.
 *
 * Returns: whether anything is left to be deleted
 */
gboolean
dossier_narrative_tables_keep_apart (DossierNarrativeBuffer *buffer,
                                     GtkTextIter *start,
                                     GtkTextIter *end)
{
  guint first = (guint) gtk_text_iter_get_line (start);
  guint last = (guint) gtk_text_iter_get_line (end);

  if (first == last)
    return TRUE;
  if (dossier_narrative_buffer_get_table_anchor (buffer, last) != NULL &&
      gtk_text_iter_starts_line (end) && !gtk_text_iter_starts_line (start))
    gtk_text_iter_backward_char (end);
  if (dossier_narrative_buffer_get_table_anchor (buffer, first) != NULL &&
      !gtk_text_iter_starts_line (start) && !gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_char (start);
  return gtk_text_iter_compare (start, end) < 0;
}

/**
 * dossier_narrative_tables_forget_deleted: (skip)
 * @buffer: the buffer of a narrative
 * @line: the number of a line in which something was deleted
 *
 * Makes it a line of text if it was a table and nothing is left of it.
 */
void
dossier_narrative_tables_forget_deleted (DossierNarrativeBuffer *buffer, guint line)
{
  DossierNarrativeParagraph *paragraph =
    dossier_narrative_buffer_peek_line (buffer, line)->paragraph;
  GtkTextIter start, end;

  dossier_narrative_buffer_get_line_bounds (buffer, line, &start, &end);
  if (paragraph->kind != DOSSIER_NARRATIVE_TABLE || !gtk_text_iter_equal (&start, &end))
    return;
  g_ptr_array_set_size (paragraph->rows, 0);
  g_array_set_size (paragraph->alignments, 0);
  paragraph->kind = DOSSIER_NARRATIVE_TEXT;
}
