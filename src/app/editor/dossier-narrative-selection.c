/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is selected in a narrative as paragraphs, and paragraphs instead of it. */

#include "dossier-narrative-selection.h"

#include "dossier-narrative-style.h"
#include "dossier-narrative-tables.h"

#include <string.h>

static gboolean
is_plain (const DossierNarrativeParagraph *paragraph)
{
  return paragraph->kind == DOSSIER_NARRATIVE_TEXT && paragraph->containers->len == 0;
}

static const DossierNarrativeParagraph *
get_line_at (DossierNarrativeBuffer *buffer, const GtkTextIter *iter)
{
  return dossier_narrative_buffer_get_line (buffer, (guint) gtk_text_iter_get_line (iter));
}

/* A table or a rule is only there whole. */
static DossierNarrativeParagraph *
copy_line (DossierNarrativeBuffer *buffer,
           GPtrArray *paragraphs,
           const GtkTextIter *start,
           const GtkTextIter *end)
{
  guint line = (guint) gtk_text_iter_get_line (start);
  gboolean is_whole = gtk_text_iter_starts_line (start) && gtk_text_iter_ends_line (end);
  const DossierNarrativeParagraph *paragraph = paragraphs->pdata[line];
  DossierNarrativeParagraph *copy;

  if (is_whole)
    return dossier_narrative_paragraph_copy (paragraph);
  copy = dossier_narrative_paragraph_new (
    paragraph->kind == DOSSIER_NARRATIVE_CODE ? DOSSIER_NARRATIVE_CODE : DOSSIER_NARRATIVE_TEXT);
  dossier_rich_text_free (copy->text);
  copy->text = dossier_narrative_style_read (start, end);
  return copy;
}

/* Words out of a line go into any other; only a table or a rule is not text. */
static void
forget_line (DossierNarrativeParagraph *paragraph)
{
  if (paragraph->kind == DOSSIER_NARRATIVE_TABLE || paragraph->kind == DOSSIER_NARRATIVE_RULE)
    return;
  dossier_narrative_paragraph_forget (paragraph);
  paragraph->kind = DOSSIER_NARRATIVE_TEXT;
  paragraph->level = 0;
  g_array_set_size (paragraph->containers, 0);
}

/**
 * dossier_narrative_selection_get:
 * @buffer: the buffer of a narrative
 *
 * Returns: (transfer full) (nullable) (element-type DossierNarrativeParagraph): what is selected;
 * an empty paragraph at its end if the last line is selected with its end; %NULL if nothing is
 */
GPtrArray *
dossier_narrative_selection_get (DossierNarrativeBuffer *buffer)
{
  g_autoptr (GPtrArray) paragraphs = NULL;
  GPtrArray *selected;
  GtkTextIter start, end, line_end;

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (buffer), &start, &end))
    return NULL;
  paragraphs = dossier_narrative_buffer_get_paragraphs (buffer);
  selected = dossier_narrative_new ();
  while (gtk_text_iter_get_line (&start) < gtk_text_iter_get_line (&end))
    {
      line_end = start;
      if (!gtk_text_iter_ends_line (&line_end))
        gtk_text_iter_forward_to_line_end (&line_end);
      g_ptr_array_add (selected, copy_line (buffer, paragraphs, &start, &line_end));
      gtk_text_iter_forward_line (&start);
    }
  if (gtk_text_iter_equal (&start, &end))
    g_ptr_array_add (selected, dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT));
  else
    g_ptr_array_add (selected, copy_line (buffer, paragraphs, &start, &end));
  if (selected->len == 1)
    forget_line (selected->pdata[0]);
  return selected;
}

static void
get_cursor (DossierNarrativeBuffer *self, GtkTextIter *cursor)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  gtk_text_buffer_get_iter_at_mark (buffer, cursor, gtk_text_buffer_get_insert (buffer));
}

/* What is after the cursor becomes a line of its own below. */
static void
split_line (DossierNarrativeBuffer *self)
{
  GtkTextIter cursor;

  gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (self), "\n", -1);
  get_cursor (self, &cursor);
  gtk_text_iter_backward_char (&cursor);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), &cursor);
}

static void
join_next_line (DossierNarrativeBuffer *self)
{
  GtkTextIter cursor, next;

  get_cursor (self, &cursor);
  next = cursor;
  if (gtk_text_iter_forward_char (&next))
    gtk_text_buffer_delete (GTK_TEXT_BUFFER (self), &cursor, &next);
}

/* An item or a heading that has been begun stays one when words are pasted into it. */
static void
insert_words (DossierNarrativeBuffer *self, GPtrArray *paragraphs)
{
  GtkTextIter cursor;
  const DossierNarrativeParagraph *line;
  DossierNarrativeParagraph *words = paragraphs->pdata[0];

  get_cursor (self, &cursor);
  line = get_line_at (self, &cursor);
  if (line->kind == DOSSIER_NARRATIVE_TEXT || line->kind == DOSSIER_NARRATIVE_HEADING)
    {
      dossier_narrative_paragraph_forget (words);
      words->kind = line->kind;
      words->level = line->level;
      g_array_set_size (words->containers, 0);
      g_array_append_vals (words->containers, line->containers->data, line->containers->len);
    }
  dossier_narrative_buffer_insert_paragraphs (self, paragraphs);
}

static void
insert_lines (DossierNarrativeBuffer *self, GPtrArray *paragraphs)
{
  GtkTextIter cursor;
  gboolean is_within;
  gboolean begins_plain = is_plain (paragraphs->pdata[0]);
  gboolean ends_plain = is_plain (paragraphs->pdata[paragraphs->len - 1]);

  get_cursor (self, &cursor);
  is_within = !gtk_text_iter_ends_line (&cursor);
  if (is_within)
    split_line (self);
  get_cursor (self, &cursor);
  if (!gtk_text_iter_starts_line (&cursor) && !begins_plain)
    gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (self), "\n", -1);
  dossier_narrative_buffer_insert_paragraphs (self, paragraphs);
  if (is_within && ends_plain)
    join_next_line (self);
}

/* In code and in a table that is shown as Markdown there is nothing but text. */
static gboolean
takes_only_text (DossierNarrativeBuffer *self)
{
  DossierNarrativeKind kind;
  GtkTextIter cursor;
  guint line;

  get_cursor (self, &cursor);
  line = (guint) gtk_text_iter_get_line (&cursor);
  kind = dossier_narrative_buffer_get_line (self, line)->kind;
  return kind == DOSSIER_NARRATIVE_CODE ||
         (kind == DOSSIER_NARRATIVE_TABLE &&
          dossier_narrative_buffer_get_table_anchor (self, line) == NULL);
}

/* Beside a table, an empty line is begun for what is inserted. */
static void
leave_table (DossierNarrativeBuffer *self)
{
  GtkTextIter cursor;

  get_cursor (self, &cursor);
  if (dossier_narrative_buffer_get_table_anchor (self, (guint) gtk_text_iter_get_line (&cursor)) !=
      NULL)
    gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (self), "\n", -1);
}

/**
 * dossier_narrative_selection_replace_text:
 * @buffer: the buffer of a narrative
 * @text: plain text
 *
 * Inserts text instead of what is selected, each line as a paragraph; within code as lines, and
 * within a table as one line.
 */
void
dossier_narrative_selection_replace_text (DossierNarrativeBuffer *buffer, const char *text)
{
  GtkTextBuffer *text_buffer = GTK_TEXT_BUFFER (buffer);
  g_autofree char *copy = g_strdup (text);
  GtkTextIter cursor;

  gtk_text_buffer_begin_user_action (text_buffer);
  gtk_text_buffer_delete_selection (text_buffer, TRUE, TRUE);
  get_cursor (buffer, &cursor);
  if (takes_only_text (buffer))
    {
      gboolean is_code = get_line_at (buffer, &cursor)->kind == DOSSIER_NARRATIVE_CODE;
      g_auto (GStrv) lines = g_strsplit_set (copy, "\n\r", -1);

      g_free (copy);
      copy = g_strjoinv (is_code ? DOSSIER_LINE_SEPARATOR : " ", lines);
    }
  gtk_text_buffer_insert_at_cursor (text_buffer, copy, -1);
  gtk_text_buffer_end_user_action (text_buffer);
}

/**
 * dossier_narrative_selection_replace:
 * @buffer: the buffer of a narrative
 * @paragraphs: (element-type DossierNarrativeParagraph): what to insert, at least one
 *
 * Inserts paragraphs instead of what is selected. Words go into the line that the cursor is in; a
 * list, heading or table has lines of its own, and what was around the cursor is before and after.
 */
void
dossier_narrative_selection_replace (DossierNarrativeBuffer *buffer, GPtrArray *paragraphs)
{
  GtkTextBuffer *text_buffer = GTK_TEXT_BUFFER (buffer);

  gtk_text_buffer_begin_user_action (text_buffer);
  gtk_text_buffer_delete_selection (text_buffer, TRUE, TRUE);
  leave_table (buffer);
  if (paragraphs->len == 1 && is_plain (paragraphs->pdata[0]))
    insert_words (buffer, paragraphs);
  else
    insert_lines (buffer, paragraphs);
  gtk_text_buffer_end_user_action (text_buffer);
}
