/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-standard.h"
#include "dossier-test-folder.h"

/* So long a run of words may not be the same as in the official text of the standard. The text
 * itself is not here, only the digests of its runs. */
#define RUN_LENGTH    8
#define DIGEST_LENGTH 16

#define TITLE_WORDS_MAXIMUM 8
#define PROMPTS_MINIMUM     2
#define PROMPTS_MAXIMUM     6

static GHashTable *official_runs;

static void
read_official_runs (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_TEST_DATA_FOLDER"),
                                            "official-eight-word-runs.sha256",
                                            NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  official_runs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_hash_table_add (official_runs, g_strdup (lines[i]));
}

/* The words of a text in small letters, without any mark in or between them. */
static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = lower;; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '\'' || character == 0x2019)
        continue;
      if (character < 0x80 && g_ascii_isalnum ((char) character))
        g_string_append_unichar (word, character);
      else if (word->len > 0)
        {
          g_ptr_array_add (words, g_strdup (word->str));
          g_string_truncate (word, 0);
        }
      if (character == '\0')
        return words;
    }
}

static gboolean
is_official_run (GPtrArray *words, guint first)
{
  g_autoptr (GString) run = g_string_new (words->pdata[first]);
  g_autofree char *digest = NULL;

  for (guint i = 1; i < RUN_LENGTH; i++)
    g_string_append_printf (run, " %s", (const char *) words->pdata[first + i]);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, run->str, -1);
  digest[DIGEST_LENGTH] = '\0';
  return g_hash_table_contains (official_runs, digest);
}

static void
assert_own_words (const char *text)
{
  g_autoptr (GPtrArray) words = split_words (text);

  for (guint i = 0; i + RUN_LENGTH <= words->len; i++)
    {
      if (is_official_run (words, i))
        g_error ("The official text has the same words: %s", text);
    }
}

static DossierStandard *
find_shipped (DossierTestFolder *folder)
{
  return dossier_standard_library_find (folder->library, DOSSIER_STANDARD_DEFAULT_ID, NULL);
}

static void
test_digests_recognise_the_official_text (DossierTestFolder *folder, gconstpointer data)
{
  /* A run of the official text that is a fact, not a wording: the contact of a body. */
  g_autoptr (GPtrArray) words =
    split_words ("G4S Assessment Services Ltd. Centre for Assessment Ltd.");

  g_assert_cmpuint (words->len, ==, RUN_LENGTH);
  g_assert_true (is_official_run (words, 0));
}

static void
test_every_text_is_in_our_own_words (DossierTestFolder *folder, gconstpointer data)
{
  DossierStandard *standard = find_shipped (folder);
  GListModel *criteria = dossier_standard_get_criteria (standard);
  GListModel *elements = dossier_standard_get_elements (standard);

  assert_own_words (dossier_standard_get_description (standard));
  assert_own_words (dossier_standard_get_pass_rule (standard)->text);
  for (guint i = 0; i < DOSSIER_RATING_COUNT; i++)
    assert_own_words (dossier_standard_get_rating_definition (standard, (DossierRating) i));
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      GListModel *sub_criteria = dossier_criterion_get_sub_criteria (criterion);

      assert_own_words (dossier_criterion_get_introduction (criterion));
      for (guint j = 0; j < g_list_model_get_n_items (sub_criteria); j++)
        {
          g_autoptr (DossierSubCriterion) sub_criterion = g_list_model_get_item (sub_criteria, j);

          assert_own_words (dossier_sub_criterion_get_introduction (sub_criterion));
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      g_autofree char *prompts =
        g_strjoinv (" / ", (char **) dossier_element_get_prompts (element));

      assert_own_words (dossier_element_get_title (element));
      assert_own_words (dossier_element_get_requirement (element));
      assert_own_words (prompts);
    }
}

static void
test_elements_are_short_and_prompted (DossierTestFolder *folder, gconstpointer data)
{
  GListModel *elements = dossier_standard_get_elements (find_shipped (folder));

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      g_autoptr (GPtrArray) words = split_words (dossier_element_get_title (element));
      guint n_prompts = g_strv_length ((char **) dossier_element_get_prompts (element));

      g_test_message ("%s", dossier_element_get_number (element));
      g_assert_cmpuint (words->len, <=, TITLE_WORDS_MAXIMUM);
      g_assert_cmpuint (n_prompts, >=, PROMPTS_MINIMUM);
      g_assert_cmpuint (n_prompts, <=, PROMPTS_MAXIMUM);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  read_official_runs ();
  dossier_test_folder_add ("/standard/wording/digests-recognise-the-official-text",
                           test_digests_recognise_the_official_text);
  dossier_test_folder_add ("/standard/wording/every-text-is-in-our-own-words",
                           test_every_text_is_in_our_own_words);
  dossier_test_folder_add ("/standard/wording/elements-are-short-and-prompted",
                           test_elements_are_short_and_prompted);
  result = g_test_run ();
  g_hash_table_unref (official_runs);
  return result;
}
