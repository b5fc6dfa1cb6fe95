/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-standard-library.h"
#include "dossier-test-folder.h"

#include <glib/gstdio.h>

static char *
read_shipped (void)
{
  g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("DOSSIER_DATA_FOLDER"),
                                                      "standards",
                                                      "customer-service-excellence.json",
                                                      NULL);

  return dossier_test_read (file);
}

static void
replace_in (char **text, const char *part, const char *replacement)
{
  g_autoptr (GString) changed = g_string_new (*text);

  g_assert_cmpuint (g_string_replace (changed, part, replacement, 1), ==, 1);
  g_free (*text);
  *text = g_string_free (g_steal_pointer (&changed), FALSE);
}

static DossierStandardLibrary *
read_library (DossierTestFolder *folder)
{
  g_autoptr (GFile) shipped =
    g_file_new_build_filename (g_getenv ("DOSSIER_DATA_FOLDER"), "standards", NULL);
  g_autoptr (GFile) own = dossier_test_folder_get_child (folder, "own");

  return dossier_standard_library_new_for_folders (shipped, own);
}

static void
write_own (DossierTestFolder *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename ("own", name, NULL);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, path, text, -1);
}

static const char *
title_of_first_element (DossierStandardLibrary *library, const char *id)
{
  DossierStandard *standard = dossier_standard_library_find (library, id, NULL);

  return dossier_element_get_title (dossier_standard_find_element (standard, "1.1.1"));
}

static void
test_a_standard_can_be_added (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *text = read_shipped ();
  g_autoptr (DossierStandardLibrary) library = NULL;

  replace_in (&text, "\"customer-service-excellence\"", "\"our-own\"");
  write_own (folder, "own.json", text);
  write_own (folder, "readme.txt", "no standard");
  library = read_library (folder);

  g_assert_null (dossier_standard_library_get_problems (library)[0]);
  g_assert_nonnull (dossier_standard_library_find (library, "our-own", NULL));
  g_assert_nonnull (dossier_standard_library_find (library, DOSSIER_STANDARD_DEFAULT_ID, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (dossier_standard_library_get_standards (library)),
                    ==,
                    2);
}

static void
test_own_wording_replaces_the_shipped (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *text = read_shipped ();
  g_autoptr (DossierStandardLibrary) library = NULL;
  g_autofree char *present =
    g_strdup (title_of_first_element (folder->library, DOSSIER_STANDARD_DEFAULT_ID));
  g_autofree char *member = g_strdup_printf ("\"%s\"", present);

  replace_in (&text, member, "\"As the official text has it\"");
  write_own (folder, "official.json", text);
  library = read_library (folder);

  g_assert_null (dossier_standard_library_get_problems (library)[0]);
  g_assert_cmpstr (title_of_first_element (library, DOSSIER_STANDARD_DEFAULT_ID),
                   ==,
                   "As the official text has it");
  g_assert_cmpuint (g_list_model_get_n_items (dossier_standard_library_get_standards (library)),
                    ==,
                    1);
}

static void
test_other_numbers_do_not_replace (DossierTestFolder *folder, gconstpointer data)
{
  static const char one_element[] =
    "\"criteria\":[{\"number\":\"1\",\"title\":\"T\",\"introduction\":\"I\",\"sub-criteria\":["
    "{\"number\":\"1.1\",\"title\":\"T\",\"introduction\":\"I\",\"elements\":["
    "{\"number\":\"1.1.1\",\"title\":\"T\",\"requirement\":\"R\",\"prompts\":[\"X\"]}]}]}]}";
  g_autofree char *text = read_shipped ();
  g_autofree char *shortened = NULL;
  g_autoptr (DossierStandardLibrary) library = NULL;
  const char *const *problems;

  shortened =
    g_strdup_printf ("%.*s%s", (int) (strstr (text, "\"criteria\"") - text), text, one_element);
  write_own (folder, "short.json", shortened);
  library = read_library (folder);

  problems = dossier_standard_library_get_problems (library);
  g_assert_cmpuint (g_strv_length ((char **) problems), ==, 1);
  g_assert_true (g_str_has_suffix (problems[0],
                                   "short.json” cannot be used: it would replace “Customer Service "
                                   "Excellence”, but its elements have other numbers"));
  g_assert_nonnull (dossier_standard_find_element (
    dossier_standard_library_find (library, DOSSIER_STANDARD_DEFAULT_ID, NULL),
    "5.3.3"));
}

static void
test_a_bad_file_spoils_no_other (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *text = read_shipped ();
  g_autofree char *folder_path = g_build_filename (folder->path, "own", "folder.json", NULL);
  g_autoptr (DossierStandardLibrary) library = NULL;
  const char *const *problems;

  replace_in (&text, "\"customer-service-excellence\"", "\"our-own\"");
  write_own (folder, "broken.json", "{\"format\": 1");
  write_own (folder, "own.json", text);
  g_assert_cmpint (g_mkdir (folder_path, 0700), ==, 0);
  library = read_library (folder);

  problems = dossier_standard_library_get_problems (library);
  g_assert_cmpuint (g_strv_length ((char **) problems), ==, 2);
  g_assert_nonnull (strstr (problems[0], "broken.json"));
  g_assert_nonnull (strstr (problems[1], "folder.json"));
  g_assert_nonnull (dossier_standard_library_find (library, "our-own", NULL));
}

static void
test_what_is_not_there_is_explained (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_standard_library_find (folder->library, "other", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "there is no standard “other” on this computer"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/standard-library/a-standard-can-be-added",
                           test_a_standard_can_be_added);
  dossier_test_folder_add ("/standard-library/own-wording-replaces-the-shipped",
                           test_own_wording_replaces_the_shipped);
  dossier_test_folder_add ("/standard-library/other-numbers-do-not-replace",
                           test_other_numbers_do_not_replace);
  dossier_test_folder_add ("/standard-library/a-bad-file-spoils-no-other",
                           test_a_bad_file_spoils_no_other);
  dossier_test_folder_add ("/standard-library/what-is-not-there-is-explained",
                           test_what_is_not_there_is_explained);
  return g_test_run ();
}
