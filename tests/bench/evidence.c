/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times what Dossier does with much evidence, within one process. */

#include <json-glib/json-glib.h>

#include "dossier-bundle.h"
#include "dossier-evidence-addition.h"
#include "dossier-search-cache.h"
#include "dossier-search.h"

#include <stdlib.h>

#define RUNS        9
#define HIT_COUNT   40
#define MILLISECOND 1000.0

static const char *const typed[] = { "customer survey results",  "waiting times at the desk",
                                     "accessible information",   "E1207",
                                     "complaints policy review", "staff training record" };

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static double
percentile (GArray *times, double share)
{
  g_array_sort (times, compare_times);
  return (double) g_array_index (times, gint64, (guint) (share * (times->len - 1))) / MILLISECOND;
}

static void
parse_json (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_file (parser, path, NULL))
    exit (EXIT_FAILURE);
}

static DossierBundle *
open_bundle (const char *path)
{
  g_autoptr (DossierStandardLibrary) library = dossier_standard_library_new ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  DossierBundle *bundle = dossier_bundle_open (folder, library, NULL, NULL);

  if (bundle == NULL)
    exit (EXIT_FAILURE);
  return bundle;
}

static void
time_opening (const char *path)
{
  g_autofree char *file = g_build_filename (path, "submission.json", NULL);
  g_autoptr (GArray) parsing = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) opening = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      gint64 took;
      g_autoptr (DossierBundle) bundle = NULL;

      parse_json (file);
      took = g_get_monotonic_time () - start;
      g_array_append_val (parsing, took);
      start = g_get_monotonic_time ();
      bundle = open_bundle (path);
      took = g_get_monotonic_time () - start;
      g_array_append_val (opening, took);
    }
  g_print ("parse %.3f\nopen %.3f\n", percentile (parsing, 0.5), percentile (opening, 0.5));
}

/* The texts are those of a file beside the bundle, five pages for each of its files. */
static void
fill_cache (DossierBundle *bundle, char **pages)
{
  g_autofree char *path = dossier_search_cache_find_path ();
  g_autoptr (DossierSearchCache) cache = dossier_search_cache_open (path, NULL);
  GListModel *evidence = dossier_submission_get_evidence (dossier_bundle_get_submission (bundle));
  guint n_pages = g_strv_length (pages);
  guint next = 0;

  for (guint i = 0; i < g_list_model_get_n_items (evidence) && next + 5 <= n_pages; i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);
      const char *const texts[] = { pages[next],     pages[next + 1], pages[next + 2],
                                    pages[next + 3], pages[next + 4], NULL };
      const char *sha256 = dossier_evidence_file_get_sha256 (dossier_evidence_get_file (item));

      if (*sha256 == '\0')
        continue;
      dossier_search_cache_add_file (cache, sha256, texts, NULL);
      next += 5;
    }
}

static void
time_keystrokes (DossierSearch *search)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      for (gsize length = 1; typed[i][length - 1] != '\0'; length++)
        {
          g_autofree char *words = g_strndup (typed[i], length);
          gint64 start = g_get_monotonic_time ();
          g_autoptr (GPtrArray) hits = dossier_search_find (search, words, HIT_COUNT, NULL);
          gint64 took = g_get_monotonic_time () - start;

          g_array_append_val (times, took);
        }
    }
  g_print ("keystroke-50 %.3f\nkeystroke-95 %.3f\nkeystroke-100 %.3f\n",
           percentile (times, 0.5),
           percentile (times, 0.95),
           percentile (times, 1));
}

static void
time_search (const char *path, const char *pages_path)
{
  g_autoptr (DossierBundle) bundle = open_bundle (path);
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  g_autoptr (DossierSearch) search = NULL;

  if (!g_file_get_contents (pages_path, &text, NULL, NULL))
    exit (EXIT_FAILURE);
  pages = g_strsplit (text, "\f", -1);
  fill_cache (bundle, pages);
  search = dossier_search_new (bundle);
  /* As the search does when it is shown, before anybody can type. */
  g_ptr_array_unref (dossier_search_find (search, "", HIT_COUNT, NULL));
  time_keystrokes (search);
}

static void
time_addition (const char *path, const char *file_path)
{
  g_autoptr (DossierBundle) bundle = open_bundle (path);
  g_autoptr (DossierEvidenceAddition) addition = dossier_evidence_addition_new (bundle);
  g_autoptr (GFile) file = g_file_new_for_path (file_path);
  gint64 start = g_get_monotonic_time ();

  dossier_evidence_addition_add_file (addition, file);
  if (!dossier_evidence_addition_run (addition, NULL, NULL))
    exit (EXIT_FAILURE);
  g_print ("add %.3f\n", (double) (g_get_monotonic_time () - start) / MILLISECOND);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "open"))
    time_opening (argv[2]);
  else if (argc == 4 && g_str_equal (argv[1], "search"))
    time_search (argv[2], argv[3]);
  else if (argc == 4 && g_str_equal (argv[1], "add"))
    time_addition (argv[2], argv[3]);
  else
    return EXIT_FAILURE;
  return EXIT_SUCCESS;
}
