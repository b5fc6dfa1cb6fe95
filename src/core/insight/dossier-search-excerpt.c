/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-excerpt.h"

#include "dossier-search-hit.h"

#define WORDS_MAXIMUM 16
#define ELLIPSIS      "…"

/* A range of words, by their positions in the text. */
typedef struct
{
  int first;
  int end;
  int phrase;
} Place;

typedef struct
{
  const char *text;
  int length;
  GArray *places;
  int first;
  int position;
  int copied;
  int word_end;
  int mark_end;
  gboolean is_cut_off;
  GString *excerpt;
} Writer;

/* Phrases and columns are counted from 0. */
static int
list_places (const Fts5ExtensionApi *api, Fts5Context *context, int column, GArray *places)
{
  int n_instances;
  int code = api->xInstCount (context, &n_instances);

  for (int i = 0; code == SQLITE_OK && i < n_instances; i++)
    {
      Place place;
      int place_column;

      code = api->xInst (context, i, &place.phrase, &place_column, &place.first);
      place.end = place.first + api->xPhraseSize (context, place.phrase);
      if (code == SQLITE_OK && place_column == column)
        g_array_append_val (places, place);
    }
  return code;
}

/* Finds the first range of words that contains the most phrases, in one pass over @places. Returns
 * the range as positions in @places. */
static void
find_best_window (GArray *places, int n_phrases, guint *best_first, guint *best_end)
{
  g_autofree guint *counts = g_new0 (guint, n_phrases);
  guint n_distinct = 0, n_best = 0;
  guint end = 0;

  *best_first = *best_end = 0;
  for (guint first = 0; first < places->len; first++)
    {
      const Place *leftmost = &g_array_index (places, Place, first);

      for (; end < places->len; end++)
        {
          const Place *place = &g_array_index (places, Place, end);

          if (end > first && place->end > leftmost->first + WORDS_MAXIMUM)
            break;
          n_distinct += counts[place->phrase]++ == 0;
        }
      if (n_distinct > n_best)
        {
          n_best = n_distinct;
          *best_first = first;
          *best_end = end;
        }
      n_distinct -= --counts[leftmost->phrase] == 0;
    }
}

/* Centres the found words in the excerpt, as far as the text allows. */
static int
find_first_word (GArray *places, int n_phrases, int n_words)
{
  guint first, end;
  int begin, length;

  find_best_window (places, n_phrases, &first, &end);
  if (end == 0)
    return 0;
  begin = g_array_index (places, Place, first).first;
  length = g_array_index (places, Place, end - 1).end - begin;
  begin -= MAX (0, WORDS_MAXIMUM - length) / 2;
  return MAX (0, MIN (begin, n_words - WORDS_MAXIMUM));
}

static void
copy_until (Writer *self, int end)
{
  g_string_append_len (self->excerpt, self->text + self->copied, end - self->copied);
  self->copied = end;
}

static int
find_mark_end (Writer *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (place->first == self->position)
        return place->end;
    }
  return 0;
}

static void
write_word (Writer *self, int start, int end)
{
  int mark_end = find_mark_end (self);

  if (mark_end > self->position && self->mark_end == 0)
    {
      copy_until (self, start);
      g_string_append_c (self->excerpt, DOSSIER_SEARCH_MARK_BEGIN);
    }
  self->mark_end = MAX (self->mark_end, mark_end);
  self->word_end = end;
  if (self->mark_end == self->position + 1)
    {
      copy_until (self, end);
      g_string_append_c (self->excerpt, DOSSIER_SEARCH_MARK_END);
      self->mark_end = 0;
    }
}

static int
write_word_cb (void *user_data, int flags, const char *word, int length, int start, int end)
{
  Writer *self = user_data;

  if ((flags & FTS5_TOKEN_COLOCATED) != 0)
    return SQLITE_OK;
  if (self->position >= self->first + WORDS_MAXIMUM)
    {
      self->is_cut_off = TRUE;
      return SQLITE_DONE;
    }
  if (self->position >= self->first)
    {
      if (self->position == self->first && self->first > 0)
        {
          g_string_append (self->excerpt, ELLIPSIS);
          self->copied = start;
        }
      write_word (self, start, end);
    }
  self->position++;
  return SQLITE_OK;
}

static void
end_excerpt (Writer *self)
{
  copy_until (self, self->is_cut_off ? MAX (self->copied, self->word_end) : self->length);
  if (self->mark_end > 0)
    g_string_append_c (self->excerpt, DOSSIER_SEARCH_MARK_END);
  if (self->is_cut_off)
    g_string_append (self->excerpt, ELLIPSIS);
}

/* Drops places before the excerpt, so that each word is compared only with places that can be in
 * it. */
static void
keep_places_after (GArray *places, int first)
{
  guint begin = 0;
  guint end;

  while (begin < places->len && g_array_index (places, Place, begin).first < first)
    begin++;
  g_array_remove_range (places, 0, begin);
  for (end = 0; end < places->len; end++)
    {
      if (g_array_index (places, Place, end).first >= first + WORDS_MAXIMUM)
        break;
    }
  g_array_set_size (places, end);
}

static int
write_excerpt (const Fts5ExtensionApi *api, Fts5Context *context, int column, GString *excerpt)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  Writer writer = { .places = places, .excerpt = excerpt };
  int n_words;
  int code = list_places (api, context, column, places);

  if (code == SQLITE_OK)
    code = api->xColumnSize (context, column, &n_words);
  if (code == SQLITE_OK)
    code = api->xColumnText (context, column, &writer.text, &writer.length);
  if (code != SQLITE_OK)
    return code;
  writer.first = find_first_word (places, api->xPhraseCount (context), n_words);
  keep_places_after (places, writer.first);
  code = api->xTokenize (context, writer.text, writer.length, &writer, write_word_cb);
  if (code != SQLITE_OK && code != SQLITE_DONE)
    return code;
  end_excerpt (&writer);
  return SQLITE_OK;
}

static void
excerpt_cb (const Fts5ExtensionApi *api,
            Fts5Context *context,
            sqlite3_context *result,
            int n_values,
            sqlite3_value **values)
{
  g_autoptr (GString) excerpt = g_string_new (NULL);
  int code = n_values == 1 ? write_excerpt (api, context, sqlite3_value_int (values[0]), excerpt)
                           : SQLITE_MISUSE;

  if (code == SQLITE_OK)
    sqlite3_result_text (result, excerpt->str, (int) excerpt->len, SQLITE_TRANSIENT);
  else
    sqlite3_result_error_code (result, code);
}

static fts5_api *
find_fts5 (sqlite3 *database)
{
  sqlite3_stmt *statement = NULL;
  fts5_api *api = NULL;

  if (sqlite3_prepare_v2 (database, "SELECT fts5 (?1)", -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (statement);
    }
  sqlite3_finalize (statement);
  return api;
}

/**
 * dossier_search_excerpt_register:
 * @database: a connection to a database
 *
 * Gives the connection a function `excerpt (table, column)` for tables of FTS5:
 * some words of the text, with marks around those that were found. The
 * function snippet() that comes with FTS5 compares each place where a word is
 * with each other, which takes hours where a long text has a word a million times.
 *
 * Returns: whether it can be used now
 */
gboolean
dossier_search_excerpt_register (sqlite3 *database)
{
  fts5_api *api = find_fts5 (database);

  return api != NULL && api->xCreateFunction (api, "excerpt", NULL, excerpt_cb, NULL) == SQLITE_OK;
}
