/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding words in the text of a narrative as it is read, without the marks of Markdown, and
 * replacing them. */

#include "dossier-narrative-find.h"

#include <string.h>

#define NO_BREAK_SPACE        0xa0
#define NARROW_NO_BREAK_SPACE 0x202f

/* Within a character of the text, no match begins or ends. */
#define WITHIN_CHARACTER G_MAXSIZE

/* Spaces look alike, whether a line may break there or not. */
static void
append_folded (GString *folded, const char *p, gboolean matches_case)
{
  gunichar character = g_utf8_get_char (p);
  g_autofree char *small = NULL;

  if (character == NO_BREAK_SPACE || character == NARROW_NO_BREAK_SPACE)
    g_string_append_c (folded, ' ');
  else if (matches_case)
    g_string_append_unichar (folded, character);
  else if (character < 0x80)
    g_string_append_c (folded, g_ascii_tolower ((char) character));
  else
    {
      small = g_utf8_casefold (p, g_utf8_next_char (p) - p);
      g_string_append (folded, small);
    }
}

/* @places: (out) (nullable): for each byte of the folded text, and for its end, where the character
 * that it is of begins in @text */
static char *
fold_text (const char *text, gboolean matches_case, GArray *places)
{
  GString *folded = g_string_sized_new (strlen (text));
  gsize within = WITHIN_CHARACTER;
  gsize place;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize start = folded->len;

      append_folded (folded, p, matches_case);
      place = (gsize) (p - text);
      for (gsize i = start; places != NULL && i < folded->len; i++)
        g_array_append_vals (places, i == start ? &place : &within, 1);
    }
  place = strlen (text);
  if (places != NULL)
    g_array_append_val (places, place);
  return g_string_free (folded, FALSE);
}

static char *
fold_sought (const char *sought, gboolean matches_case)
{
  g_autofree char *composed = g_utf8_normalize (sought, -1, G_NORMALIZE_NFC);

  return composed != NULL ? fold_text (composed, matches_case, NULL) : g_strdup ("");
}

/**
 * dossier_text_find_all:
 * @text: a text
 * @sought: the words to find in it
 * @matches_case: whether capital and small letters differ
 *
 * Returns: (transfer full) (element-type DossierTextRange): where the words are, from the first to
 *   the last; none overlaps another
 */
GArray *
dossier_text_find_all (const char *text, const char *sought, gboolean matches_case)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (DossierTextRange));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *folded_text = NULL;
  g_autofree char *folded_sought = fold_sought (sought, matches_case);
  gsize length = strlen (folded_sought);
  const char *next;

  if (length == 0)
    return ranges;
  folded_text = fold_text (text, matches_case, places);
  next = strstr (folded_text, folded_sought);
  while (next != NULL)
    {
      gsize position = (gsize) (next - folded_text);
      gsize start = g_array_index (places, gsize, position);
      gsize end = g_array_index (places, gsize, position + length);
      gboolean is_whole = start != WITHIN_CHARACTER && end != WITHIN_CHARACTER;
      DossierTextRange range = { start, end - start };

      if (is_whole)
        g_array_append_val (ranges, range);
      next = strstr (next + (is_whole ? length : 1), folded_sought);
    }
  return ranges;
}

/* @match: where the text is; its range is set for each match */
static void
add_matches (GArray *matches,
             DossierNarrativeMatch match,
             const DossierRichText *text,
             const char *sought,
             gboolean matches_case)
{
  g_autoptr (GArray) ranges = dossier_text_find_all (text->text->str, sought, matches_case);

  for (guint i = 0; i < ranges->len; i++)
    {
      match.range = g_array_index (ranges, DossierTextRange, i);
      g_array_append_val (matches, match);
    }
}

/**
 * dossier_narrative_find:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 * @sought: the words to find in it
 * @matches_case: whether capital and small letters differ
 *
 * Finds words in what is read: formats do not matter, nor do addresses of links.
 *
 * Returns: (transfer full) (element-type DossierNarrativeMatch): where they are, from the first to
 *   the last
 */
GArray *
dossier_narrative_find (GPtrArray *paragraphs, const char *sought, gboolean matches_case)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (DossierNarrativeMatch));

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const DossierNarrativeParagraph *paragraph = paragraphs->pdata[i];
      DossierNarrativeMatch match = { .paragraph = i };

      if (paragraph->kind != DOSSIER_NARRATIVE_TABLE)
        add_matches (matches, match, paragraph->text, sought, matches_case);
      for (; match.row < paragraph->rows->len; match.row++)
        {
          GPtrArray *cells = paragraph->rows->pdata[match.row];

          for (match.column = 0; match.column < cells->len; match.column++)
            add_matches (matches, match, cells->pdata[match.column], sought, matches_case);
        }
    }
  return matches;
}

/* The text that a match is in. */
static DossierRichText **
find_text (GPtrArray *paragraphs, const DossierNarrativeMatch *match)
{
  DossierNarrativeParagraph *paragraph = paragraphs->pdata[match->paragraph];
  GPtrArray *cells;

  if (paragraph->kind != DOSSIER_NARRATIVE_TABLE)
    return &paragraph->text;
  cells = paragraph->rows->pdata[match->row];
  return (DossierRichText **) &cells->pdata[match->column];
}

/**
 * dossier_narrative_match_get_text:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 * @match: a match in it
 *
 * Returns: (transfer none): the text of the paragraph or cell that the match is in
 */
const char *
dossier_narrative_match_get_text (GPtrArray *paragraphs, const DossierNarrativeMatch *match)
{
  return (*find_text (paragraphs, match))->text->str;
}

static gboolean
is_in_same_text (const DossierNarrativeMatch *first, const DossierNarrativeMatch *second)
{
  return first->paragraph == second->paragraph && first->row == second->row &&
         first->column == second->column;
}

static void
append_letters (DossierRichText *text,
                const char *letters,
                gsize length,
                const DossierTextRun *style)
{
  if (length == 0)
    return;
  dossier_rich_text_append (text, letters, length, style->style, style->link);
  g_array_index (text->runs, DossierTextRun, text->runs->len - 1).image = g_strdup (style->image);
}

/* @matches: those in @text, from the first to the last */
static DossierRichText *
replace_in_text (const DossierRichText *text,
                 const DossierNarrativeMatch *matches,
                 guint n_matches,
                 const char *replacement)
{
  DossierRichText *replaced = dossier_rich_text_new (NULL);
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);
  guint n_replaced = 0;

  replaced->language = text->language;
  for (guint i = 0; i < stretches->len; i++)
    {
      const DossierTextRun *stretch = &g_array_index (stretches, DossierTextRun, i);
      gsize end = stretch->start + stretch->length;
      gsize next;

      for (gsize position = stretch->start; position < end; position = next)
        {
          const DossierTextRange *range =
            n_replaced < n_matches ? &matches[n_replaced].range : NULL;

          if (range == NULL || position < range->start)
            {
              next = range != NULL ? MIN (range->start, end) : end;
              append_letters (replaced, text->text->str + position, next - position, stretch);
              continue;
            }
          if (position == range->start)
            append_letters (replaced, replacement, strlen (replacement), stretch);
          next = MIN (range->start + range->length, end);
          if (next == range->start + range->length)
            n_replaced++;
        }
    }
  return replaced;
}

/**
 * dossier_narrative_replace:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 * @matches: (element-type DossierNarrativeMatch): what to replace in it, from the first to the last
 * @replacement: the words that come instead, in one line
 *
 * Replaces words by others, which get the style and the link of the first letter that they replace.
 */
void
dossier_narrative_replace (GPtrArray *paragraphs, GArray *matches, const char *replacement)
{
  const DossierNarrativeMatch *all = (const DossierNarrativeMatch *) (const void *) matches->data;

  for (guint first = 0, end; first < matches->len; first = end)
    {
      DossierRichText **text = find_text (paragraphs, &all[first]);
      DossierRichText *replaced;

      for (end = first + 1; end < matches->len && is_in_same_text (&all[first], &all[end]); end++)
        continue;
      dossier_narrative_paragraph_forget (paragraphs->pdata[all[first].paragraph]);
      replaced = replace_in_text (*text, &all[first], end - first, replacement);
      dossier_rich_text_free (*text);
      *text = replaced;
    }
}
