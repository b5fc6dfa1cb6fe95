/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tags that a text buffer gets when they are first applied: of the hundreds of cells that a table
 * can have, most have nothing to be marked. */

#include "dossier-text-tags.h"

/**
 * dossier_text_tags_find:
 * @buffer: a text buffer
 * @name: the name of a tag
 *
 * Returns: (transfer none) (nullable): the tag; %NULL if the buffer does not have it yet
 */
GtkTextTag *
dossier_text_tags_find (GtkTextBuffer *buffer, const char *name)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
}

/**
 * dossier_text_tags_remove:
 * @buffer: a text buffer
 * @name: the name of a tag
 * @start: the start of a range
 * @end: its end
 *
 * Takes the tag away from the range, if the buffer has it.
 */
void
dossier_text_tags_remove (GtkTextBuffer *buffer,
                          const char *name,
                          const GtkTextIter *start,
                          const GtkTextIter *end)
{
  GtkTextTag *tag = dossier_text_tags_find (buffer, name);

  if (tag != NULL)
    gtk_text_buffer_remove_tag (buffer, tag, start, end);
}

/**
 * dossier_text_tags_add_stretch:
 * @stretches: (element-type DossierTextStretch): stretches of a text
 * @start: the start of another, after all of them
 * @end: its end
 */
void
dossier_text_tags_add_stretch (GArray *stretches, const GtkTextIter *start, const GtkTextIter *end)
{
  DossierTextStretch stretch = { gtk_text_iter_get_offset (start), gtk_text_iter_get_offset (end) };

  g_array_append_val (stretches, stretch);
}

static gboolean
is_tagged (GtkTextTag *tag, const GtkTextIter *start, const GtkTextIter *end, GArray *stretches)
{
  GtkTextIter iter = *start;
  guint n_found = 0;

  while (gtk_text_iter_has_tag (&iter, tag) || gtk_text_iter_forward_to_tag_toggle (&iter, tag))
    {
      const DossierTextStretch *stretch;
      GtkTextIter toggle = iter;

      if (gtk_text_iter_compare (&iter, end) >= 0)
        break;
      if (n_found == stretches->len)
        return FALSE;
      stretch = &g_array_index (stretches, DossierTextStretch, n_found++);
      gtk_text_iter_forward_to_tag_toggle (&toggle, tag);
      if (stretch->start != gtk_text_iter_get_offset (&iter) ||
          stretch->end != gtk_text_iter_get_offset (&toggle))
        return FALSE;
      iter = toggle;
    }
  return n_found == stretches->len;
}

/**
 * dossier_text_tags_set:
 * @buffer: a text buffer
 * @tag: (nullable): a tag of the buffer; %NULL if it does not have it yet, and nothing is to have
 * it
 * @start: the start of a range
 * @end: its end
 * @stretches: (element-type DossierTextStretch): what is to have the tag in the range, from the
 *   first to the last
 *
 * Applies the tag to these stretches, and to nothing else in the range. Each change of a tag has
 * the text laid out again, and the table that it is in, so that only what differs is changed.
 */
void
dossier_text_tags_set (GtkTextBuffer *buffer,
                       GtkTextTag *tag,
                       const GtkTextIter *start,
                       const GtkTextIter *end,
                       GArray *stretches)
{
  if (tag == NULL || is_tagged (tag, start, end, stretches))
    return;
  gtk_text_buffer_remove_tag (buffer, tag, start, end);
  /* From the last to the first: GTK goes through what has tags in a line to find a place after it.
   */
  for (guint i = stretches->len; i > 0; i--)
    {
      const DossierTextStretch *stretch = &g_array_index (stretches, DossierTextStretch, i - 1);
      GtkTextIter stretch_start, stretch_end;

      gtk_text_buffer_get_iter_at_offset (buffer, &stretch_start, stretch->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &stretch_end, stretch->end);
      gtk_text_buffer_apply_tag (buffer, tag, &stretch_start, &stretch_end);
    }
}
