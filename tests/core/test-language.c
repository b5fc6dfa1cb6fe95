/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-day.h"
#include "dossier-language.h"
#include "dossier-report-options.h"
#include "dossier-test-folder.h"
#include "dossier-text.h"

#include <glib/gstdio.h>

#include <locale.h>
#include <unistd.h>

/* In the words of no language, so that nothing else can have said them. */
static const char catalogue[] =
  "msgid \"\"\n"
  "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
  "\"Plural-Forms: nplurals=3; plural=n == 1 ? 0 : n == 2 ? 1 : 2;\\n\"\n"
  "msgid \"English\"\nmsgstr \"Tŷtesh\"\n"
  "msgid \"Contents\"\nmsgstr \"Kontenoj\"\n"
  "msgctxt \"action\"\nmsgid \"Open\"\nmsgstr \"Malferma\"\n"
  "msgctxt \"month\"\nmsgid \"May\"\nmsgstr \"Majo\"\n"
  "msgid \"%u assessment.\"\nmsgid_plural \"%u assessments.\"\n"
  "msgstr[0] \"%u one\"\nmsgstr[1] \"%u two\"\nmsgstr[2] \"%u many\"\n";

static void
make_catalogue (const char *folder)
{
  g_autofree char *place = g_build_filename (folder, "en", "LC_MESSAGES", NULL);
  g_autofree char *source = g_build_filename (folder, "test.po", NULL);
  g_autofree char *target = g_build_filename (place, "dossier-qtz.mo", NULL);
  g_autofree char *other = g_build_filename (place, "another.mo", NULL);
  g_autofree char *c = g_build_filename (folder, "C", NULL);
  const char *const msgfmt[] = { "msgfmt", "-o", target, source, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_assert_true (g_file_set_contents (source, catalogue, -1, NULL));
  g_assert_true (g_file_set_contents (other, "", 0, NULL));
  g_assert_cmpint (symlink ("en", c), ==, 0);
  g_spawn_sync (NULL,
                (char **) msgfmt,
                NULL,
                G_SPAWN_SEARCH_PATH,
                NULL,
                NULL,
                NULL,
                NULL,
                &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
}

static void
test_catalogues_are_languages (void)
{
  const char *const *all = dossier_language_get_all ();

  g_assert_cmpuint (g_strv_length ((char **) all), ==, 2);
  g_assert_cmpstr (all[0], ==, "en-GB");
  g_assert_cmpstr (all[1], ==, "qtz");
  g_assert_cmpstr (dossier_language_get_title (all[0]), ==, "English");
  g_assert_cmpstr (dossier_language_get_title (all[1]), ==, "Tŷtesh");
}

static void
test_a_document_has_its_language (void)
{
  g_auto (DossierLanguageScope) scope = dossier_language_enter ("qtz");
  g_autofree char *month = dossier_day_describe_month ("2026-05-03");

  g_assert_cmpstr (_ ("Contents"), ==, "Kontenoj");
  g_assert_cmpstr (C_ ("action", "Open"), ==, "Malferma");
  g_assert_cmpstr (C_ ("another", "Open"), ==, "Open");
  g_assert_cmpstr (_ ("Nobody translated this"), ==, "Nobody translated this");
  g_assert_cmpstr (dossier_ngettext ("%u assessment.", "%u assessments.", 1), ==, "%u one");
  g_assert_cmpstr (dossier_ngettext ("%u assessment.", "%u assessments.", 2), ==, "%u two");
  g_assert_cmpstr (dossier_ngettext ("%u assessment.", "%u assessments.", 5), ==, "%u many");
  g_assert_cmpstr (month, ==, "Majo 2026");
}

static void
test_outside_it_is_the_user_s (void)
{
  {
    g_auto (DossierLanguageScope) scope = dossier_language_enter ("qtz");

    {
      g_auto (DossierLanguageScope) inner = dossier_language_enter ("en-GB");

      g_assert_cmpstr (_ ("Contents"), ==, "Contents");
      g_assert_cmpstr (dossier_ngettext ("%u assessment.", "%u assessments.", 1),
                       ==,
                       "%u assessment.");
    }
    g_assert_cmpstr (_ ("Contents"), ==, "Kontenoj");
  }
  g_assert_cmpstr (_ ("Contents"), ==, "Contents");
}

static gpointer
say_contents (gpointer data)
{
  return (gpointer) _ ("Contents");
}

static void
test_other_threads_go_on_in_theirs (void)
{
  g_auto (DossierLanguageScope) scope = dossier_language_enter ("qtz");
  g_autoptr (GThread) thread = g_thread_new ("other", say_contents, NULL);

  g_assert_cmpstr (g_thread_join (g_steal_pointer (&thread)), ==, "Contents");
}

static void
test_an_unknown_language_is_kept_and_english_written (void)
{
  g_autoptr (DossierReportOptions) options = dossier_report_options_new ();

  g_assert_cmpstr (dossier_report_options_get_language (options), ==, "en-GB");
  g_object_set (options, "language", "../../evil", NULL);
  g_assert_cmpstr (dossier_report_options_get_language (options), ==, "en-GB");
  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (options), "language"),
                   ==,
                   "../../evil");
  g_object_set (options, "language", "qtz", NULL);
  g_assert_cmpstr (dossier_report_options_get_language (options), ==, "qtz");
}

/* Each needs a process of its own, since gettext looks for the language of the user but once. */
static void
test_whatever_the_user_speaks (void)
{
  static const char *const environments[][2] = {
    { "C", NULL },         { "C", "cy" },     { "C.UTF-8", NULL },
    { "C.UTF-8", "fr:C" }, { "C.UTF-8", "" }, { "xx_XX.UTF-8", "de" },
  };

  if (g_test_subprocess ())
    {
      test_a_document_has_its_language ();
      test_outside_it_is_the_user_s ();
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (environments); i++)
    {
      g_setenv ("LC_ALL", environments[i][0], TRUE);
      if (environments[i][1] != NULL)
        g_setenv ("LANGUAGE", environments[i][1], TRUE);
      else
        g_unsetenv ("LANGUAGE");
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
    }
}

int
main (int argc, char **argv)
{
  DossierTestFolder folder = { 0 };
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_set_up (&folder, NULL);
  make_catalogue (folder.path);
  dossier_language_start (folder.path);
  g_test_add_func ("/language/catalogues-are-languages", test_catalogues_are_languages);
  g_test_add_func ("/language/a-document-has-its-language", test_a_document_has_its_language);
  g_test_add_func ("/language/outside-it-is-the-users", test_outside_it_is_the_user_s);
  g_test_add_func ("/language/other-threads-go-on-in-theirs", test_other_threads_go_on_in_theirs);
  g_test_add_func ("/language/an-unknown-language-is-kept",
                   test_an_unknown_language_is_kept_and_english_written);
  g_test_add_func ("/language/whatever-the-user-speaks", test_whatever_the_user_speaks);
  status = g_test_run ();
  dossier_test_folder_tear_down (&folder, NULL);
  return status;
}
