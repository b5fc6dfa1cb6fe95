/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-actions.h"
#include "dossier-submission-owners.h"

#include "dossier-test-folder.h"

static DossierResponse *
get_response (DossierSubmission *submission)
{
  return dossier_submission_find_response (submission, "1.1.1");
}

static void
complete (DossierSubmission *submission, const char *owner)
{
  dossier_submission_begin_completion (submission, "Change Owner");
  g_object_set (get_response (submission), "owner", owner, NULL);
  dossier_submission_end_edit (submission);
}

static void
assert_owner (DossierSubmission *submission, const char *owner)
{
  g_assert_cmpstr (dossier_response_get_owner (get_response (submission)), ==, owner);
}

static void
test_are_listed_once_in_the_order_of_the_alphabet (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_auto (GStrv) none = dossier_submission_list_owners (submission);
  g_auto (GStrv) owners = NULL;
  const char *const expected[] = { "Archivist", "Editor", "Head of Libraries", NULL };

  g_object_set (get_response (submission), "owner", "Head of Libraries", NULL);
  g_object_set (dossier_submission_find_response (submission, "1.1.2"), "owner", "Editor", NULL);
  g_object_set (dossier_submission_find_response (submission, "1.1.3"), "owner", "Editor", NULL);
  g_object_set (dossier_submission_create_action (submission, "1.1.2"), "owner", "Editor", NULL);
  g_object_set (dossier_submission_create_action (submission, "1.1.3"), "owner", "Archivist", NULL);
  owners = dossier_submission_list_owners (submission);

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpstrv (owners, expected);
}

static void
test_what_is_completed_is_undone_with_what_was_typed (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  g_object_set (get_response (submission), "owner", "Editor", NULL);
  g_object_set (get_response (submission), "owner", "h", NULL);
  complete (submission, "He");
  complete (submission, "Head of Libraries");

  dossier_submission_undo (submission);
  assert_owner (submission, "Editor");
  dossier_submission_redo (submission);
  assert_owner (submission, "Head of Libraries");
}

static void
test_a_completion_after_something_else_is_apart (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  g_object_set (get_response (submission), "owner", "h", NULL);
  g_object_set (get_response (submission), "rating", DOSSIER_RATING_COMPLIANCE, NULL);
  complete (submission, "Head of Libraries");
  dossier_submission_undo (submission);
  assert_owner (submission, "h");

  complete (submission, "Editor");
  dossier_submission_undo (submission);
  assert_owner (submission, "h");
}

static void
test_a_completion_that_changes_nothing_is_forgotten (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  g_object_set (get_response (submission), "owner", "Editor", NULL);
  complete (submission, "Editor");
  g_object_set (get_response (submission), "owner", "Archivist", NULL);
  dossier_submission_undo (submission);

  assert_owner (submission, "Editor");
}

/* Letters that have one and two bytes, and few of them, so that the changes overlap in all ways */
static char *
create_name (void)
{
  static const char *const letters[] = { "a", "b", "ŵ", "ŷ" };
  GString *name = g_string_new (NULL);

  for (int n = g_test_rand_int_range (1, 7); n > 0; n--)
    g_string_append (name, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
  return g_string_free (name, FALSE);
}

static void
test_any_completion_is_undone_and_done_again (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *first = create_name ();
      g_autofree char *typed = create_name ();
      g_autofree char *completed = create_name ();
      const char *undone;

      if (g_str_equal (first, typed) || g_str_equal (typed, completed))
        continue;
      g_object_set (get_response (submission), "owner", first, NULL);
      dossier_submission_undo (submission);
      dossier_submission_redo (submission);
      g_object_set (get_response (submission), "owner", typed, NULL);
      complete (submission, completed);

      dossier_submission_undo (submission);
      undone = dossier_response_get_owner (get_response (submission));
      /* Changes of parts that do not touch each other stay two. */
      g_assert_true (g_str_equal (undone, first) || g_str_equal (undone, typed));
      dossier_submission_redo (submission);
      assert_owner (submission, completed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/owners/are-listed-once-in-the-order-of-the-alphabet",
                           test_are_listed_once_in_the_order_of_the_alphabet);
  dossier_test_folder_add ("/owners/what-is-completed-is-undone-with-what-was-typed",
                           test_what_is_completed_is_undone_with_what_was_typed);
  dossier_test_folder_add ("/owners/a-completion-after-something-else-is-apart",
                           test_a_completion_after_something_else_is_apart);
  dossier_test_folder_add ("/owners/a-completion-that-changes-nothing-is-forgotten",
                           test_a_completion_that_changes_nothing_is_forgotten);
  dossier_test_folder_add ("/owners/any-completion-is-undone-and-done-again",
                           test_any_completion_is_undone_and_done_again);
  return g_test_run ();
}
