/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys and buttons do to a narrative, each of them one edit. */

#include "dossier-narrative-commands.h"

#include "dossier-narrative-lines.h"
#include "dossier-narrative-style.h"

/* The level of what the heading button makes: below the title of the element. */
#define HEADING_LEVEL 2

static gboolean
range_has_style (const GtkTextIter *start, const GtkTextIter *end, DossierTextStyle style)
{
  GtkTextIter iter = *start;

  while (gtk_text_iter_compare (&iter, end) < 0)
    {
      if (!gtk_text_iter_ends_line (&iter) && (dossier_narrative_style_at (&iter) & style) == 0)
        return FALSE;
      if (!gtk_text_iter_forward_char (&iter))
        break;
    }
  return TRUE;
}

/* Whether all that is selected is so, or what is typed next would be. */
static gboolean
letters_have_style (DossierNarrativeBuffer *buffer, DossierTextStyle style)
{
  GtkTextIter start, end;

  if (gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (buffer), &start, &end))
    return range_has_style (&start, &end, style);
  return (dossier_narrative_buffer_get_typing_style (buffer) & style) != 0;
}

/* Without a selection, what is typed next. */
static void
toggle_style (DossierNarrativeBuffer *buffer, DossierTextStyle style)
{
  gboolean is_set = !letters_have_style (buffer, style);
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (buffer), &start, &end))
    {
      dossier_narrative_buffer_set_typing_style (
        buffer,
        dossier_narrative_buffer_get_typing_style (buffer) ^ style);
      return;
    }
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  dossier_narrative_buffer_set_style (buffer, &start, &end, style, is_set);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
}

static gboolean
line_has_format (const DossierNarrativeParagraph *line, DossierNarrativeFormat format)
{
  const DossierNarrativeContainer *item =
    dossier_narrative_containers_find_item (line->containers, NULL);

  switch (format)
    {
    case DOSSIER_NARRATIVE_FORMAT_BULLETED_LIST:
      return item != NULL && item->kind == DOSSIER_NARRATIVE_BULLET;
    case DOSSIER_NARRATIVE_FORMAT_NUMBERED_LIST:
      return item != NULL && item->kind == DOSSIER_NARRATIVE_NUMBER;
    case DOSSIER_NARRATIVE_FORMAT_QUOTE:
      return line->containers->len > 0 &&
             g_array_index (line->containers, DossierNarrativeContainer, 0).kind ==
               DOSSIER_NARRATIVE_QUOTE;
    case DOSSIER_NARRATIVE_FORMAT_HEADING:
    default:
      return line->kind == DOSSIER_NARRATIVE_HEADING;
    }
}

static gboolean
lines_have_format (DossierNarrativeBuffer *buffer, DossierNarrativeFormat format)
{
  guint first, last;

  dossier_narrative_buffer_get_selected_lines (buffer, &first, &last);
  for (guint i = first; i <= last; i++)
    if (!line_has_format (dossier_narrative_buffer_get_line (buffer, i), format))
      return FALSE;
  return TRUE;
}

static void
set_item (GArray *containers, DossierNarrativeContainerKind kind)
{
  DossierNarrativeContainer *item = dossier_narrative_containers_find_item (containers, NULL);
  DossierNarrativeContainer added = { kind, 0, TRUE };

  if (item == NULL)
    g_array_append_val (containers, added);
  else
    item->kind = kind;
}

static void
remove_items (GArray *containers)
{
  guint position;

  while (dossier_narrative_containers_find_item (containers, &position) != NULL)
    g_array_remove_index (containers, position);
}

static void
set_quote (GArray *containers, gboolean is_set)
{
  DossierNarrativeContainer quote = { DOSSIER_NARRATIVE_QUOTE, 0, FALSE };

  if (is_set)
    g_array_insert_val (containers, 0, quote);
  else
    g_array_remove_index (containers, 0);
}

static void
set_format (DossierNarrativeBuffer *buffer,
            guint number,
            DossierNarrativeFormat format,
            gboolean is_set)
{
  const DossierNarrativeParagraph *line = dossier_narrative_buffer_get_line (buffer, number);
  g_autoptr (GArray) containers = dossier_narrative_containers_copy (line->containers);
  DossierNarrativeKind kind = line->kind;
  guint level = line->level;

  if (line_has_format (line, format) == is_set)
    return;
  if (format == DOSSIER_NARRATIVE_FORMAT_HEADING && kind == DOSSIER_NARRATIVE_TABLE)
    return;
  switch (format)
    {
    case DOSSIER_NARRATIVE_FORMAT_BULLETED_LIST:
    case DOSSIER_NARRATIVE_FORMAT_NUMBERED_LIST:
      if (is_set)
        set_item (containers,
                  format == DOSSIER_NARRATIVE_FORMAT_BULLETED_LIST ? DOSSIER_NARRATIVE_BULLET
                                                                   : DOSSIER_NARRATIVE_NUMBER);
      else
        remove_items (containers);
      kind = kind == DOSSIER_NARRATIVE_HEADING ? DOSSIER_NARRATIVE_TEXT : kind;
      break;
    case DOSSIER_NARRATIVE_FORMAT_QUOTE:
      set_quote (containers, is_set);
      break;
    case DOSSIER_NARRATIVE_FORMAT_HEADING:
    default:
      kind = is_set ? DOSSIER_NARRATIVE_HEADING : DOSSIER_NARRATIVE_TEXT;
      level = is_set ? HEADING_LEVEL : 0;
      remove_items (containers);
      break;
    }
  dossier_narrative_buffer_set_line (buffer, number, kind, level, containers);
}

static void
toggle_lines (DossierNarrativeBuffer *buffer, DossierNarrativeFormat format)
{
  gboolean is_set = !lines_have_format (buffer, format);
  guint first, last;

  dossier_narrative_buffer_get_selected_lines (buffer, &first, &last);
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  for (guint i = first; i <= last; i++)
    set_format (buffer, i, format, is_set);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
}

static DossierTextStyle
get_style (DossierNarrativeFormat format)
{
  switch (format)
    {
    case DOSSIER_NARRATIVE_FORMAT_BOLD:
      return DOSSIER_TEXT_BOLD;
    case DOSSIER_NARRATIVE_FORMAT_ITALIC:
      return DOSSIER_TEXT_ITALIC;
    case DOSSIER_NARRATIVE_FORMAT_HEADING:
    case DOSSIER_NARRATIVE_FORMAT_BULLETED_LIST:
    case DOSSIER_NARRATIVE_FORMAT_NUMBERED_LIST:
    case DOSSIER_NARRATIVE_FORMAT_QUOTE:
    default:
      return DOSSIER_TEXT_PLAIN;
    }
}

/**
 * dossier_narrative_has_format:
 * @buffer: the buffer of a narrative
 * @format: what a button turns on and off
 *
 * Returns: whether all that is selected is so, or else the line of the cursor, or what is typed
 *   next
 */
gboolean
dossier_narrative_has_format (DossierNarrativeBuffer *buffer, DossierNarrativeFormat format)
{
  DossierTextStyle style = get_style (format);

  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (buffer), FALSE);

  return style != DOSSIER_TEXT_PLAIN ? letters_have_style (buffer, style)
                                     : lines_have_format (buffer, format);
}

/**
 * dossier_narrative_toggle_format:
 * @buffer: the buffer of a narrative
 * @format: what a button turns on and off
 *
 * Formats what is selected, or takes the format off if all of it is so already.
 */
void
dossier_narrative_toggle_format (DossierNarrativeBuffer *buffer, DossierNarrativeFormat format)
{
  DossierTextStyle style = get_style (format);

  g_return_if_fail (DOSSIER_IS_NARRATIVE_BUFFER (buffer));

  if (style != DOSSIER_TEXT_PLAIN)
    toggle_style (buffer, style);
  else
    toggle_lines (buffer, format);
}
