/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making lines and letters of the buffer of a narrative something else. */

#include "dossier-narrative-buffer-private.h"
#include "dossier-narrative-style.h"

/**
 * dossier_narrative_buffer_set_line:
 * @self: a buffer
 * @line: the number of a line
 * @kind: what it is to be
 * @level: of a heading
 * @containers: (element-type DossierNarrativeContainer): the quotes and lists it is to be in
 *
 * Makes a line something else.
 */
void
dossier_narrative_buffer_set_line (DossierNarrativeBuffer *self,
                                   guint line,
                                   DossierNarrativeKind kind,
                                   guint level,
                                   GArray *containers)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self));
  g_return_if_fail (line < self->lines->len);

  dossier_narrative_line_set (dossier_narrative_buffer_peek_line (self, line),
                              kind,
                              level,
                              containers);
  dossier_narrative_buffer_show_line (self, line);
  dossier_narrative_buffer_edited (self, line, line);
}

/**
 * dossier_narrative_buffer_set_number:
 * @self: a buffer
 * @line: the number of a line that is an item of a numbered list
 * @number: the number that it has from now on, even if another would follow
 */
void
dossier_narrative_buffer_set_number (DossierNarrativeBuffer *self, guint line, guint number)
{
  DossierNarrativeLine *item;
  DossierNarrativeContainer *container;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self));
  g_return_if_fail (line < self->lines->len);

  item = dossier_narrative_buffer_peek_line (self, line);
  container = dossier_narrative_containers_find_item (item->paragraph->containers, NULL);
  g_return_if_fail (container != NULL);

  container->number = number;
  item->restarts = TRUE;
  dossier_narrative_buffer_edited (self, line, line);
}

/**
 * dossier_narrative_buffer_get_typing_style:
 * @self: a buffer
 *
 * Returns: what is typed next is
 */
DossierTextStyle
dossier_narrative_buffer_get_typing_style (DossierNarrativeBuffer *self)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self), DOSSIER_TEXT_PLAIN);

  return self->typing_style;
}

/**
 * dossier_narrative_buffer_set_typing_style:
 * @self: a buffer
 * @style: what is typed next is to be, until the cursor is moved
 */
void
dossier_narrative_buffer_set_typing_style (DossierNarrativeBuffer *self, DossierTextStyle style)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self));

  if (self->typing_style == style)
    return;
  self->typing_style = style;
  g_signal_emit_by_name (self, "style-changed");
}

static void
range_edited (DossierNarrativeBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  guint first = (guint) gtk_text_iter_get_line (start);
  guint last = (guint) gtk_text_iter_get_line (end);

  for (guint i = first; i <= last; i++)
    dossier_narrative_buffer_peek_line (self, i)->is_outdated = TRUE;
  dossier_narrative_buffer_edited (self, first, last);
}

/**
 * dossier_narrative_buffer_set_style:
 * @self: a buffer
 * @start: the start of a range
 * @end: the end of the range
 * @style: a way in which letters are set apart
 * @is_set: whether the letters in the range are set apart in that way from now on
 */
void
dossier_narrative_buffer_set_style (DossierNarrativeBuffer *self,
                                    const GtkTextIter *start,
                                    const GtkTextIter *end,
                                    DossierTextStyle style,
                                    gboolean is_set)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self));

  dossier_narrative_style_change (GTK_TEXT_BUFFER (self), start, end, style, is_set);
  dossier_narrative_buffer_update_typing_style (self);
  range_edited (self, start, end);
}

/**
 * dossier_narrative_buffer_set_link:
 * @self: a buffer
 * @start: the start of a range
 * @end: the end of the range
 * @link: (nullable): the address that the range leads to from now on
 */
void
dossier_narrative_buffer_set_link (DossierNarrativeBuffer *self,
                                   const GtkTextIter *start,
                                   const GtkTextIter *end,
                                   const char *link)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (self));

  dossier_narrative_style_set_link (GTK_TEXT_BUFFER (self), start, end, link);
  range_edited (self, start, end);
}

/**
 * dossier_narrative_buffer_get_selected_lines:
 * @self: a buffer
 * @first: (out): the number of the first line of the selection, or the line of the cursor
 * @last: (out): the number of the last one
 */
void
dossier_narrative_buffer_get_selected_lines (DossierNarrativeBuffer *self,
                                             guint *first,
                                             guint *last)
{
  GtkTextIter start, end;
  gboolean is_range = gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end);

  /* A selection that ends before the first letter of a line does not look as if it had the line. */
  if (is_range && gtk_text_iter_starts_line (&end))
    gtk_text_iter_backward_char (&end);
  *first = (guint) gtk_text_iter_get_line (&start);
  *last = (guint) gtk_text_iter_get_line (&end);
}
