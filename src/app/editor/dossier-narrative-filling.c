/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting paragraphs into the buffer of a narrative. */

#include "dossier-narrative-buffer-private.h"
#include "dossier-narrative-style.h"
#include "dossier-narrative-tables.h"
#include "dossier-text-match.h"

/* What of the lines changes: @n_before of them from @first on become others. */
typedef struct
{
  guint first;
  guint n_before;
  GPtrArray *after;
} Replacement;

/* A very large table is shown as Markdown. */
static char *
get_table_text (DossierNarrativeParagraph *paragraph)
{
  g_autoptr (GPtrArray) alone = dossier_narrative_new ();
  DossierNarrativeParagraph *table = dossier_narrative_paragraph_copy (paragraph);

  g_array_set_size (table->containers, 0);
  g_ptr_array_add (alone, table);
  return dossier_narrative_write (alone);
}

static char *
separate_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (DOSSIER_LINE_SEPARATOR, lines);
}

static void
insert_letters (GtkTextBuffer *buffer, GtkTextIter *place, const char *text)
{
  g_autofree char *line = separate_lines (text);
  int offset = gtk_text_iter_get_offset (place);
  GtkTextIter start;

  if (*line == '\0')
    return;
  gtk_text_buffer_insert (buffer, place, line, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  dossier_narrative_style_set (buffer, &start, place, DOSSIER_TEXT_PLAIN);
  dossier_narrative_style_set_link (buffer, &start, place, NULL);
  dossier_narrative_style_set_image (buffer, &start, place, NULL);
}

/* From the last to the first: GTK goes through what has tags in a line to find a place after it. */
static void
style_runs (GtkTextBuffer *buffer, int offset, const DossierRichText *text)
{
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);
  gsize byte = text->text->len;

  offset += (int) g_utf8_strlen (text->text->str, (gssize) byte);
  for (guint i = stretches->len; i > 0; i--)
    {
      const DossierTextRun *run = &g_array_index (stretches, DossierTextRun, i - 1);
      GtkTextIter start, end;

      offset -= (int) g_utf8_strlen (text->text->str + run->start, (gssize) (byte - run->start));
      byte = run->start;
      if (run->style == DOSSIER_TEXT_PLAIN && run->link == NULL && run->image == NULL)
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
      end = start;
      gtk_text_iter_forward_chars (
        &end,
        (int) g_utf8_strlen (text->text->str + run->start, (gssize) run->length));
      dossier_narrative_style_begin (buffer, &start, &end, run);
    }
}

static void
insert_text (GtkTextBuffer *buffer, GtkTextIter *place, DossierNarrativeParagraph *paragraph)
{
  int offset = gtk_text_iter_get_offset (place);

  if (dossier_narrative_tables_has_room_for (paragraph))
    {
      g_autoptr (GtkTextChildAnchor) anchor = gtk_text_child_anchor_new ();

      gtk_text_buffer_insert_child_anchor (buffer, place, anchor);
      return;
    }
  if (paragraph->kind == DOSSIER_NARRATIVE_TABLE)
    {
      g_autofree char *markdown = get_table_text (paragraph);

      insert_letters (buffer, place, markdown);
      return;
    }
  insert_letters (buffer, place, paragraph->text->text->str);
  style_runs (buffer, offset, paragraph->text);
}

static gboolean
paragraphs_equal (DossierNarrativeParagraph *a, DossierNarrativeParagraph *b)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) second = g_ptr_array_new ();

  g_ptr_array_add (first, a);
  g_ptr_array_add (second, b);
  return dossier_narrative_equal (first, second);
}

/* What is the same at the beginning and at the end stays, with the cursor in it. */
static void
find_replacement (DossierNarrativeBuffer *self, GPtrArray *paragraphs, Replacement *replacement)
{
  guint first = 0;
  guint n_before = self->lines->len;
  guint n_after = paragraphs->len;

  for (guint i = 0; i < self->lines->len; i++)
    dossier_narrative_buffer_read_line (self, i);
  while (first < n_before && first < n_after &&
         paragraphs_equal (dossier_narrative_buffer_peek_line (self, first)->paragraph,
                           paragraphs->pdata[first]))
    first++;
  while (n_before > first && n_after > first &&
         paragraphs_equal (dossier_narrative_buffer_peek_line (self, n_before - 1)->paragraph,
                           paragraphs->pdata[n_after - 1]))
    {
      n_before--;
      n_after--;
    }
  replacement->first = first;
  replacement->n_before = n_before - first;
  replacement->after = dossier_narrative_new ();
  for (guint i = first; i < n_after; i++)
    g_ptr_array_add (replacement->after, dossier_narrative_paragraph_copy (paragraphs->pdata[i]));
}

/* A buffer has one line at least: one is kept where there would be none. */
static void
keep_a_line (DossierNarrativeBuffer *self, Replacement *replacement)
{
  if (replacement->after->len == 0 && replacement->n_before == self->lines->len)
    g_ptr_array_add (replacement->after, dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT));
}

static void
delete_lines (DossierNarrativeBuffer *self, guint first, guint n_lines)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, (int) first);
  end = start;
  gtk_text_iter_forward_lines (&end, (int) n_lines);
  if (first + n_lines == self->lines->len)
    {
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_iter_backward_char (&start);
    }
  gtk_text_buffer_delete (buffer, &start, &end);
}

/* The place to insert what comes instead of the lines. */
static void
make_room (DossierNarrativeBuffer *self, const Replacement *replacement, GtkTextIter *place)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter end;

  if (replacement->n_before > 0)
    {
      dossier_narrative_buffer_get_line_bounds (self,
                                                replacement->first + replacement->n_before - 1,
                                                place,
                                                &end);
      gtk_text_buffer_get_iter_at_line (buffer, place, (int) replacement->first);
      gtk_text_buffer_delete (buffer, place, &end);
    }
  else if (replacement->first < self->lines->len)
    {
      gtk_text_buffer_get_iter_at_line (buffer, place, (int) replacement->first);
      gtk_text_buffer_insert (buffer, place, "\n", -1);
      gtk_text_iter_backward_char (place);
    }
  else
    {
      gtk_text_buffer_get_end_iter (buffer, place);
      gtk_text_buffer_insert (buffer, place, "\n", -1);
    }
}

static void
insert_lines (DossierNarrativeBuffer *self, const Replacement *replacement, GtkTextIter *place)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  for (guint i = 0; i < replacement->after->len; i++)
    {
      if (i > 0)
        gtk_text_buffer_insert (buffer, place, "\n", -1);
      insert_text (buffer, place, replacement->after->pdata[i]);
    }
}

static void
replace_in_list (DossierNarrativeBuffer *self, const Replacement *replacement)
{
  if (replacement->n_before > 0)
    g_ptr_array_remove_range (self->lines, replacement->first, replacement->n_before);
  for (guint i = 0; i < replacement->after->len; i++)
    {
      DossierNarrativeLine *line = dossier_narrative_line_new (
        dossier_narrative_paragraph_copy (replacement->after->pdata[i]));

      g_ptr_array_insert (self->lines, (int) (replacement->first + i), line);
    }
}

static char *
get_text_of_line (DossierNarrativeBuffer *self, guint line)
{
  GtkTextIter start, end;

  dossier_narrative_buffer_get_line_bounds (self, line, &start, &end);
  return gtk_text_iter_get_slice (&start, &end);
}

/* After what differs, so that one sees what undo has changed. */
static void
place_cursor (DossierNarrativeBuffer *self, const Replacement *replacement, const char *before)
{
  GtkTextIter start, end;

  if (replacement->after->len == 0)
    {
      gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self),
                                        &start,
                                        (int) MIN (replacement->first, self->lines->len - 1));
      gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), &start);
      return;
    }
  dossier_narrative_buffer_get_line_bounds (self,
                                            replacement->first + replacement->after->len - 1,
                                            &start,
                                            &end);
  if (before != NULL && replacement->after->len == 1)
    {
      g_autofree char *after = get_text_of_line (self, replacement->first);
      DossierTextSplice splice = dossier_text_compare (before, after);

      end = start;
      gtk_text_iter_forward_chars (
        &end,
        (int) g_utf8_strlen (after, (gssize) (splice.offset + splice.inserted)));
    }
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), &end);
}

/* Its cells stay where they are, with the cursor in one of them. */
static gboolean
replace_table (DossierNarrativeBuffer *self, const Replacement *replacement)
{
  DossierNarrativeLine *line;
  DossierNarrativeParagraph *table;

  if (replacement->n_before != 1 || replacement->after->len != 1)
    return FALSE;
  line = dossier_narrative_buffer_peek_line (self, replacement->first);
  table = replacement->after->pdata[0];
  if (dossier_narrative_buffer_get_table_anchor (self, replacement->first) == NULL ||
      !dossier_narrative_tables_has_room_for (table) ||
      !dossier_narrative_containers_equal (line->paragraph->containers, table->containers))
    return FALSE;
  dossier_narrative_line_set_table (line, table);
  return TRUE;
}

static void
replace (DossierNarrativeBuffer *self, const Replacement *replacement)
{
  g_autofree char *before =
    replacement->n_before == 1 ? get_text_of_line (self, replacement->first) : NULL;
  GtkTextIter place;

  if (replace_table (self, replacement))
    return;
  self->is_filling = TRUE;
  if (replacement->after->len == 0)
    delete_lines (self, replacement->first, replacement->n_before);
  else
    {
      make_room (self, replacement, &place);
      insert_lines (self, replacement, &place);
    }
  replace_in_list (self, replacement);
  for (guint i = 0; i < replacement->after->len; i++)
    dossier_narrative_buffer_show_line (self, replacement->first + i);
  self->is_filling = FALSE;
  place_cursor (self, replacement, before);
}

/**
 * dossier_narrative_buffer_set_markdown:
 * @self: a buffer
 * @markdown: a narrative
 *
 * Shows the narrative. Only lines that differ are replaced, and the cursor goes to what is new.
 */
void
dossier_narrative_buffer_set_markdown (DossierNarrativeBuffer *self, const char *markdown)
{
  g_autoptr (GPtrArray) paragraphs = NULL;
  Replacement replacement;
  guint last;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self));
  g_return_if_fail (markdown != NULL);

  paragraphs = dossier_narrative_read (markdown);
  find_replacement (self, paragraphs, &replacement);
  keep_a_line (self, &replacement);
  if (replacement.n_before > 0 || replacement.after->len > 0)
    replace (self, &replacement);
  dossier_narrative_lines_find_restarts (self->lines);
  last = MIN (replacement.first + replacement.after->len, self->lines->len - 1);
  dossier_narrative_buffer_edited (self, MIN (replacement.first, last), last);
  g_ptr_array_unref (replacement.after);
}

static void
insert_paragraph (DossierNarrativeBuffer *self, DossierNarrativeParagraph *paragraph)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  DossierTextStyle style = self->typing_style;
  GtkTextIter cursor, start;
  guint line;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  line = (guint) gtk_text_iter_get_line (&cursor);
  start = cursor;
  gtk_text_iter_set_line_offset (&start, 0);
  if (gtk_text_iter_equal (&start, &cursor) && gtk_text_iter_ends_line (&cursor))
    dossier_narrative_buffer_set_line (self,
                                       line,
                                       paragraph->kind,
                                       paragraph->level,
                                       paragraph->containers);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  insert_text (buffer, &cursor, paragraph);
  if (dossier_narrative_buffer_get_table_anchor (self, line) != NULL)
    dossier_narrative_line_set_table (dossier_narrative_buffer_peek_line (self, line), paragraph);
  dossier_narrative_buffer_peek_line (self, line)->is_outdated = TRUE;
  dossier_narrative_buffer_set_typing_style (self, style);
}

static guint
get_cursor_line (DossierNarrativeBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  return (guint) gtk_text_iter_get_line (&cursor);
}

/**
 * dossier_narrative_buffer_insert_paragraphs:
 * @self: a buffer
 * @paragraphs: (element-type DossierNarrativeParagraph): what to insert
 *
 * Inserts paragraphs instead of what is selected, or at the cursor. The first goes on with the line
 * that the cursor is in, unless that is empty.
 */
void
dossier_narrative_buffer_insert_paragraphs (DossierNarrativeBuffer *self, GPtrArray *paragraphs)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  guint first, last;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self));

  gtk_text_buffer_begin_user_action (buffer);
  self->is_placing = TRUE;
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  first = get_cursor_line (self);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      if (i > 0)
        gtk_text_buffer_insert_at_cursor (buffer, "\n", -1);
      insert_paragraph (self, paragraphs->pdata[i]);
    }
  self->is_placing = FALSE;
  last = get_cursor_line (self);
  dossier_narrative_buffer_edited (self, first, last);
  gtk_text_buffer_end_user_action (buffer);
}
