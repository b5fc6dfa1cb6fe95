/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-day.h"
#include "dossier-language.h"
#include "dossier-report-options.h"
#include "dossier-text.h"

#include <locale.h>

/* From qtz.po. */
extern const DossierCatalogue *const test_catalogues[];

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
  g_assert_cmpstr (_ ("“%s” is \"quoted\"?\?"), ==, "«%s» \\ \"tŷ\"?\?");
  g_assert_cmpstr (_ ("Nobody translated this"), ==, "Nobody translated this");
  g_assert_cmpstr (dossier_ngettext ("%u assessment.", "%u assessments.", 1), ==, "%u one");
  g_assert_cmpstr (dossier_ngettext ("%u assessment.", "%u assessments.", 2), ==, "%u two");
  g_assert_cmpstr (dossier_ngettext ("%u assessment.", "%u assessments.", 5), ==, "%u many");
  g_assert_cmpstr (dossier_ngettext ("%u thing", "%u things", 1), ==, "%u thing");
  g_assert_cmpstr (dossier_ngettext ("%u thing", "%u things", 2), ==, "%u things");
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

/* Each language needs a process of its own, because gettext reads the language of the user only
 * once. */
static void
test_whatever_the_user_speaks (void)
{
  static const char *const environments[][2] = {
    { "C", NULL },       { "C", "cy" },           { "POSIX", "cy" },
    { "C.UTF-8", NULL }, { "C.UTF-8", "cy" },     { "C.UTF-8", "fr:C" },
    { "C.UTF-8", "" },   { "cy_GB.UTF-8", NULL }, { "xx_XX.UTF-8", "de" },
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

static void
test_welsh_comes_with_the_program (void)
{
  const DossierCatalogue *welsh = dossier_document_catalogues[0];

  g_assert_cmpstr (welsh->language, ==, "cy");
  g_assert_cmpstr (dossier_catalogue_look_up (welsh, "English"), ==, "Cymraeg");
  g_assert_null (dossier_catalogue_look_up (welsh, "Nobody translated this"));
  g_assert_null (dossier_document_catalogues[1]);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  dossier_language_set_catalogues (test_catalogues);
  g_test_add_func ("/language/catalogues-are-languages", test_catalogues_are_languages);
  g_test_add_func ("/language/a-document-has-its-language", test_a_document_has_its_language);
  g_test_add_func ("/language/outside-it-is-the-users", test_outside_it_is_the_user_s);
  g_test_add_func ("/language/other-threads-go-on-in-theirs", test_other_threads_go_on_in_theirs);
  g_test_add_func ("/language/an-unknown-language-is-kept",
                   test_an_unknown_language_is_kept_and_english_written);
  g_test_add_func ("/language/whatever-the-user-speaks", test_whatever_the_user_speaks);
  g_test_add_func ("/language/welsh-comes-with-the-program", test_welsh_comes_with_the_program);
  return g_test_run ();
}
