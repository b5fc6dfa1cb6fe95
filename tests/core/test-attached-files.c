/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-attached-files.h"

static void
assert_name (const char *name, const char *expected)
{
  const char *const names[] = { name, NULL };
  g_auto (GStrv) clean = dossier_attached_files_clean_names (names);

  g_assert_cmpstr (clean[0], ==, expected);
}

static void
test_a_name_stays_as_it_is (void)
{
  assert_name ("Survey results.csv", "Survey results.csv");
  assert_name ("Dŵr — 東京 😀.xml", "Dŵr — 東京 😀.xml");
  assert_name ("<b>100%s</b>", "<b>100%s</b>");
}

/* U+202E would show “fdp.exe” as “exe.pdf”. */
static void
test_a_name_has_nothing_that_is_not_seen (void)
{
  assert_name ("a\u202Efdp.exe", "afdp.exe");
  assert_name ("\u2066a\u2069\u200Fb\u200B.txt\uFEFF", "ab.txt");
  assert_name ("a\x01\x1B[31mb\x7F.txt", "a[31mb.txt");
  assert_name ("two\nlines\tand\u2028more", "two lines and more");
  assert_name ("  a \xFF.txt ", "a \uFFFD.txt");
  assert_name ("\uE000a", "a");
  assert_name ("\u202E \n", NULL);
  assert_name ("", NULL);
}

static void
test_a_long_name_is_cut (void)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < 60; i++)
    g_string_append (expected, "ŵ");
  assert_name (expected->str, expected->str);
  for (guint i = 0; i < 100000; i++)
    g_string_append (name, "ŵ");
  g_string_append (expected, "…");
  assert_name (name->str, expected->str);
}

static void
assert_list (const char *const *names, guint n_files, const char *expected)
{
  g_auto (GStrv) clean = dossier_attached_files_clean_names (names);
  g_autofree char *list = dossier_attached_files_describe ((const char *const *) clean, n_files);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_the_first_names_are_listed (void)
{
  const char *const names[] = { "a", "b", "", "c", "d", "e", "f", NULL };

  assert_list (names + 6, 1, "“f”");
  assert_list (names + 5, 2, "“e”, “f”");
  assert_list (names + 6, 2, "“f” and 1 more");
  assert_list (names, 7, "“a”, “b”, “c”, “d”, “e” and 2 more");
  assert_list (names, G_MAXUINT, "“a”, “b”, “c”, “d”, “e” and 4294967290 more");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attached-files/a-name-stays-as-it-is", test_a_name_stays_as_it_is);
  g_test_add_func ("/attached-files/a-name-has-nothing-that-is-not-seen",
                   test_a_name_has_nothing_that_is_not_seen);
  g_test_add_func ("/attached-files/a-long-name-is-cut", test_a_long_name_is_cut);
  g_test_add_func ("/attached-files/the-first-names-are-listed", test_the_first_names_are_listed);

  return g_test_run ();
}
