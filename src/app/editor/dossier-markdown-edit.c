/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-markdown-edit.h"

#include <string.h>

/* What may stand before the text of a line: white space, then a mark. */
#define LIST_PATTERN "^(\\s*)([-*+]|\\d{1,6}[.)])(\\s+)"

static const char *const line_patterns[] = {
  [DOSSIER_LINE_HEADING] = "^#{1,6}\\s+",
  [DOSSIER_LINE_BULLET] = "^\\s*[-*+]\\s+",
  [DOSSIER_LINE_NUMBER] = "^\\s*\\d{1,6}[.)]\\s+",
  [DOSSIER_LINE_QUOTE] = "^\\s*>\\s?",
};

static char *
get_slice (GtkTextBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  return gtk_text_buffer_get_text (buffer, start, end, TRUE);
}

static void
get_line (GtkTextBuffer *buffer, int line, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_line (buffer, start, line);
  *end = *start;
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
}

static gboolean
has_around (GtkTextBuffer *buffer, GtkTextIter start, GtkTextIter end, const char *mark)
{
  GtkTextIter before = start;
  GtkTextIter after = end;
  int length = (int) strlen (mark);
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (!gtk_text_iter_backward_chars (&before, length) && gtk_text_iter_get_offset (&start) < length)
    return FALSE;
  gtk_text_iter_forward_chars (&after, length);
  left = get_slice (buffer, &before, &start);
  right = get_slice (buffer, &end, &after);
  return g_str_equal (left, mark) && g_str_equal (right, mark);
}

static void
remove_around (GtkTextBuffer *buffer, GtkTextIter start, GtkTextIter end, int length)
{
  int start_offset = gtk_text_iter_get_offset (&start);
  GtkTextIter other = end;

  gtk_text_iter_forward_chars (&other, length);
  gtk_text_buffer_delete (buffer, &end, &other);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, start_offset - length);
  gtk_text_buffer_get_iter_at_offset (buffer, &other, start_offset);
  gtk_text_buffer_delete (buffer, &start, &other);
}

static void
add_around (GtkTextBuffer *buffer, GtkTextIter start, GtkTextIter end, const char *mark)
{
  int start_offset = gtk_text_iter_get_offset (&start);
  int end_offset = gtk_text_iter_get_offset (&end);
  int length = (int) strlen (mark);

  gtk_text_buffer_insert (buffer, &end, mark, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, start_offset);
  gtk_text_buffer_insert (buffer, &start, mark, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, start_offset + length);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, end_offset + length);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

/**
 * dossier_markdown_edit_toggle_around:
 * @buffer: a text buffer that holds Markdown
 * @mark: "**" for bold or "*" for italic
 *
 * Puts @mark around the selection, or takes it away where it is.
 */
void
dossier_markdown_edit_toggle_around (GtkTextBuffer *buffer, const char *mark)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  if (has_around (buffer, start, end, mark))
    remove_around (buffer, start, end, (int) strlen (mark));
  else
    add_around (buffer, start, end, mark);
  gtk_text_buffer_end_user_action (buffer);
}

static int
match_length (const char *pattern, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return 0;
  found = g_match_info_fetch (match, 0);
  return (int) g_utf8_strlen (found, -1);
}

static int
mark_length (GtkTextBuffer *buffer, int line, DossierLineMark mark)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  get_line (buffer, line, &start, &end);
  text = get_slice (buffer, &start, &end);
  return match_length (line_patterns[mark], text);
}

static void
delete_from_line (GtkTextBuffer *buffer, int line, int length)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &end, line, length);
  gtk_text_buffer_delete (buffer, &start, &end);
}

static void
mark_line (GtkTextBuffer *buffer, int line, int number, DossierLineMark mark)
{
  g_autofree char *prefix = NULL;
  GtkTextIter start;

  for (guint i = 0; i < G_N_ELEMENTS (line_patterns); i++)
    delete_from_line (buffer, line, mark_length (buffer, line, (DossierLineMark) i));

  switch (mark)
    {
    case DOSSIER_LINE_HEADING:
      prefix = g_strdup ("## ");
      break;
    case DOSSIER_LINE_NUMBER:
      prefix = g_strdup_printf ("%d. ", number);
      break;
    case DOSSIER_LINE_QUOTE:
      prefix = g_strdup ("> ");
      break;
    case DOSSIER_LINE_BULLET:
    default:
      prefix = g_strdup ("- ");
      break;
    }
  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  gtk_text_buffer_insert (buffer, &start, prefix, -1);
}

/**
 * dossier_markdown_edit_toggle_lines:
 * @buffer: a text buffer that holds Markdown
 * @mark: what the lines become
 *
 * Makes the selected lines items of a list, headings or quotes; or, if all of
 * them are that already, plain lines.
 */
void
dossier_markdown_edit_toggle_lines (GtkTextBuffer *buffer, DossierLineMark mark)
{
  GtkTextIter start, end;
  int first_line, last_line;
  gboolean all_marked = TRUE;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  first_line = gtk_text_iter_get_line (&start);
  last_line = gtk_text_iter_get_line (&end);
  for (int line = first_line; line <= last_line; line++)
    all_marked = all_marked && mark_length (buffer, line, mark) > 0;

  gtk_text_buffer_begin_user_action (buffer);
  for (int line = first_line; line <= last_line; line++)
    {
      if (all_marked)
        delete_from_line (buffer, line, mark_length (buffer, line, mark));
      else
        mark_line (buffer, line, line - first_line + 1, mark);
    }
  gtk_text_buffer_end_user_action (buffer);
}

/**
 * dossier_markdown_edit_insert_link:
 * @buffer: a text buffer that holds Markdown
 *
 * Makes the selection the text of a link, and selects where the address goes.
 */
void
dossier_markdown_edit_insert_link (GtkTextBuffer *buffer)
{
  static const char address[] = "https://";
  g_autofree char *text = NULL;
  g_autofree char *link = NULL;
  GtkTextIter start, end;
  int address_end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  text = get_slice (buffer, &start, &end);
  link = g_strdup_printf ("[%s](%s)", text, address);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, link, -1);
  address_end = gtk_text_iter_get_offset (&start) - 1;
  gtk_text_buffer_get_iter_at_offset (buffer, &end, address_end);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, address_end - (int) strlen (address));
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_text_buffer_end_user_action (buffer);
}

static char *
next_marker (GMatchInfo *match)
{
  g_autofree char *indent = g_match_info_fetch (match, 1);
  g_autofree char *marker = g_match_info_fetch (match, 2);
  g_autofree char *space = g_match_info_fetch (match, 3);

  if (!g_ascii_isdigit (*marker))
    return g_strconcat (indent, marker, space, NULL);
  return g_strdup_printf ("%s%d%c%s",
                          indent,
                          atoi (marker) + 1,
                          marker[strlen (marker) - 1],
                          space);
}

/**
 * dossier_markdown_edit_break_line:
 * @buffer: a text buffer that holds Markdown
 *
 * Goes on with the list that the cursor is in: the new line gets the next
 * marker, and an item that is still empty ends the list.
 *
 * Returns: whether the cursor was in a list; if not, nothing was done
 */
gboolean
dossier_markdown_edit_break_line (GtkTextBuffer *buffer)
{
  g_autoptr (GRegex) regex = g_regex_new (LIST_PATTERN, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = NULL;
  GtkTextIter cursor, start, end;
  int match_end;

  if (gtk_text_buffer_get_has_selection (buffer))
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  get_line (buffer, gtk_text_iter_get_line (&cursor), &start, &end);
  text = get_slice (buffer, &start, &end);
  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  g_match_info_fetch_pos (match, 0, NULL, &match_end);
  if (gtk_text_iter_get_line_offset (&cursor) < match_end)
    return FALSE;

  gtk_text_buffer_begin_user_action (buffer);
  if (text[match_end] == '\0')
    gtk_text_buffer_delete (buffer, &start, &end);
  else
    {
      g_autofree char *marker = next_marker (match);
      g_autofree char *insertion = g_strconcat ("\n", marker, NULL);

      gtk_text_buffer_insert_at_cursor (buffer, insertion, -1);
    }
  gtk_text_buffer_end_user_action (buffer);
  return TRUE;
}
