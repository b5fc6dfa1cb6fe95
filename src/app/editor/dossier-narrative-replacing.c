/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-replacing.h"

#include "dossier-narrative-buffer-private.h"
#include "dossier-narrative-style.h"

/* What the letter after @place is, and where it leads. */
static DossierRichText *
read_letter (const GtkTextIter *place)
{
  GtkTextIter end = *place;

  gtk_text_iter_forward_char (&end);
  return dossier_narrative_style_read (place, &end);
}

static void
set_look (GtkTextBuffer *buffer,
          const GtkTextIter *start,
          const GtkTextIter *end,
          const DossierTextRun *look)
{
  dossier_narrative_style_set (buffer, start, end, look->style);
  dossier_narrative_style_set_link (buffer, start, end, look->link);
  dossier_narrative_style_set_image (buffer, start, end, look->image);
}

/* Returns: whether there was room for it; the binding to a record refuses what is too long */
static gboolean
insert_like (GtkTextBuffer *buffer, int offset, const char *text, const DossierTextRun *look)
{
  int length = gtk_text_buffer_get_char_count (buffer);
  GtkTextIter start, end;

  if (*text == '\0')
    return TRUE;
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset);
  gtk_text_buffer_insert (buffer, &end, text, -1);
  length = gtk_text_buffer_get_char_count (buffer) - length;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + length);
  set_look (buffer, &start, &end, look);
  return length > 0;
}

/**
 * dossier_narrative_buffer_replace:
 * @self: a buffer
 * @start: the start of a range
 * @end: its end, after it in the same line
 * @replacement: the words that come instead, in one line
 *
 * Replaces words by others, which get the style and the link of the first letter that they replace.
 */
void
dossier_narrative_buffer_replace (DossierNarrativeBuffer *self,
                                  const GtkTextIter *start,
                                  const GtkTextIter *end,
                                  const char *replacement)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autoptr (DossierRichText) letter = NULL;
  int first, last;
  GtkTextIter removed_start, removed_end;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self));
  g_return_if_fail (gtk_text_iter_compare (start, end) < 0);

  letter = read_letter (start);
  first = gtk_text_iter_get_offset (start);
  last = gtk_text_iter_get_offset (end);
  gtk_text_buffer_begin_user_action (buffer);
  self->is_placing = TRUE;
  if (insert_like (buffer, last, replacement, &g_array_index (letter->runs, DossierTextRun, 0)))
    {
      gtk_text_buffer_get_iter_at_offset (buffer, &removed_start, first);
      gtk_text_buffer_get_iter_at_offset (buffer, &removed_end, last);
      gtk_text_buffer_delete (buffer, &removed_start, &removed_end);
    }
  self->is_placing = FALSE;
  gtk_text_buffer_end_user_action (buffer);
}
