/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys do to a narrative, each of them one edit. */

#include "dossier-narrative-keys.h"

#include "dossier-narrative-lines.h"
#include "dossier-narrative-tables.h"

/* Whether a line belongs to the item at @position of the line before it. */
static gboolean
is_within (const DossierNarrativeParagraph *line, guint position)
{
  if (line->containers->len <= position)
    return FALSE;
  for (guint i = 0; i <= position; i++)
    if (g_array_index (line->containers, DossierNarrativeContainer, i).begins)
      return FALSE;
  return TRUE;
}

static guint
count_lines_of_item (DossierNarrativeBuffer *buffer, guint line, guint position)
{
  guint n_lines = 1;

  while (line + n_lines < (guint) gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (buffer)) &&
         is_within (dossier_narrative_buffer_get_line (buffer, line + n_lines), position))
    n_lines++;
  return n_lines;
}

static void
set_containers (DossierNarrativeBuffer *buffer, guint number, GArray *containers)
{
  const DossierNarrativeParagraph *line = dossier_narrative_buffer_get_line (buffer, number);

  dossier_narrative_buffer_set_line (buffer, number, line->kind, line->level, containers);
}

/* The item becomes the first of a list in the item before it. */
static gboolean
indent_line (DossierNarrativeBuffer *buffer, guint number)
{
  const DossierNarrativeParagraph *line = dossier_narrative_buffer_get_line (buffer, number);
  guint position;
  const DossierNarrativeContainer *item =
    dossier_narrative_containers_find_item (line->containers, &position);
  const DossierNarrativeParagraph *before =
    number > 0 ? dossier_narrative_buffer_get_line (buffer, number - 1) : NULL;
  guint n_lines;

  if (item == NULL || !item->begins || before == NULL || before->containers->len <= position)
    return FALSE;
  n_lines = count_lines_of_item (buffer, number, position);
  for (guint i = 0; i < n_lines; i++)
    {
      const DossierNarrativeParagraph *other =
        dossier_narrative_buffer_get_line (buffer, number + i);
      g_autoptr (GArray) containers = dossier_narrative_containers_copy (other->containers);
      DossierNarrativeContainer outer =
        g_array_index (before->containers, DossierNarrativeContainer, position);

      outer.begins = FALSE;
      g_array_insert_val (containers, position, outer);
      set_containers (buffer, number + i, containers);
    }
  return TRUE;
}

static gboolean
outdent_line (DossierNarrativeBuffer *buffer, guint number)
{
  const DossierNarrativeParagraph *line = dossier_narrative_buffer_get_line (buffer, number);
  guint position, n_lines;
  const DossierNarrativeContainer *item =
    dossier_narrative_containers_find_item (line->containers, &position);

  if (item == NULL)
    return FALSE;
  n_lines = count_lines_of_item (buffer, number, position);
  for (guint i = 0; i < n_lines; i++)
    {
      const DossierNarrativeParagraph *other =
        dossier_narrative_buffer_get_line (buffer, number + i);
      g_autoptr (GArray) containers = dossier_narrative_containers_copy (other->containers);

      if (position > 0 && dossier_narrative_container_is_item (
                            &g_array_index (containers, DossierNarrativeContainer, position - 1)))
        {
          g_array_remove_index (containers, position);
          if (i == 0)
            g_array_index (containers, DossierNarrativeContainer, position - 1).begins = TRUE;
        }
      else
        g_array_remove_index (containers, position);
      set_containers (buffer, number + i, containers);
    }
  return TRUE;
}

static gboolean
move_lines (DossierNarrativeBuffer *buffer, gboolean (*move) (DossierNarrativeBuffer *, guint))
{
  gboolean is_moved = FALSE;
  guint first, last;

  dossier_narrative_buffer_get_selected_lines (buffer, &first, &last);
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  for (guint i = first; i <= last; i++)
    is_moved = move (buffer, i) || is_moved;
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
  return is_moved;
}

/* Moves the selected items into the ones before them. */
static gboolean
indent (DossierNarrativeBuffer *buffer)
{

  return move_lines (buffer, indent_line);
}

/* Moves the selected items out of the ones that they are in, or out of their list. */
static gboolean
outdent (DossierNarrativeBuffer *buffer)
{

  return move_lines (buffer, outdent_line);
}

static guint
get_cursor (DossierNarrativeBuffer *buffer, GtkTextIter *cursor)
{
  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (buffer),
                                    cursor,
                                    gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
  return (guint) gtk_text_iter_get_line (cursor);
}

/* Makes a line one step plainer: an item a less deep one, the rest text. */
static gboolean
leave_line (DossierNarrativeBuffer *buffer, guint number)
{
  const DossierNarrativeParagraph *line = dossier_narrative_buffer_get_line (buffer, number);
  g_autoptr (GArray) containers = dossier_narrative_containers_copy (line->containers);

  if (line->kind != DOSSIER_NARRATIVE_TEXT &&
      dossier_narrative_buffer_get_table_anchor (buffer, number) == NULL)
    dossier_narrative_buffer_set_line (buffer, number, DOSSIER_NARRATIVE_TEXT, 0, containers);
  else if (!outdent_line (buffer, number))
    {
      if (containers->len == 0)
        return FALSE;
      g_array_set_size (containers, containers->len - 1);
      set_containers (buffer, number, containers);
    }
  return TRUE;
}

/* Before the first letter of a line: it leaves the list, the quote or the heading. */
static gboolean
leave (DossierNarrativeBuffer *buffer)
{
  GtkTextIter cursor;
  gboolean is_left;
  guint line;

  line = get_cursor (buffer, &cursor);
  if (gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (buffer)) ||
      !gtk_text_iter_starts_line (&cursor))
    return FALSE;
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  is_left = leave_line (buffer, line);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
  return is_left;
}

static void
end_paragraph_at (DossierNarrativeBuffer *buffer, guint number, const GtkTextIter *cursor)
{
  const DossierNarrativeParagraph *line = dossier_narrative_buffer_get_line (buffer, number);
  gboolean is_before_text = gtk_text_iter_starts_line (cursor) && !gtk_text_iter_ends_line (cursor);
  gboolean is_heading_split =
    line->kind == DOSSIER_NARRATIVE_HEADING && !gtk_text_iter_ends_line (cursor);
  guint level = line->level;

  gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (buffer), "\n", -1);
  if (!is_heading_split)
    return;
  /* What follows the cursor stays a heading; what is before it only if there is anything. */
  dossier_narrative_buffer_set_line (
    buffer,
    number + 1,
    DOSSIER_NARRATIVE_HEADING,
    level,
    dossier_narrative_buffer_get_line (buffer, number + 1)->containers);
  if (is_before_text)
    dossier_narrative_buffer_set_line (
      buffer,
      number,
      DOSSIER_NARRATIVE_TEXT,
      0,
      dossier_narrative_buffer_get_line (buffer, number)->containers);
}

/* Whether Enter begins another line of the same paragraph. */
static gboolean
is_block_of_lines (DossierNarrativeBuffer *buffer, guint number)
{
  DossierNarrativeKind kind = dossier_narrative_buffer_get_line (buffer, number)->kind;

  return kind == DOSSIER_NARRATIVE_CODE ||
         (kind == DOSSIER_NARRATIVE_TABLE &&
          dossier_narrative_buffer_get_table_anchor (buffer, number) == NULL);
}

/* Begins another paragraph or item. On an empty item it ends the list, on an empty line of a quote
 * the quote. In code it begins another line of it. */
static void
end_paragraph (DossierNarrativeBuffer *buffer)
{
  const DossierNarrativeParagraph *line;
  GtkTextIter cursor;
  guint number;

  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (buffer), TRUE, TRUE);
  number = get_cursor (buffer, &cursor);
  line = dossier_narrative_buffer_get_line (buffer, number);
  if (is_block_of_lines (buffer, number))
    gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (buffer), DOSSIER_LINE_SEPARATOR, -1);
  else if (line->containers->len == 0 || !gtk_text_iter_starts_line (&cursor) ||
           !gtk_text_iter_ends_line (&cursor) || !leave_line (buffer, number))
    end_paragraph_at (buffer, number, &cursor);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
}

/* Begins another line of the same paragraph. A heading has one line. */
static void
break_line (DossierNarrativeBuffer *buffer)
{
  GtkTextIter cursor;
  guint line;

  line = get_cursor (buffer, &cursor);
  if (dossier_narrative_buffer_get_line (buffer, line)->kind == DOSSIER_NARRATIVE_HEADING ||
      dossier_narrative_buffer_get_table_anchor (buffer, line) != NULL)
    {
      end_paragraph (buffer);
      return;
    }
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (buffer), TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (buffer), DOSSIER_LINE_SEPARATOR, -1);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
}

static gboolean
press_enter (DossierNarrativeBuffer *buffer, GdkModifierType modifiers)
{
  if (modifiers == 0)
    end_paragraph (buffer);
  else if (modifiers == GDK_SHIFT_MASK)
    break_line (buffer);
  else
    return FALSE;
  return TRUE;
}

/**
 * dossier_narrative_keys_press:
 * @buffer: the buffer of a narrative that may be changed
 * @autoformat: what formats it as it is typed
 * @keyval: a key
 * @modifiers: what is held down with it
 *
 * Enter begins another paragraph or item, or ends the list; Shift+Enter breaks the line. Tab and
 * Shift+Tab change the level of an item. Backspace takes back a format that was made just now, or
 * leaves the list, the quote or the heading.
 *
 * Returns: whether the key did something here
 */
gboolean
dossier_narrative_keys_press (DossierNarrativeBuffer *buffer,
                              DossierNarrativeAutoformat *autoformat,
                              guint keyval,
                              GdkModifierType modifiers)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (buffer), FALSE);

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    return press_enter (buffer, modifiers);
  if (keyval == GDK_KEY_BackSpace && modifiers == 0)
    return dossier_narrative_autoformat_take_back (autoformat) || leave (buffer);
  if (keyval == GDK_KEY_Tab && modifiers == 0)
    return indent (buffer);
  if (keyval == GDK_KEY_ISO_Left_Tab && modifiers == GDK_SHIFT_MASK)
    return outdent (buffer);
  return FALSE;
}
