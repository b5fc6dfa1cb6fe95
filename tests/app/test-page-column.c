/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-page-column.h"

#define WIDTH 800

static DossierPageColumn
create_column (GRand *random)
{
  return (DossierPageColumn){
    .page_width = 595,
    .page_height = 842,
    .n_pages = (guint) g_rand_int_range (random, 1, 300),
    .scale = g_rand_double_range (random, 0.25, 5),
  };
}

static void
test_a_page_is_found_where_it_is_shown (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 1000; i++)
    {
      DossierPageColumn column = create_column (random);
      guint page = (guint) g_rand_int_range (random, 1, (int) column.n_pages + 1);
      graphene_rect_t paper = dossier_page_column_get_paper (&column, page, WIDTH);
      double y =
        (double) paper.origin.y + g_rand_double_range (random, 1, (double) paper.size.height - 1);

      g_assert_cmpuint (dossier_page_column_find_page (&column, y), ==, page);
      g_assert_cmpfloat (dossier_page_column_get_start (&column, page), <, (double) paper.origin.y);
    }
}

static void
test_beside_the_pages_the_nearest_one_is_found (void)
{
  DossierPageColumn column = { .page_width = 595, .page_height = 842, .n_pages = 3, .scale = 1 };

  g_assert_cmpuint (dossier_page_column_find_page (&column, -100), ==, 1);
  g_assert_cmpuint (dossier_page_column_find_page (&column, 1e6), ==, 3);
}

static void
test_pages_are_no_larger_than_is_of_use (void)
{
  DossierPageColumn column = { .page_width = 595, .page_height = 842, .n_pages = 3, .scale = 1 };
  int largest;

  dossier_page_column_set_zoom (&column, 4);
  largest = dossier_page_column_measure_width (&column);
  dossier_page_column_set_zoom (&column, 100);

  g_assert_cmpint (dossier_page_column_measure_width (&column), ==, largest);
}

static void
test_pages_that_fit_the_width_ask_for_none (void)
{
  DossierPageColumn column = { .page_width = 595, .page_height = 842, .n_pages = 3, .scale = 1 };
  int narrow = dossier_page_column_measure_height (&column, 300);
  int wide = dossier_page_column_measure_height (&column, 600);

  g_assert_cmpint (dossier_page_column_measure_width (&column), <, 300);
  g_assert_cmpint (narrow, <, wide);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-column/a-page-is-found-where-it-is-shown",
                   test_a_page_is_found_where_it_is_shown);
  g_test_add_func ("/page-column/beside-the-pages-the-nearest-one-is-found",
                   test_beside_the_pages_the_nearest_one_is_found);
  g_test_add_func ("/page-column/pages-are-no-larger-than-is-of-use",
                   test_pages_are_no_larger_than_is_of_use);
  g_test_add_func ("/page-column/pages-that-fit-the-width-ask-for-none",
                   test_pages_that_fit_the_width_ask_for_none);

  return g_test_run ();
}
