/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-search-query.h"

#include <string.h>

static gboolean
has_letter_or_digit (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

/* A single letter is the beginning of a word in nearly every text. */
static gboolean
is_letter (const char *term)
{
  return g_ascii_isalpha (term[0]) && term[1] == '\0';
}

static void
append_term (GString *query, const char *term, gboolean is_whole, gboolean leaves_out_letters)
{
  if (!has_letter_or_digit (term) || (leaves_out_letters && !is_whole && is_letter (term)))
    return;
  g_string_append_printf (query,
                          "%s\"%s\"%s",
                          query->len > 0 ? " " : "",
                          term,
                          is_whole ? "" : "*");
}

/**
 * dossier_search_query_make:
 * @words: what somebody typed into a search field
 * @leaves_out_letters: whether to leave out single letters, which as beginnings
 *   of words find much and tell little
 *
 * Makes a query in the language of FTS5 for what has all the words, each as the
 * beginning of one, and what stands in double quotes as it is.
 *
 * Returns: (transfer full) (nullable): the query; %NULL if there is nothing to
 *   look for
 */
char *
dossier_search_query_make (const char *words, gboolean leaves_out_letters)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_auto (GStrv) parts = g_strsplit (valid, "\"", -1);
  guint n_parts = g_strv_length (parts);
  GString *query = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    {
      gboolean is_quoted = i % 2 == 1 && i + 1 < n_parts;
      g_auto (GStrv) terms =
        is_quoted ? g_strsplit (parts[i], "\n", 1) : g_strsplit_set (parts[i], " \t\r\n", -1);

      for (guint j = 0; terms[j] != NULL; j++)
        append_term (query, terms[j], is_quoted, leaves_out_letters);
    }
  return g_string_free (query, query->len == 0);
}
