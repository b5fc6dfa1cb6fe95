/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which paragraph of a narrative answers a prompt. A paragraph is known by the words that it begins
 * with, so that it is found again after the text around it, or some of these words, have changed.
 */

#include "dossier-narrative-answer.h"

/* So many words tell one paragraph from another, and are soon read. */
#define WORDS_KEPT 12

/* Where words are put in before them, those that are kept come later. */
#define WORDS_SEARCHED (2 * WORDS_KEPT)

/* Of the words that are kept, so many in a hundred are still there in the paragraph that is meant.
 */
#define SHARE_NEEDED 50

static const char *
skip (const char *text, gboolean skips_spaces)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)) == skips_spaces)
    text = g_utf8_next_char (text);
  return text;
}

static void
add_words (GPtrArray *words, const DossierRichText *text, guint n_words_maximum)
{
  const char *start = skip (text->text->str, TRUE);

  while (*start != '\0' && words->len < n_words_maximum)
    {
      const char *end = skip (start, FALSE);

      g_ptr_array_add (words, g_strndup (start, (gsize) (end - start)));
      start = skip (end, TRUE);
    }
}

/* Returns: (transfer full) (element-type utf8): the first words, of a table those of its cells */
static GPtrArray *
list_words (const DossierNarrativeParagraph *paragraph, guint n_words_maximum)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  add_words (words, paragraph->text, n_words_maximum);
  for (guint i = 0; i < paragraph->rows->len; i++)
    {
      GPtrArray *row = paragraph->rows->pdata[i];

      for (guint j = 0; j < row->len; j++)
        add_words (words, row->pdata[j], n_words_maximum);
    }
  return words;
}

static gboolean
is_answer (const DossierNarrativeParagraph *paragraph)
{
  g_autoptr (GPtrArray) words = list_words (paragraph, 1);

  return paragraph->kind != DOSSIER_NARRATIVE_HEADING && words->len > 0;
}

/* In percent of the words that are kept */
static guint
measure_share (char **kept, const DossierNarrativeParagraph *paragraph)
{
  g_autoptr (GPtrArray) words = list_words (paragraph, WORDS_SEARCHED);
  guint n_shared = 0;

  for (guint i = 0; kept[i] != NULL; i++)
    {
      if (g_ptr_array_find_with_equal_func (words, kept[i], g_str_equal, NULL))
        n_shared++;
    }
  return n_shared * 100 / g_strv_length (kept);
}

/**
 * dossier_narrative_get_beginning:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 * @position: the position of a paragraph
 *
 * Returns: (transfer full): the first words of the paragraph
 */
char *
dossier_narrative_get_beginning (GPtrArray *paragraphs, guint position)
{
  g_autoptr (GPtrArray) words = NULL;

  g_return_val_if_fail (position < paragraphs->len, NULL);

  words = list_words (paragraphs->pdata[position], WORDS_KEPT);
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ", (char **) words->pdata);
}

/* Returns: whether there is an answer from a position on, upwards or downwards */
static gboolean
find_answer (GPtrArray *paragraphs, guint from, int step, guint *position)
{
  for (gint64 i = from; i >= 0 && i < paragraphs->len; i += step)
    {
      if (!is_answer (paragraphs->pdata[i]))
        continue;
      *position = (guint) i;
      return TRUE;
    }
  return FALSE;
}

/**
 * dossier_narrative_find_answer:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 * @from: the position of the paragraph with the cursor
 * @position: (out): the position of the paragraph that can answer something
 *
 * A heading announces the answer below it, and an empty line ends the one above it.
 *
 * Returns: whether there is one
 */
gboolean
dossier_narrative_find_answer (GPtrArray *paragraphs, guint from, guint *position)
{
  const DossierNarrativeParagraph *paragraph;
  int step;

  if (from >= paragraphs->len)
    return FALSE;
  paragraph = paragraphs->pdata[from];
  step = paragraph->kind == DOSSIER_NARRATIVE_HEADING ? 1 : -1;
  return find_answer (paragraphs, from, step, position) ||
         find_answer (paragraphs, from, -step, position);
}

/**
 * dossier_narrative_find_beginning:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 * @beginning: what dossier_narrative_get_beginning() once returned
 * @position: (out): the position of the paragraph that is most probably meant
 *
 * Returns: whether a paragraph still has at least half of these words near its start
 */
gboolean
dossier_narrative_find_beginning (GPtrArray *paragraphs, const char *beginning, guint *position)
{
  g_auto (GStrv) kept = NULL;
  guint best = 0;

  g_return_val_if_fail (beginning != NULL, FALSE);

  if (*beginning == '\0')
    return FALSE;
  kept = g_strsplit (beginning, " ", -1);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      guint share =
        is_answer (paragraphs->pdata[i]) ? measure_share (kept, paragraphs->pdata[i]) : 0;

      if (share <= best)
        continue;
      best = share;
      *position = i;
    }
  return best >= SHARE_NEEDED;
}

/**
 * dossier_narrative_number_paragraph:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 * @position: the position of a paragraph
 *
 * Returns: its number, as a reader counts who takes neither headings nor empty lines for paragraphs
 */
guint
dossier_narrative_number_paragraph (GPtrArray *paragraphs, guint position)
{
  guint number = 0;

  g_return_val_if_fail (position < paragraphs->len, 0);

  for (guint i = 0; i <= position; i++)
    {
      if (is_answer (paragraphs->pdata[i]))
        number++;
    }
  return number;
}
