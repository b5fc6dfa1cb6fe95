/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-evidence.h"
#include "dossier-test-folder.h"

#define N_CHANGES      400
#define NUMBER_MAXIMUM 40

static DossierEvidence *
scan (GListModel *list, guint64 number)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierEvidence) evidence = g_list_model_get_item (list, i);

      if (dossier_evidence_get_number (evidence) == number)
        return evidence;
    }
  return NULL;
}

static void
assert_finds_all (DossierSubmission *submission)
{
  GListModel *list = dossier_submission_get_evidence (submission);

  for (guint64 number = 0; number <= NUMBER_MAXIMUM; number++)
    g_assert_true (dossier_submission_find_evidence_by_number (submission, number) ==
                   scan (list, number));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierEvidence) evidence = g_list_model_get_item (list, i);

      g_assert_true (
        dossier_submission_find_evidence (submission, dossier_evidence_get_id (evidence)) ==
        evidence);
    }
  g_assert_null (dossier_submission_find_evidence (submission, "none"));
}

/* A number is never given out again, even if its evidence was removed. */
static void
assert_numbers_are_new (DossierSubmission *submission, guint64 *last)
{
  GListModel *list = dossier_submission_get_evidence (submission);
  guint64 number = dossier_submission_reserve_evidence_number (submission);

  g_assert_cmpuint (number, >, *last);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierEvidence) evidence = g_list_model_get_item (list, i);

      g_assert_cmpuint (number, >, dossier_evidence_get_number (evidence));
    }
  *last = number;
}

/* Uses numbers twice, as in a file that somebody merged by hand. */
static void
change_something (DossierSubmission *submission, GRand *random)
{
  GListModel *list = dossier_submission_get_evidence (submission);
  guint n_items = g_list_model_get_n_items (list);
  g_autoptr (DossierEvidence) evidence =
    dossier_evidence_new ((guint64) g_rand_int_range (random, 1, NUMBER_MAXIMUM), "Survey");

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      if (n_items > 0)
        dossier_submission_remove (submission,
                                   DOSSIER_RECORD (submission),
                                   "evidence",
                                   (guint) g_rand_int_range (random, 0, (gint32) n_items));
      break;
    case 1:
      if (dossier_submission_get_undo_label (submission) != NULL)
        dossier_submission_undo (submission);
      break;
    case 2:
      if (dossier_submission_get_redo_label (submission) != NULL)
        dossier_submission_redo (submission);
      break;
    case 3:
      dossier_submission_add (submission,
                              DOSSIER_RECORD (submission),
                              "evidence",
                              (guint) g_rand_int_range (random, 0, (gint32) n_items + 1),
                              DOSSIER_RECORD (evidence));
      break;
    default:
      dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", evidence);
      break;
    }
}

static void
test_it_finds_what_a_search_finds (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  guint64 last = 0;

  g_test_message ("seed %u", seed);
  assert_finds_all (submission);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      change_something (submission, random);
      assert_finds_all (submission);
      if (i % 10 == 0)
        assert_numbers_are_new (submission, &last);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/evidence-index/it-finds-what-a-search-finds",
                           test_it_finds_what_a_search_finds);
  return g_test_run ();
}
