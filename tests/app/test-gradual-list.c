/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-gradual-list.h"

static GListModel *
make_numbers (guint n_items)
{
  GtkStringList *numbers = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      gtk_string_list_append (numbers, number);
    }
  return G_LIST_MODEL (numbers);
}

static void
count_added_cb (GListModel *list, guint position, guint removed, guint added, gpointer user_data)
{
  guint *largest = user_data;

  g_assert_cmpuint (removed, ==, 0);
  *largest = MAX (*largest, added);
}

static void
run_main_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_the_beginning_is_there_at_once (void)
{
  g_autoptr (GListModel) numbers = make_numbers (95);
  g_autoptr (GtkSliceListModel) list = dossier_gradual_list_new (numbers, 3, 10);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);
  run_main_loop ();
}

static void
test_the_rest_follows_some_at_a_time (void)
{
  g_autoptr (GListModel) numbers = make_numbers (95);
  g_autoptr (GtkSliceListModel) list = dossier_gradual_list_new (numbers, 10, 10);
  guint largest = 0;

  g_signal_connect (list, "items-changed", G_CALLBACK (count_added_cb), &largest);
  run_main_loop ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 95);
  g_assert_cmpuint (largest, ==, 10);
}

static void
test_what_is_added_later_is_there (void)
{
  g_autoptr (GListModel) numbers = make_numbers (5);
  g_autoptr (GtkSliceListModel) list = dossier_gradual_list_new (numbers, 10, 10);

  run_main_loop ();
  for (guint i = 0; i < 40; i++)
    gtk_string_list_append (GTK_STRING_LIST (numbers), "later");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 45);
}

static void
test_all_can_be_asked_for (void)
{
  g_autoptr (GListModel) numbers = make_numbers (95);
  g_autoptr (GtkSliceListModel) list = dossier_gradual_list_new (numbers, 10, 10);

  dossier_gradual_list_complete (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 95);
  run_main_loop ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 95);
}

static void
test_a_list_that_is_let_go_of_ends (void)
{
  g_autoptr (GListModel) numbers = make_numbers (95);
  GtkSliceListModel *list = dossier_gradual_list_new (numbers, 10, 10);

  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &list);
  g_object_unref (list);
  run_main_loop ();
  g_assert_null (list);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gradual-list/the-beginning-is-there-at-once",
                   test_the_beginning_is_there_at_once);
  g_test_add_func ("/gradual-list/the-rest-follows-some-at-a-time",
                   test_the_rest_follows_some_at_a_time);
  g_test_add_func ("/gradual-list/what-is-added-later-is-there", test_what_is_added_later_is_there);
  g_test_add_func ("/gradual-list/all-can-be-asked-for", test_all_can_be_asked_for);
  g_test_add_func ("/gradual-list/a-list-that-is-let-go-of-ends",
                   test_a_list_that_is_let_go_of_ends);
  return g_test_run ();
}
