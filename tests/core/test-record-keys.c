/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-evidence.h"
#include "dossier-test-folder.h"

#define N_CHANGES         400
#define N_IDENTIFIERS     20
#define N_CITED           500
#define ITEMS_READ_A_CITE 10

static gpointer (*get_item) (GListModel *list, guint position);
static guint64 n_items_read;

static gpointer
count_and_get_item (GListModel *list, guint position)
{
  n_items_read++;
  return get_item (list, position);
}

/* Counts how many records are read from list stores: unlike time, this does not depend on the
 * machine. */
static void
count_items_read (void)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  GListModelInterface *list = G_LIST_MODEL_GET_IFACE (store);

  if (get_item == NULL)
    {
      get_item = list->get_item;
      list->get_item = count_and_get_item;
    }
  n_items_read = 0;
}

static DossierCitation *
scan (GListModel *list, const char *evidence)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierCitation) citation = g_list_model_get_item (list, i);

      if (g_str_equal (dossier_citation_get_evidence (citation), evidence))
        return citation;
    }
  return NULL;
}

static char *
name_evidence (guint number)
{
  return g_strdup_printf ("evidence-%u", number);
}

static void
assert_finds_what_a_scan_finds (DossierResponse *response)
{
  for (guint i = 0; i <= N_IDENTIFIERS; i++)
    {
      g_autofree char *evidence = name_evidence (i);

      g_assert_true (dossier_response_find_citation (response, evidence) ==
                     scan (dossier_response_get_citations (response), evidence));
    }
}

static void
remove_one (DossierSubmission *submission, DossierResponse *response, GRand *random)
{
  gint32 n_items = (gint32) g_list_model_get_n_items (dossier_response_get_citations (response));

  if (n_items > 0)
    dossier_submission_remove (submission,
                               DOSSIER_RECORD (response),
                               "citations",
                               (guint) g_rand_int_range (random, 0, n_items));
}

/* As one edit, which undo takes back as one. */
static void
move_one (DossierSubmission *submission, DossierResponse *response, GRand *random)
{
  GListModel *list = dossier_response_get_citations (response);
  gint32 n_items = (gint32) g_list_model_get_n_items (list);
  guint from = n_items > 0 ? (guint) g_rand_int_range (random, 0, n_items) : 0;
  g_autoptr (DossierRecord) citation = g_list_model_get_item (list, from);

  if (citation == NULL)
    return;
  dossier_submission_begin_edit (submission, "Move");
  dossier_submission_remove (submission, DOSSIER_RECORD (response), "citations", from);
  dossier_submission_add (submission,
                          DOSSIER_RECORD (response),
                          "citations",
                          (guint) g_rand_int_range (random, 0, n_items),
                          citation);
  dossier_submission_end_edit (submission);
}

static void
add_one (DossierSubmission *submission, DossierResponse *response, gboolean at_end, GRand *random)
{
  gint32 n_items = (gint32) g_list_model_get_n_items (dossier_response_get_citations (response));
  g_autofree char *evidence = name_evidence ((guint) g_rand_int_range (random, 0, N_IDENTIFIERS));
  g_autoptr (DossierCitation) citation = dossier_citation_new (evidence);

  dossier_submission_add (submission,
                          DOSSIER_RECORD (response),
                          "citations",
                          at_end ? (guint) n_items
                                 : (guint) g_rand_int_range (random, 0, n_items + 1),
                          DOSSIER_RECORD (citation));
}

static void
change_something (DossierSubmission *submission, DossierResponse *response, GRand *random)
{
  switch (g_rand_int_range (random, 0, 7))
    {
    case 0:
      remove_one (submission, response, random);
      break;
    case 1:
      move_one (submission, response, random);
      break;
    case 2:
      dossier_submission_undo (submission);
      break;
    case 3:
      dossier_submission_redo (submission);
      break;
    case 4:
      add_one (submission, response, FALSE, random);
      break;
    default:
      add_one (submission, response, TRUE, random);
      break;
    }
}

static void
test_it_finds_what_a_scan_finds (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  assert_finds_what_a_scan_finds (response);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      change_something (submission, response, random);
      assert_finds_what_a_scan_finds (response);
    }
}

static void
test_citing_does_not_read_all_citations (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

  count_items_read ();
  for (guint i = 0; i < N_CITED; i++)
    {
      g_autoptr (DossierEvidence) evidence = dossier_evidence_new (i + 1, "Survey");

      dossier_submission_append (submission, DOSSIER_RECORD (submission), "evidence", evidence);
      dossier_submission_cite (submission, response, evidence, "");
    }

  g_assert_cmpuint (g_list_model_get_n_items (dossier_response_get_citations (response)),
                    ==,
                    N_CITED);
  g_assert_cmpuint (n_items_read, <=, ITEMS_READ_A_CITE * N_CITED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/record-keys/it-finds-what-a-scan-finds",
                           test_it_finds_what_a_scan_finds);
  dossier_test_folder_add ("/record-keys/citing-does-not-read-all-citations",
                           test_citing_does_not_read_all_citations);
  return g_test_run ();
}
