/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-test-search.h"

#include "dossier-evidence-addition.h"
#include "dossier-search-cache.h"

#define N_HITS 20

DossierBundle *
dossier_test_search_make_bundle (DossierTestFolder *folder)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GFile) place = dossier_test_folder_get_child (folder, "Bundle");
  g_autofree char *cache = dossier_search_cache_find_path ();
  g_autoptr (GError) error = NULL;
  DossierBundle *bundle;

  dossier_search_cache_remove (cache);
  bundle = dossier_bundle_create (place, submission, &error);
  g_assert_no_error (error);
  return bundle;
}

DossierEvidence *
dossier_test_search_add_file (DossierTestFolder *folder,
                              DossierBundle *bundle,
                              const char *name,
                              const char *content)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, name, content, -1);
  g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);
  g_autoptr (DossierEvidence) evidence = NULL;

  dossier_evidence_addition_add_file (addition, file);
  g_assert_true (dossier_evidence_addition_run (addition, NULL, NULL));
  evidence = g_list_model_get_item (dossier_evidence_addition_get_added (addition), 0);
  return evidence;
}

void
dossier_test_search_update (DossierSearch *search)
{
  g_autoptr (GError) error = NULL;

  dossier_search_update (search, NULL, &error);
  g_assert_no_error (error);
}

/* The numbers of the hits, as in "E1 1.1.2". */
static char *
find_labels (DossierSearch *search, const char *words)
{
  g_autoptr (GPtrArray) hits = dossier_search_find (search, words, N_HITS, NULL);
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (labels,
                            "%s%s",
                            i > 0 ? " " : "",
                            dossier_search_hit_get_label (hits->pdata[i]));
  return g_string_free (labels, FALSE);
}

void
dossier_test_search_assert_finds (DossierSearch *search, const char *words, const char *expected)
{
  g_autofree char *labels = find_labels (search, words);

  g_assert_cmpstr (labels, ==, expected);
}
