/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-preset.h"
#include "dossier-test-folder.h"

static void
test_a_copy_says_the_same (void)
{
  g_autoptr (DossierReportOptions) options = dossier_report_options_new ();
  g_autoptr (DossierReportOptions) copy = NULL;
  g_autoptr (JsonNode) written = NULL;
  g_autoptr (JsonNode) written_again = NULL;

  g_object_set (options, "cover", FALSE, "draft", TRUE, "paper", DOSSIER_PAPER_LETTER, NULL);
  g_object_set (options, "criteria", "1, 3", "size-limit", G_GUINT64_CONSTANT (20000000), NULL);
  copy = dossier_report_options_copy (options);
  written = dossier_record_to_json (DOSSIER_RECORD (options));
  written_again = dossier_record_to_json (DOSSIER_RECORD (copy));

  g_assert_true (json_node_equal (written, written_again));
  g_assert_false (dossier_report_options_has (copy, "cover"));
  g_assert_true (dossier_report_options_has (copy, "draft"));
}

static void
test_yes_or_no_is_all_that_a_flag_takes (void)
{
  static const char *const wrong[] = { "\"yes\"", "1", "null", "[]" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *json = g_strdup_printf ("{ \"draft\" : %s }", wrong[i]);
      g_autoptr (JsonNode) node = json_from_string (json, NULL);
      g_autoptr (DossierReportOptions) options = dossier_report_options_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (dossier_record_from_json (DOSSIER_RECORD (options),
                                                json_node_get_object (node),
                                                "report",
                                                &error));
      g_assert_nonnull (strstr (error->message, "draft"));
      g_assert_false (dossier_report_options_has (options, "draft"));
    }
}

static void
test_no_criterion_means_all (void)
{
  g_autoptr (DossierReportOptions) options = dossier_report_options_new ();

  g_assert_true (dossier_report_options_has_criterion (options, "5"));
  g_object_set (options, "criteria", "1,3", NULL);
  g_assert_true (dossier_report_options_has_criterion (options, "3"));
  g_assert_false (dossier_report_options_has_criterion (options, "5"));
  g_object_set (options, "criteria", " , ", NULL);
  g_assert_true (dossier_report_options_has_criterion (options, "5"));
}

static void
test_no_audience_sees_more_than_is_meant_for_it (void)
{
  g_assert_true (
    dossier_audience_may_see (DOSSIER_AUDIENCE_INTERNAL, DOSSIER_SENSITIVITY_INTERNAL));
  g_assert_false (
    dossier_audience_may_see (DOSSIER_AUDIENCE_ASSESSOR, DOSSIER_SENSITIVITY_INTERNAL));
  g_assert_true (
    dossier_audience_may_see (DOSSIER_AUDIENCE_ASSESSOR, DOSSIER_SENSITIVITY_ASSESSOR_ONLY));
  g_assert_false (
    dossier_audience_may_see (DOSSIER_AUDIENCE_PUBLIC, DOSSIER_SENSITIVITY_ASSESSOR_ONLY));
  g_assert_true (dossier_audience_may_see (DOSSIER_AUDIENCE_PUBLIC, DOSSIER_SENSITIVITY_PUBLIC));
}

static void
test_every_preset_is_known_again (void)
{
  g_autoptr (DossierReportOptions) options = dossier_report_options_new ();

  g_assert_cmpint (dossier_report_preset_find (options), ==, DOSSIER_PRESET_SUBMISSION);
  g_object_set (options, "accent", "#00ff00", NULL);
  for (int preset = 0; preset < DOSSIER_PRESET_COUNT; preset++)
    {
      dossier_report_preset_apply ((DossierReportPreset) preset, options);
      g_assert_cmpint (dossier_report_preset_find (options), ==, preset);
      g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (options), "accent"), ==, "#00ff00");
    }
  g_object_set (options, "prompts", TRUE, NULL);
  g_assert_cmpint (dossier_report_preset_find (options), ==, -1);
}

static void
test_the_public_version_names_public_evidence_only (void)
{
  g_autoptr (DossierReportOptions) options = dossier_report_options_new ();

  dossier_report_preset_apply (DOSSIER_PRESET_PUBLIC, options);

  g_assert_cmpint (dossier_report_options_get_audience (options), ==, DOSSIER_AUDIENCE_PUBLIC);
  g_assert_false (dossier_report_options_has (options, "owners"));
  g_assert_false (dossier_report_options_has (options, "appendix"));
}

/* What is left to do and what assessors decided in other years is not for everybody. */
static void
test_the_public_version_has_neither_actions_nor_history (void)
{
  g_autoptr (DossierReportOptions) options = dossier_report_options_new ();

  dossier_report_preset_apply (DOSSIER_PRESET_PUBLIC, options);

  g_assert_false (dossier_report_options_has (options, "actions"));
  g_assert_false (dossier_report_options_has (options, "history"));
  g_assert_true (dossier_report_options_has (options, "elements"));
}

static void
test_a_preset_is_undone_in_one_step (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierReportOptions *options = dossier_submission_get_report_options (submission);

  dossier_submission_begin_edit (submission, "Preset");
  dossier_report_preset_apply (DOSSIER_PRESET_BOARD, options);
  dossier_submission_end_edit (submission);
  g_assert_cmpint (dossier_report_preset_find (options), ==, DOSSIER_PRESET_BOARD);
  dossier_submission_undo (submission);

  g_assert_cmpint (dossier_report_preset_find (options), ==, DOSSIER_PRESET_SUBMISSION);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-options/a-copy-says-the-same", test_a_copy_says_the_same);
  g_test_add_func ("/report-options/yes-or-no-is-all-that-a-flag-takes",
                   test_yes_or_no_is_all_that_a_flag_takes);
  g_test_add_func ("/report-options/no-criterion-means-all", test_no_criterion_means_all);
  g_test_add_func ("/report-options/no-audience-sees-more-than-is-meant-for-it",
                   test_no_audience_sees_more_than_is_meant_for_it);
  g_test_add_func ("/report-options/every-preset-is-known-again", test_every_preset_is_known_again);
  g_test_add_func ("/report-options/the-public-version-names-public-evidence-only",
                   test_the_public_version_names_public_evidence_only);
  g_test_add_func ("/report-options/the-public-version-has-neither-actions-nor-history",
                   test_the_public_version_has_neither_actions_nor_history);
  dossier_test_folder_add ("/report-options/a-preset-is-undone-in-one-step",
                           test_a_preset_is_undone_in_one_step);
  return g_test_run ();
}
