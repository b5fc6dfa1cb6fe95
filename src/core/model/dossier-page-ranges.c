/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-page-ranges.h"

#include "dossier-text.h"

#include <string.h>

/* Longer numbers are not read as page numbers. */
#define DIGITS_MAXIMUM 9

#define EN_DASH "–"

G_DEFINE_QUARK (dossier_page_ranges_error, dossier_page_ranges_error)

static void
skip_spaces (const char **text)
{
  while (g_unichar_isspace (g_utf8_get_char (*text)))
    *text = g_utf8_next_char (*text);
}

static gboolean
skip_word (const char **text, const char *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  skip_spaces (text);
  return TRUE;
}

/* Skips “p.”, “pp.” or “pages” before the numbers. Returns whether it was there, in which case a
 * number must follow. */
static gboolean
skip_introduction (const char **text)
{
  skip_spaces (text);
  if (**text != 'p')
    return FALSE;
  return skip_word (text, "pages") || skip_word (text, "page") || skip_word (text, "pp.") ||
         skip_word (text, "pp") || skip_word (text, "p.") || skip_word (text, "p");
}

/* Returns 0 if there is no page number. */
static guint64
read_page (const char **text)
{
  guint64 page = 0;
  gsize n_digits = strspn (*text, "0123456789");

  if (n_digits > DIGITS_MAXIMUM)
    return 0;
  for (gsize i = 0; i < n_digits; i++)
    page = page * 10 + (guint64) ((*text)[i] - '0');
  *text += n_digits;
  skip_spaces (text);
  return page;
}

static gboolean
read_range (const char **text, DossierPageRange *range)
{
  range->first = read_page (text);
  range->last = range->first;
  if (range->first > 0 && (skip_word (text, "-") || skip_word (text, EN_DASH)))
    range->last = read_page (text);
  return range->first > 0 && range->last >= range->first;
}

static void
set_invalid (GError **error, const char *text)
{
  g_set_error (error,
               DOSSIER_PAGE_RANGES_ERROR,
               DOSSIER_PAGE_RANGES_ERROR_INVALID,
               _ ("“%s” does not name pages. Write them like this: 3, 7-9"),
               text);
}

static void
set_no_such_page (GError **error, guint64 page, guint64 n_pages)
{
  g_autofree char *wanted = g_strdup_printf ("%" G_GUINT64_FORMAT, page);
  g_autofree char *last = g_strdup_printf ("%" G_GUINT64_FORMAT, n_pages);

  g_set_error (error,
               DOSSIER_PAGE_RANGES_ERROR,
               DOSSIER_PAGE_RANGES_ERROR_NO_SUCH_PAGE,
               _ ("There is no page %s: the last page is %s."),
               wanted,
               last);
}

/**
 * dossier_page_ranges_parse:
 * @text: pages as people write them: "3, 7-9", "pp. 3–5"
 * @n_pages: how many pages the document has; 0 if that is not known
 * @error: return location for a #DOSSIER_PAGE_RANGES_ERROR
 *
 * Returns: (transfer full) (element-type DossierPageRange): the pages in the
 *   order in which they were written, none for an empty text; %NULL on error
 */
GArray *
dossier_page_ranges_parse (const char *text, guint64 n_pages, GError **error)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (DossierPageRange));
  const char *rest = text;

  g_return_val_if_fail (text != NULL, NULL);

  if (!skip_introduction (&rest) && *rest == '\0')
    return g_steal_pointer (&ranges);
  do
    {
      DossierPageRange range;

      if (!read_range (&rest, &range))
        {
          set_invalid (error, text);
          return NULL;
        }
      if (n_pages > 0 && range.last > n_pages)
        {
          set_no_such_page (error, MAX (range.first, n_pages + 1), n_pages);
          return NULL;
        }
      g_array_append_val (ranges, range);
    }
  while (skip_word (&rest, ",") || skip_word (&rest, ";"));
  if (*rest != '\0')
    {
      set_invalid (error, text);
      return NULL;
    }
  return g_steal_pointer (&ranges);
}

/**
 * dossier_page_ranges_to_text:
 * @ranges: (element-type DossierPageRange): pages
 *
 * Returns: (transfer full): the pages as they are stored: "3, 7-9"
 */
char *
dossier_page_ranges_to_text (GArray *ranges)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      const DossierPageRange *range = &g_array_index (ranges, DossierPageRange, i);

      if (i > 0)
        g_string_append (text, ", ");
      g_string_append_printf (text, "%" G_GUINT64_FORMAT, range->first);
      if (range->last > range->first)
        g_string_append_printf (text, "-%" G_GUINT64_FORMAT, range->last);
    }
  return g_string_free (text, FALSE);
}
