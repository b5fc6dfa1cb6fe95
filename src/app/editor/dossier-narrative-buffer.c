/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-buffer-private.h"

#include "dossier-narrative-style.h"
#include "dossier-narrative-table.h"
#include "dossier-narrative-tables.h"
#include "dossier-words.h"

#include <string.h>

/**
 * DossierNarrativeBuffer:
 *
 * A narrative as it is written: each line is a paragraph of some kind, its letters are bold, italic
 * or a link, and nothing in it is a mark. A table is an anchor alone in its line, where a view puts
 * its cells. Markdown is read into it and written from it.
 */

G_DEFINE_FINAL_TYPE (DossierNarrativeBuffer, dossier_narrative_buffer, GTK_TYPE_TEXT_BUFFER)

enum
{
  SIGNAL_EDITED,
  SIGNAL_STYLE_CHANGED,
  SIGNAL_TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

DossierNarrativeLine *
dossier_narrative_buffer_peek_line (DossierNarrativeBuffer *self, guint line)
{
  return self->lines->pdata[line];
}

void
dossier_narrative_buffer_get_line_bounds (DossierNarrativeBuffer *self,
                                          guint line,
                                          GtkTextIter *start,
                                          GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), start, (int) line);
  *end = *start;
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
}

void
dossier_narrative_buffer_show_line (DossierNarrativeBuffer *self, guint line)
{
  dossier_narrative_style_set_line (GTK_TEXT_BUFFER (self),
                                    line,
                                    dossier_narrative_buffer_peek_line (self, line)->paragraph);
}

void
dossier_narrative_buffer_edited (DossierNarrativeBuffer *self, guint first, guint last)
{
  dossier_narrative_lines_repair (self->lines);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, first, last);
}

static guint
count_newlines (const char *text)
{
  guint n_newlines = 0;

  for (const char *p = strchr (text, '\n'); p != NULL; p = strchr (p + 1, '\n'))
    n_newlines++;
  return n_newlines;
}

/* GTK takes other characters for the end of a line too. */
static char *
unify_newlines (const char *text, gsize length)
{
  GString *unified = g_string_sized_new (length);
  const char *end = text + length;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '\r' && p + 1 < end && p[1] == '\n')
        continue;
      if (character == '\r' || character == 0x2029)
        g_string_append_c (unified, '\n');
      else
        g_string_append_unichar (unified, character);
    }
  return g_string_free (unified, FALSE);
}

static void
add_lines_after (DossierNarrativeBuffer *self, guint line, guint n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    g_ptr_array_insert (
      self->lines,
      (int) (line + i + 1),
      dossier_narrative_line_new_after (dossier_narrative_buffer_peek_line (self, line + i)));
}

/* Something is written on a line across the page: it is text now. */
static void
begin_text (DossierNarrativeBuffer *self, guint line)
{
  DossierNarrativeParagraph *paragraph = dossier_narrative_buffer_peek_line (self, line)->paragraph;

  if (paragraph->kind == DOSSIER_NARRATIVE_RULE)
    {
      dossier_narrative_paragraph_forget (paragraph);
      paragraph->kind = DOSSIER_NARRATIVE_TEXT;
    }
}

static void
chain_insert (GtkTextBuffer *buffer, GtkTextIter *place, const char *text, gsize length)
{
  GTK_TEXT_BUFFER_CLASS (dossier_narrative_buffer_parent_class)
    ->insert_text (buffer, place, text, (int) length);
}

/* What is formatted because of it may have moved the place, which is at the cursor. */
static void
emit_typed (DossierNarrativeBuffer *self, GtkTextIter *place, const char *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  if (self->n_actions == 0 || self->is_placing || g_utf8_strlen (text, -1) != 1 ||
      !gtk_text_iter_equal (&cursor, place))
    return;
  g_signal_emit (self, signals[SIGNAL_TYPED], 0, g_utf8_get_char (text));
  gtk_text_buffer_get_iter_at_mark (buffer, place, gtk_text_buffer_get_insert (buffer));
}

static void
dossier_narrative_buffer_insert_text (GtkTextBuffer *buffer,
                                      GtkTextIter *place,
                                      const char *text,
                                      int length)
{
  DossierNarrativeBuffer *self = DOSSIER_NARRATIVE_BUFFER (buffer);
  guint line = (guint) gtk_text_iter_get_line (place);
  int offset = gtk_text_iter_get_offset (place);
  g_autofree char *unified = NULL;
  guint n_newlines;
  GtkTextIter start;

  if (self->is_filling)
    {
      chain_insert (buffer, place, text, (gsize) length);
      return;
    }
  unified = unify_newlines (text, (gsize) length);
  if (dossier_narrative_buffer_get_table_anchor (self, line) != NULL)
    {
      g_autofree char *beside = dossier_narrative_tables_make_room (self, place, unified);

      g_free (unified);
      unified = g_steal_pointer (&beside);
      line = (guint) gtk_text_iter_get_line (place);
      offset = gtk_text_iter_get_offset (place);
    }
  n_newlines = count_newlines (unified);
  begin_text (self, line);
  add_lines_after (self, line, n_newlines);
  self->is_inserting = TRUE;
  chain_insert (buffer, place, unified, strlen (unified));
  self->is_inserting = FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  dossier_narrative_style_set (buffer, &start, place, self->typing_style);
  for (guint i = line; i <= line + n_newlines; i++)
    {
      dossier_narrative_buffer_peek_line (self, i)->is_outdated = TRUE;
      dossier_narrative_buffer_show_line (self, i);
    }
  dossier_narrative_buffer_edited (self, line, line + n_newlines);
  emit_typed (self, place, unified);
}

/* An empty line gives way to the one that joins it; else the first of the two stays what it is. */
static gboolean
is_empty_before (const GtkTextIter *start, const GtkTextIter *end)
{
  return gtk_text_iter_starts_line (start) && !gtk_text_iter_ends_line (end);
}

static void
dossier_narrative_buffer_delete_range (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  DossierNarrativeBuffer *self = DOSSIER_NARRATIVE_BUFFER (buffer);
  guint first, last;

  gtk_text_iter_order (start, end);
  if (!self->is_filling && !dossier_narrative_tables_keep_apart (self, start, end))
    return;
  first = (guint) gtk_text_iter_get_line (start);
  last = (guint) gtk_text_iter_get_line (end);
  if (!self->is_filling && last > first)
    {
      if (is_empty_before (start, end))
        g_ptr_array_remove_range (self->lines, first, last - first);
      else
        g_ptr_array_remove_range (self->lines, first + 1, last - first);
    }
  GTK_TEXT_BUFFER_CLASS (dossier_narrative_buffer_parent_class)->delete_range (buffer, start, end);
  if (self->is_filling)
    return;
  dossier_narrative_tables_forget_deleted (self, first);
  dossier_narrative_buffer_peek_line (self, first)->is_outdated = TRUE;
  dossier_narrative_buffer_show_line (self, first);
  dossier_narrative_buffer_edited (self, first, first);
}

/* What is typed next is what the letter before is; at the start of a line, the letter after. */
void
dossier_narrative_buffer_update_typing_style (DossierNarrativeBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter cursor;
  DossierTextStyle style;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  if (!gtk_text_iter_starts_line (&cursor))
    gtk_text_iter_backward_char (&cursor);
  style =
    gtk_text_iter_ends_line (&cursor) ? DOSSIER_TEXT_PLAIN : dossier_narrative_style_at (&cursor);
  if (style == self->typing_style)
    return;
  self->typing_style = style;
  g_signal_emit (self, signals[SIGNAL_STYLE_CHANGED], 0);
}

static void
dossier_narrative_buffer_mark_set (GtkTextBuffer *buffer,
                                   const GtkTextIter *place,
                                   GtkTextMark *mark)
{
  DossierNarrativeBuffer *self = DOSSIER_NARRATIVE_BUFFER (buffer);

  GTK_TEXT_BUFFER_CLASS (dossier_narrative_buffer_parent_class)->mark_set (buffer, place, mark);
  if (!self->is_filling && !self->is_inserting && mark == gtk_text_buffer_get_insert (buffer))
    dossier_narrative_buffer_update_typing_style (self);
}

static void
dossier_narrative_buffer_begin_user_action (GtkTextBuffer *buffer)
{
  DOSSIER_NARRATIVE_BUFFER (buffer)->n_actions++;
}

static void
dossier_narrative_buffer_end_user_action (GtkTextBuffer *buffer)
{
  DOSSIER_NARRATIVE_BUFFER (buffer)->n_actions--;
}

/* The table of tags is there from now on. What is undone is undone in the submission. */
static void
dossier_narrative_buffer_constructed (GObject *object)
{
  G_OBJECT_CLASS (dossier_narrative_buffer_parent_class)->constructed (object);

  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (object), FALSE);
  dossier_narrative_style_add_tags (GTK_TEXT_BUFFER (object));
}

static void
dossier_narrative_buffer_finalize (GObject *object)
{
  DossierNarrativeBuffer *self = DOSSIER_NARRATIVE_BUFFER (object);

  g_ptr_array_unref (self->lines);

  G_OBJECT_CLASS (dossier_narrative_buffer_parent_class)->finalize (object);
}

static void
dossier_narrative_buffer_class_init (DossierNarrativeBufferClass *klass)
{
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dossier_narrative_buffer_constructed;
  G_OBJECT_CLASS (klass)->finalize = dossier_narrative_buffer_finalize;
  buffer_class->insert_text = dossier_narrative_buffer_insert_text;
  buffer_class->delete_range = dossier_narrative_buffer_delete_range;
  buffer_class->begin_user_action = dossier_narrative_buffer_begin_user_action;
  buffer_class->end_user_action = dossier_narrative_buffer_end_user_action;
  buffer_class->mark_set = dossier_narrative_buffer_mark_set;

  /**
   * DossierNarrativeBuffer::edited:
   * @first: the number of the first line that has changed
   * @last: the number of the last one, as they are now
   *
   * Emitted when the narrative has changed: its text, what a line is or what letters are.
   */
  signals[SIGNAL_EDITED] = g_signal_new ("edited",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         2,
                                         G_TYPE_UINT,
                                         G_TYPE_UINT);

  /**
   * DossierNarrativeBuffer::style-changed:
   *
   * Emitted when what is typed next would be bold or italic, or is not any more.
   */
  signals[SIGNAL_STYLE_CHANGED] = g_signal_new ("style-changed",
                                                G_TYPE_FROM_CLASS (klass),
                                                G_SIGNAL_RUN_LAST,
                                                0,
                                                NULL,
                                                NULL,
                                                NULL,
                                                G_TYPE_NONE,
                                                0);

  /**
   * DossierNarrativeBuffer::typed:
   * @character: a character
   *
   * Emitted when the user has typed a character.
   */
  signals[SIGNAL_TYPED] = g_signal_new ("typed",
                                        G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        1,
                                        G_TYPE_UINT);
}

static void
dossier_narrative_buffer_init (DossierNarrativeBuffer *self)
{
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_narrative_line_free);
  g_ptr_array_add (
    self->lines,
    dossier_narrative_line_new (dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT)));
}

/**
 * dossier_narrative_buffer_new:
 *
 * Returns: (transfer full): a buffer with one empty line
 */
DossierNarrativeBuffer *
dossier_narrative_buffer_new (void)
{
  return g_object_new (DOSSIER_TYPE_NARRATIVE_BUFFER, NULL);
}

/* A very large table is Markdown in its line, which may not be one any more. */
static void
read_table (DossierNarrativeParagraph *paragraph)
{
  g_autoptr (GPtrArray) read = dossier_narrative_read (paragraph->text->text->str);
  DossierNarrativeParagraph *table = read->len == 1 ? read->pdata[0] : NULL;

  g_ptr_array_set_size (paragraph->rows, 0);
  if (table == NULL || table->kind != DOSSIER_NARRATIVE_TABLE)
    return;
  g_ptr_array_unref (paragraph->rows);
  g_array_unref (paragraph->alignments);
  paragraph->rows = g_ptr_array_ref (table->rows);
  paragraph->alignments = g_array_ref (table->alignments);
}

void
dossier_narrative_buffer_read_line (DossierNarrativeBuffer *self, guint position)
{
  DossierNarrativeLine *line = dossier_narrative_buffer_peek_line (self, position);
  GtkTextIter start, end;

  if (!line->is_outdated)
    return;
  line->is_outdated = FALSE;
  if (dossier_narrative_buffer_get_table_anchor (self, position) != NULL)
    {
      line->n_words = dossier_narrative_table_count_words (line->paragraph);
      return;
    }
  dossier_narrative_buffer_get_line_bounds (self, position, &start, &end);
  dossier_narrative_paragraph_forget (line->paragraph);
  g_clear_pointer (&line->paragraph->text, dossier_rich_text_free);
  line->paragraph->text = dossier_narrative_style_read (&start, &end);
  if (line->paragraph->kind == DOSSIER_NARRATIVE_TABLE)
    read_table (line->paragraph);
  line->n_words = dossier_words_count (line->paragraph->text->text->str);
}

/* A table that cannot be read as one is text. */
static void
add_paragraph (GPtrArray *paragraphs, const DossierNarrativeParagraph *paragraph)
{
  DossierNarrativeParagraph *copy = dossier_narrative_paragraph_copy (paragraph);

  if (copy->kind == DOSSIER_NARRATIVE_TABLE && copy->rows->len == 0)
    copy->kind = DOSSIER_NARRATIVE_TEXT;
  g_ptr_array_add (paragraphs, copy);
}

/**
 * dossier_narrative_buffer_get_paragraphs:
 * @self: a buffer
 *
 * Returns: (transfer full) (element-type DossierNarrativeParagraph): what is in the buffer
 */
GPtrArray *
dossier_narrative_buffer_get_paragraphs (DossierNarrativeBuffer *self)
{
  GPtrArray *paragraphs = dossier_narrative_new ();

  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self), paragraphs);

  for (guint i = 0; i < self->lines->len; i++)
    {
      dossier_narrative_buffer_read_line (self, i);
      add_paragraph (paragraphs, dossier_narrative_buffer_peek_line (self, i)->paragraph);
    }
  return paragraphs;
}

/**
 * dossier_narrative_buffer_get_markdown:
 * @self: a buffer
 *
 * Returns: (transfer full): what is in the buffer as Markdown
 */
char *
dossier_narrative_buffer_get_markdown (DossierNarrativeBuffer *self)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();
  g_autoptr (GPtrArray) tables = dossier_narrative_new ();

  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self), NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      DossierNarrativeParagraph *paragraph =
        dossier_narrative_buffer_peek_line (self, i)->paragraph;

      dossier_narrative_buffer_read_line (self, i);
      if (paragraph->kind == DOSSIER_NARRATIVE_TABLE)
        {
          add_paragraph (tables, paragraph);
          paragraph = tables->pdata[tables->len - 1];
        }
      else
        dossier_narrative_paragraph_write (paragraph);
      g_ptr_array_add (paragraphs, paragraph);
    }
  return dossier_narrative_write (paragraphs);
}

/**
 * dossier_narrative_buffer_count_words:
 * @self: a buffer
 *
 * Returns: how many words the narrative has
 */
guint
dossier_narrative_buffer_count_words (DossierNarrativeBuffer *self)
{
  guint n_words = 0;

  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self), 0);

  for (guint i = 0; i < self->lines->len; i++)
    {
      dossier_narrative_buffer_read_line (self, i);
      n_words += dossier_narrative_buffer_peek_line (self, i)->n_words;
    }
  return n_words;
}

/**
 * dossier_narrative_buffer_get_line:
 * @self: a buffer
 * @line: the number of a line
 *
 * Returns: (transfer none): what the line is; its text may be that of before the last edit
 */
const DossierNarrativeParagraph *
dossier_narrative_buffer_get_line (DossierNarrativeBuffer *self, guint line)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self), NULL);
  g_return_val_if_fail (line < self->lines->len, NULL);

  return dossier_narrative_buffer_peek_line (self, line)->paragraph;
}
