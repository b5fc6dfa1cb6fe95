/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-short-text.h"

#include <string.h>

static void
test_a_title_stays_as_it_is (void)
{
  g_autofree char *longest = g_strnfill (300, 'x');
  const char *titles[] = { "", "Reader survey 2026", "東京 Dŵr — 😀", longest };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *shown = dossier_text_shorten (titles[i]);

      g_assert_cmpstr (shown, ==, titles[i]);
    }
}

static void
test_what_is_longer_ends_after_a_whole_character (void)
{
  static const char *const characters[] = { "x", "ŵ", "東", "😀" };

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *shown = NULL;
      g_autofree char *whole = NULL;

      for (guint n = 0; n < 301; n++)
        g_string_append (text, characters[i]);
      whole = g_string_free (text, FALSE);
      shown = dossier_text_shorten (whole);

      g_assert_true (g_utf8_validate (shown, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (shown, -1), ==, 301);
      g_assert_true (g_str_has_suffix (shown, "…"));
      g_assert_cmpint (memcmp (shown, whole, 300 * strlen (characters[i])), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/short-text/a-title-stays-as-it-is", test_a_title_stays_as_it_is);
  g_test_add_func ("/short-text/what-is-longer-ends-after-a-whole-character",
                   test_what_is_longer_ends_after_a_whole_character);
  return g_test_run ();
}
