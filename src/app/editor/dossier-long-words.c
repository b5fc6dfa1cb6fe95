/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-long-words.h"

#include <string.h>

#include "dossier-text-tags.h"

#define TAG "long-word"

/* In bytes: no word or address that somebody reads is so long. */
#define WORD_LENGTH_MAXIMUM 500

static gboolean
has_long_word (const char *text)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, " \t\n");

      if (length > WORD_LENGTH_MAXIMUM)
        return TRUE;
      text += length + (text[length] != '\0');
    }
  return FALSE;
}

/* Only what differs: each change of a tag has the paragraph laid out again. */
static void
mark_paragraph (GtkTextBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextTag *tag = dossier_text_tags_find (buffer, TAG);
  g_autofree char *text = gtk_text_iter_get_text (start, end);
  gboolean is_long = has_long_word (text);

  if (dossier_long_words_is_marked (start) == is_long)
    return;
  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer, TAG, "wrap-mode", GTK_WRAP_CHAR, NULL);
  if (is_long)
    gtk_text_buffer_apply_tag (buffer, tag, start, end);
  else
    gtk_text_buffer_remove_tag (buffer, tag, start, end);
}

static void
mark_lines (GtkTextBuffer *buffer, int first, int last)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, first);
  for (int i = first; i <= last && !gtk_text_iter_is_end (&start); i++)
    {
      end = start;
      gtk_text_iter_forward_line (&end);
      mark_paragraph (buffer, &start, &end);
      start = end;
    }
}

static void
text_inserted_cb (GtkTextBuffer *buffer, const GtkTextIter *end, const char *text, int length)
{
  int last = gtk_text_iter_get_line (end);
  int first = last;

  for (int i = 0; i < length && first > 0; i++)
    first -= text[i] == '\n' || text[i] == '\r' ? 1 : 0;
  mark_lines (buffer, first, last);
}

static void
range_deleted_cb (GtkTextBuffer *buffer, const GtkTextIter *start)
{
  mark_lines (buffer, gtk_text_iter_get_line (start), gtk_text_iter_get_line (start));
}

/**
 * dossier_long_words_watch:
 * @buffer: a text buffer
 *
 * Has paragraphs with a very long word, such as pasted base64, wrapped between
 * any two letters. Where to break such a word only if nothing else fits is what
 * Pango needs a time for that grows with the square of its length.
 */
void
dossier_long_words_watch (GtkTextBuffer *buffer)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  g_signal_connect_after (buffer, "insert-text", G_CALLBACK (text_inserted_cb), NULL);
  g_signal_connect_after (buffer, "delete-range", G_CALLBACK (range_deleted_cb), NULL);
  mark_lines (buffer, 0, G_MAXINT);
}

/**
 * dossier_long_words_is_marked:
 * @start: the start of a paragraph, in a buffer that is watched
 *
 * Returns: whether the paragraph has a very long word
 */
gboolean
dossier_long_words_is_marked (const GtkTextIter *start)
{
  GtkTextTag *tag;

  g_return_val_if_fail (start != NULL, FALSE);

  tag = dossier_text_tags_find (gtk_text_iter_get_buffer (start), TAG);
  return tag != NULL && gtk_text_iter_has_tag (start, tag);
}
