/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-page-ranges.h"

static void
test_what_people_write_is_read (void)
{
  static const struct
  {
    const char *written;
    const char *stored;
  } cases[] = {
    { "", "" },
    { "  ", "" },
    { "3", "3" },
    { "3, 7-9", "3, 7-9" },
    { "3,7 - 9", "3, 7-9" },
    { " 12–15 ; 2 ", "12-15, 2" },
    { "p. 3", "3" },
    { "p3", "3" },
    { "pp. 3-5", "3-5" },
    { "pages 3-5, 8", "3-5, 8" },
    { "page 40", "40" },
    { "4-4", "4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ranges = dossier_page_ranges_parse (cases[i].written, 40, &error);
      g_autofree char *stored = NULL;

      g_assert_no_error (error);
      stored = dossier_page_ranges_to_text (ranges);
      g_assert_cmpstr (stored, ==, cases[i].stored);
    }
}

static void
test_what_names_no_pages_is_refused (void)
{
  static const char *const cases[] = { "x",          "3,",       ",3",  "3-",   "-3",  "9-7",
                                       "0",          "0-3",      "3 4", "3--5", "3.5", "p.",
                                       "1234567890", "3, seven", "٣",   "3-4-5" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *message =
        g_strdup_printf ("“%s” does not name pages. Write them like this: 3, 7-9", cases[i]);

      g_assert_null (dossier_page_ranges_parse (cases[i], 0, &error));
      g_assert_error (error, DOSSIER_PAGE_RANGES_ERROR, DOSSIER_PAGE_RANGES_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, message);
    }
}

static void
test_a_page_beyond_the_last_is_refused (void)
{
  static const struct
  {
    const char *written;
    const char *message;
  } cases[] = {
    { "13", "There is no page 13: the last page is 12." },
    { "3, 11-14", "There is no page 13: the last page is 12." },
    { "20-30", "There is no page 20: the last page is 12." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (dossier_page_ranges_parse (cases[i].written, 12, &error));
      g_assert_error (error, DOSSIER_PAGE_RANGES_ERROR, DOSSIER_PAGE_RANGES_ERROR_NO_SUCH_PAGE);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_any_page_is_taken_where_their_number_is_not_known (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ranges = dossier_page_ranges_parse ("5000-5001", 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ranges->len, ==, 1);
  g_assert_cmpuint (g_array_index (ranges, DossierPageRange, 0).first, ==, 5000);
  g_assert_cmpuint (g_array_index (ranges, DossierPageRange, 0).last, ==, 5001);
}

static void
test_what_is_stored_is_read_again (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (DossierPageRange));
      g_autoptr (GArray) again = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      gint32 n_ranges = g_test_rand_int_range (1, 6);

      for (gint32 j = 0; j < n_ranges; j++)
        {
          guint64 first = (guint64) g_test_rand_int_range (1, 1000);
          DossierPageRange range = { first, first + (guint64) g_test_rand_int_range (0, 9) };

          g_array_append_val (ranges, range);
        }
      text = dossier_page_ranges_to_text (ranges);
      again = dossier_page_ranges_parse (text, 0, &error);

      g_assert_no_error (error);
      g_assert_cmpmem (again->data,
                       again->len * sizeof (DossierPageRange),
                       ranges->data,
                       ranges->len * sizeof (DossierPageRange));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-ranges/what-people-write-is-read", test_what_people_write_is_read);
  g_test_add_func ("/page-ranges/what-names-no-pages-is-refused",
                   test_what_names_no_pages_is_refused);
  g_test_add_func ("/page-ranges/a-page-beyond-the-last-is-refused",
                   test_a_page_beyond_the_last_is_refused);
  g_test_add_func ("/page-ranges/any-page-is-taken-where-their-number-is-not-known",
                   test_any_page_is_taken_where_their_number_is_not_known);
  g_test_add_func ("/page-ranges/what-is-stored-is-read-again", test_what_is_stored_is_read_again);
  return g_test_run ();
}
