/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "painted-words.h"

#include <string.h>

static void
clear_word (gpointer data)
{
  g_free (((PaintedWord *) data)->text);
}

static char *
read_boxes (const char *path)
{
  const char *const arguments[] = { "pdftotext", "-bbox", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *boxes = NULL;

  g_spawn_sync (NULL,
                (char **) arguments,
                NULL,
                G_SPAWN_SEARCH_PATH,
                NULL,
                NULL,
                &boxes,
                NULL,
                NULL,
                &error);
  g_assert_no_error (error);
  return boxes;
}

static PaintedWord
create_word (GMatchInfo *match, guint page)
{
  double places[4];

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *place = g_match_info_fetch (match, i + 1);

      places[i] = g_ascii_strtod (place, NULL);
    }
  return (
    PaintedWord){ g_match_info_fetch (match, 5), page, places[0], places[1], places[2], places[3] };
}

/**
 * painted_words_read:
 * @path: a PDF
 *
 * Returns: (transfer full) (element-type PaintedWord): what can be read on its
 *   pages, page by page
 */
GArray *
painted_words_read (const char *path)
{
  g_autofree char *boxes = read_boxes (path);
  g_autoptr (GRegex) regex = g_regex_new ("<page |<word xMin=\"([^\"]*)\" yMin=\"([^\"]*)\" "
                                          "xMax=\"([^\"]*)\" yMax=\"([^\"]*)\">([^<]*)</word>",
                                          0,
                                          0,
                                          NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GArray *words = g_array_new (FALSE, FALSE, sizeof (PaintedWord));
  guint page = 0;

  g_array_set_clear_func (words, clear_word);
  for (g_regex_match (regex, boxes, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      PaintedWord word;

      if (g_match_info_get_match_count (match) == 1)
        {
          page++;
          continue;
        }
      word = create_word (match, page);
      g_array_append_val (words, word);
    }
  return words;
}

const PaintedWord *
painted_words_get (GArray *words, guint position)
{
  return &g_array_index (words, PaintedWord, position);
}

/**
 * painted_words_find:
 * @words: what can be read
 * @text: a word
 * @page: a page
 *
 * Returns: the first such word there; if there is none, the test fails
 */
const PaintedWord *
painted_words_find (GArray *words, const char *text, guint page)
{
  for (guint i = 0; i < words->len; i++)
    {
      const PaintedWord *word = painted_words_get (words, i);

      if (word->page == page && g_str_equal (word->text, text))
        return word;
    }
  g_error ("“%s” cannot be read on page %u", text, page);
}

/**
 * painted_words_assert_apart:
 * @words: what can be read
 * @spare_height: how much of the height of a line its letters do not need, at
 *   the top and at the bottom
 *
 * No word may be on another.
 */
void
painted_words_assert_apart (GArray *words, double spare_height)
{
  for (guint i = 0; i < words->len; i++)
    {
      const PaintedWord *a = painted_words_get (words, i);

      for (guint j = 0; j < i; j++)
        {
          const PaintedWord *b = painted_words_get (words, j);

          if (a->page == b->page && a->left < b->right && b->left < a->right &&
              a->top + spare_height < b->bottom - spare_height &&
              b->top + spare_height < a->bottom - spare_height)
            g_error ("“%s” is on “%s”", a->text, b->text);
        }
    }
}

void
painted_words_assert_inside (GArray *words, double left, double top, double right, double bottom)
{
  for (guint i = 0; i < words->len; i++)
    {
      const PaintedWord *word = painted_words_get (words, i);

      if (word->left < left || word->right > right || word->top < top || word->bottom > bottom)
        g_error ("“%s” is at %g, %g to %g, %g",
                 word->text,
                 word->left,
                 word->top,
                 word->right,
                 word->bottom);
    }
}

double
painted_word_get_middle (const PaintedWord *self)
{
  return (self->top + self->bottom) / 2;
}
