/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-technique-library.h"
#include "dossier-test-folder.h"

#include <string.h>

#define GUIDE(title)                                                                               \
  "---\ntitle: " title "\nelements: 1.1.1, 1.2.3\n---\n\n## Steps\n\n1. **Ask.** Listen.\n"

static DossierTechnique *
read_text (DossierTestFolder *folder, const char *text, GError **error)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "surveys.md", text, -1);

  return dossier_technique_read (file, NULL, error);
}

static void
assert_list (const char *const *list, const char *expected)
{
  g_autofree char *joined = g_strjoinv ("|", (char **) list);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_a_guide_says_what_it_is_for (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierTechnique) technique = NULL;
  g_autofree char *steps = NULL;
  g_autofree char *template = NULL;
  g_autofree char *nothing = NULL;

  technique = read_text (folder,
                         "---\n"
                         "title: Surveys: how to ask\n"
                         "summary: Ask many.\n"
                         "colour: green\n"
                         "roles: quality lead,  leaders , \n"
                         "elements: 1.1.1,1.2.3\n"
                         "time: 2 days\n"
                         "people: 1 to lead\n"
                         "---\n"
                         "## Steps\n\n1. **Ask.**\n\n### Twice\n\n## Template\n\n| A |\n| --- |\n",
                         &error);
  g_assert_no_error (error);

  g_assert_cmpstr (dossier_technique_get_id (technique), ==, "surveys");
  g_assert_cmpstr (dossier_technique_get_title (technique), ==, "Surveys: how to ask");
  g_assert_cmpstr (dossier_technique_get_summary (technique), ==, "Ask many.");
  g_assert_cmpstr (dossier_technique_get_time (technique), ==, "2 days");
  g_assert_cmpstr (dossier_technique_get_people (technique), ==, "1 to lead");
  assert_list (dossier_technique_get_roles (technique), "quality lead|leaders");
  assert_list (dossier_technique_get_elements (technique), "1.1.1|1.2.3");
  g_assert_true (dossier_technique_serves (technique, "1.2.3"));
  g_assert_false (dossier_technique_serves (technique, "1.2"));

  steps = dossier_technique_find_section (technique, "Steps");
  template = dossier_technique_find_section (technique, "Template");
  nothing = dossier_technique_find_section (technique, "Step");
  g_assert_cmpstr (steps, ==, "1. **Ask.**\n\n### Twice");
  g_assert_cmpstr (template, ==, "| A |\n| --- |");
  g_assert_null (nothing);
}

static void
test_lines_may_end_as_on_other_systems (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierTechnique) technique =
    read_text (folder,
               "---\r\ntitle: Surveys\r\nelements: 1.1.1\r\n---\r\n\r\n## Steps\r\n\r\nAsk.\r\n",
               &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dossier_technique_get_title (technique), ==, "Surveys");
  g_assert_cmpstr (dossier_technique_get_text (technique), ==, "## Steps\n\nAsk.");
}

static void
test_what_is_no_guide_is_refused (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *reason;
  } cases[] = {
    { "", "does not begin" },
    { "# Surveys\n", "does not begin" },
    { "---\ntitle: Surveys\n", "does not begin" },
    { "---\nelements: 1.1.1\n---\n", "“title”" },
    { "---\ntitle:\nelements: 1.1.1\n---\n", "“title”" },
    { "---\ntitle: Surveys\n---\n", "“elements”" },
    { "---\ntitle: \xff\nelements: 1.1.1\n---\n", "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierTechnique) technique = read_text (folder, cases[i].text, &error);

      g_assert_null (technique);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_nonnull (strstr (error->message, cases[i].reason));
      g_assert_nonnull (strstr (error->message, "surveys.md"));
    }
}

static void
test_a_file_of_megabytes_is_no_guide (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *words = g_strnfill (1024 * 1024, 'x');
  g_autofree char *text = g_strconcat (GUIDE ("Surveys"), words, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierTechnique) technique = read_text (folder, text, &error);

  g_assert_null (technique);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "too large"));
}

static GFile *
write_guide (DossierTestFolder *folder, const char *name, const char *text)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, name, text, -1);

  return g_file_get_parent (file);
}

static const char *
get_title (DossierTechniqueLibrary *library, guint position)
{
  g_autoptr (DossierTechnique) technique =
    g_list_model_get_item (dossier_technique_library_get_techniques (library), position);

  return dossier_technique_get_title (technique);
}

static void
test_an_organisation_adds_its_own (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) shipped = write_guide (folder, "shipped/surveys.md", GUIDE ("Surveys"));
  g_autoptr (GFile) again = write_guide (folder, "shipped/interviews.md", GUIDE ("Interviews"));
  g_autoptr (GFile) own = write_guide (folder, "own/surveys.md", GUIDE ("Our surveys"));
  g_autoptr (GFile) more = write_guide (folder, "own/breakfasts.md", GUIDE ("Breakfasts"));
  g_autoptr (GFile) broken = write_guide (folder, "own/broken.md", "Nothing.\n");
  g_autoptr (GFile) other = write_guide (folder, "own/notes.txt", "Nothing.\n");
  g_autoptr (DossierTechniqueLibrary) library =
    dossier_technique_library_new_for_folders (shipped, own);
  const char *const *problems = dossier_technique_library_get_problems (library);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (dossier_technique_library_get_techniques (library)),
                    ==,
                    3);
  g_assert_cmpstr (get_title (library, 0), ==, "Breakfasts");
  g_assert_cmpstr (get_title (library, 1), ==, "Interviews");
  g_assert_cmpstr (get_title (library, 2), ==, "Our surveys");
  g_assert_cmpuint (g_strv_length ((char **) problems), ==, 1);
  g_assert_nonnull (strstr (problems[0], "broken.md"));

  g_assert_cmpstr (
    dossier_technique_get_title (dossier_technique_library_find (library, "surveys", &error)),
    ==,
    "Our surveys");
  g_assert_no_error (error);
  g_assert_null (dossier_technique_library_find (library, "breakfast", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“breakfast”"));
}

static void
test_words_and_elements_find_a_guide (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierTechnique) technique =
    read_text (folder,
               "---\ntitle: Mystery visits\nsummary: See what customers see.\n"
               "roles: leaders\nelements: 1.1.3, 2.1.1\n---\nDon’t warn the café. 1 3\n",
               &error);

  g_assert_no_error (error);
  g_assert_true (dossier_technique_matches (technique, ""));
  g_assert_true (dossier_technique_matches (technique, "MYST vis"));
  g_assert_true (dossier_technique_matches (technique, " customers   lead "));
  g_assert_true (dossier_technique_matches (technique, "don’t CAFÉ"));
  g_assert_true (dossier_technique_matches (technique, "1.1.3"));
  g_assert_true (dossier_technique_matches (technique, "mystery 2.1.1"));
  g_assert_false (dossier_technique_matches (technique, "1.3.1"));
  g_assert_false (dossier_technique_matches (technique, "mystery shopping"));
  g_assert_false (dossier_technique_matches (technique, "isit"));
  g_assert_true (dossier_technique_is_for (technique, "leaders"));
  g_assert_false (dossier_technique_is_for (technique, "lead"));
}

/* The titles of the techniques, with “|” between. */
static char *
join_titles (GPtrArray *techniques)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;

  for (guint i = 0; i < techniques->len; i++)
    g_strv_builder_add (builder, dossier_technique_get_title (techniques->pdata[i]));
  titles = g_strv_builder_end (builder);
  return g_strjoinv ("|", titles);
}

static DossierTechniqueLibrary *
make_library (DossierTestFolder *folder)
{
  g_autoptr (GFile) shipped =
    write_guide (folder,
                 "shipped/benchmarking.md",
                 "---\ntitle: Benchmarking\nelements: 1.1.1\n---\nWith surveys.\n");
  g_autoptr (GFile) same =
    write_guide (folder, "shipped/surveys.md", "---\ntitle: Surveys\nelements: 1.1.2\n---\nAsk.\n");
  g_autoptr (GFile) own = g_file_get_child (shipped, "../own/guides");

  return dossier_technique_library_new_for_folders (shipped, own);
}

static void
test_what_a_guide_is_about_comes_first (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "survey", "Surveys|Benchmarking" },
    { "bench", "Benchmarking" },
    { "1.1.2", "Surveys" },
    { "breakfast", "" },
    { "  ", "" },
  };
  g_autoptr (DossierTechniqueLibrary) library = make_library (folder);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = dossier_technique_library_search (library, cases[i][0]);
      g_autofree char *titles = join_titles (found);

      g_assert_cmpstr (titles, ==, cases[i][1]);
    }
}

static void
test_guides_are_listed_for_an_element (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "1.1.1", "Benchmarking" },
    { "1.1.2", "Surveys" },
    { "1.1.3", "" },
    { NULL, "Benchmarking|Surveys" },
  };
  g_autoptr (DossierTechniqueLibrary) library = make_library (folder);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) listed = dossier_technique_library_list_for (library, cases[i][0]);
      g_autofree char *titles = join_titles (listed);

      g_assert_cmpstr (titles, ==, cases[i][1]);
    }
}

static void
test_a_guide_that_is_added_is_kept (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierTechniqueLibrary) library = make_library (folder);
  g_autoptr (GFile) file =
    dossier_test_folder_write (folder,
                               "surveys.md",
                               "---\ntitle: Our surveys\nelements: 1.1.3\n---\nAsk us.\n",
                               -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autofree char *titles = NULL;
  DossierTechnique *added = dossier_technique_library_add (library, file, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dossier_technique_get_title (added), ==, "Our surveys");
  all = dossier_technique_library_list_for (library, NULL);
  titles = join_titles (all);
  g_assert_cmpstr (titles, ==, "Benchmarking|Our surveys");

  copy = g_file_resolve_relative_path (file, "../own/guides/surveys.md");
  g_assert_true (g_file_query_exists (copy, NULL));
  added = dossier_technique_library_add (library, copy, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier_technique_get_text (added), ==, "Ask us.");
}

static void
test_an_own_guide_is_never_overwritten (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierTechniqueLibrary) library = make_library (folder);
  g_autoptr (GFile) first = dossier_test_folder_write (folder, "a/boxes.md", GUIDE ("First"), -1);
  g_autoptr (GFile) second = dossier_test_folder_write (folder, "b/boxes.md", GUIDE ("Second"), -1);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (dossier_technique_library_add (library, first, &error));
  g_assert_no_error (error);
  g_assert_null (dossier_technique_library_add (library, second, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "boxes.md"));
  g_assert_cmpstr (
    dossier_technique_get_title (dossier_technique_library_find (library, "boxes", NULL)),
    ==,
    "First");
}

static void
test_what_is_no_guide_is_not_added (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const names[] = { "surveys.md", "surveys.txt" };
  static const char *const texts[] = { "Ask.", GUIDE ("Surveys") };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (DossierTechniqueLibrary) library = make_library (folder);
      g_autoptr (GFile) file = dossier_test_folder_write (folder, names[i], texts[i], -1);
      g_autoptr (GFile) own = g_file_resolve_relative_path (file, "../own");
      g_autoptr (GError) error = NULL;

      g_assert_null (dossier_technique_library_add (library, file, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, names[i]));
      g_assert_false (g_file_query_exists (own, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/technique/a-guide-says-what-it-is-for",
                           test_a_guide_says_what_it_is_for);
  dossier_test_folder_add ("/technique/lines-may-end-as-on-other-systems",
                           test_lines_may_end_as_on_other_systems);
  dossier_test_folder_add ("/technique/what-is-no-guide-is-refused",
                           test_what_is_no_guide_is_refused);
  dossier_test_folder_add ("/technique/a-file-of-megabytes-is-no-guide",
                           test_a_file_of_megabytes_is_no_guide);
  dossier_test_folder_add ("/technique/an-organisation-adds-its-own",
                           test_an_organisation_adds_its_own);
  dossier_test_folder_add ("/technique/words-and-elements-find-a-guide",
                           test_words_and_elements_find_a_guide);
  dossier_test_folder_add ("/technique/what-a-guide-is-about-comes-first",
                           test_what_a_guide_is_about_comes_first);
  dossier_test_folder_add ("/technique/guides-are-listed-for-an-element",
                           test_guides_are_listed_for_an_element);
  dossier_test_folder_add ("/technique/a-guide-that-is-added-is-kept",
                           test_a_guide_that_is_added_is_kept);
  dossier_test_folder_add ("/technique/an-own-guide-is-never-overwritten",
                           test_an_own_guide_is_never_overwritten);
  dossier_test_folder_add ("/technique/what-is-no-guide-is-not-added",
                           test_what_is_no_guide_is_not_added);

  return g_test_run ();
}
