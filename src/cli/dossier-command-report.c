/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-command-document.h"
#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-language.h"
#include "dossier-report-file.h"
#include "dossier-report-preset.h"
#include "dossier-submission-report.h"

typedef struct
{
  char *output;
  char *preset;
  char *parts;
  char *criteria;
  char *language;
  gboolean is_public;
  gboolean with_evidence;
  gboolean is_strict;
} Wishes;

/* What is for the public has no action plan, unless somebody names what it has. */
static gboolean
choose_preset (const Wishes *wishes, DossierReportOptions *options, GError **error)
{
  g_autofree char *choices = NULL;
  int preset;

  if (wishes->preset == NULL)
    {
      if (wishes->is_public && wishes->parts == NULL)
        dossier_report_preset_apply (DOSSIER_PRESET_PUBLIC, options);
      return TRUE;
    }
  if (dossier_enum_find (DOSSIER_TYPE_REPORT_PRESET, wishes->preset, &preset))
    {
      dossier_report_preset_apply ((DossierReportPreset) preset, options);
      return TRUE;
    }
  choices = dossier_enum_join_nicks (DOSSIER_TYPE_REPORT_PRESET);
  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("There is no preset “%s”. Available presets: %s"),
               wishes->preset,
               choices);
  return FALSE;
}

static gboolean
choose_parts (const Wishes *wishes, DossierReportOptions *options, GError **error)
{
  const char *const *all = dossier_report_options_list_parts ();
  g_auto (GStrv) parts = NULL;

  if (wishes->parts == NULL)
    return TRUE;
  parts = g_strsplit (wishes->parts, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *choices = NULL;

      if (g_strv_contains (all, parts[i]))
        continue;
      choices = g_strjoinv (", ", (char **) all);
      g_set_error (error,
                   G_OPTION_ERROR,
                   G_OPTION_ERROR_BAD_VALUE,
                   _ ("There is no report part “%s”. Available parts: %s"),
                   parts[i],
                   choices);
      return FALSE;
    }
  for (guint i = 0; all[i] != NULL; i++)
    g_object_set (options, all[i], g_strv_contains ((const char *const *) parts, all[i]), NULL);
  return TRUE;
}

static gboolean
has_criterion (DossierStandard *standard, const char *number)
{
  GListModel *criteria = dossier_standard_get_criteria (standard);

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      if (g_str_equal (dossier_criterion_get_number (criterion), number))
        return TRUE;
    }
  return FALSE;
}

static gboolean
choose_criteria (const Wishes *wishes,
                 DossierStandard *standard,
                 DossierReportOptions *options,
                 GError **error)
{
  g_auto (GStrv) numbers = NULL;

  if (wishes->criteria == NULL)
    return TRUE;
  numbers = g_strsplit (wishes->criteria, ",", -1);
  for (guint i = 0; numbers[i] != NULL; i++)
    {
      if (has_criterion (standard, numbers[i]))
        continue;
      g_set_error (error,
                   G_OPTION_ERROR,
                   G_OPTION_ERROR_BAD_VALUE,
                   _ ("%s has no criterion “%s”."),
                   dossier_standard_get_title (standard),
                   numbers[i]);
      return FALSE;
    }
  g_object_set (options, "criteria", wishes->criteria, NULL);
  return TRUE;
}

static gboolean
choose_language (const Wishes *wishes, DossierReportOptions *options, GError **error)
{
  const char *const *languages = dossier_language_get_all ();
  g_autofree char *choices = NULL;

  if (wishes->language == NULL)
    return TRUE;
  if (g_strv_contains (languages, wishes->language))
    {
      g_object_set (options, "language", wishes->language, NULL);
      return TRUE;
    }
  choices = g_strjoinv (", ", (char **) languages);
  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("There is no report language “%s”. Available languages: %s"),
               wishes->language,
               choices);
  return FALSE;
}

/* The options of the submission, changed by those of the command line. */
static DossierReportOptions *
choose_options (const Wishes *wishes, DossierSubmission *submission, GError **error)
{
  g_autoptr (DossierReportOptions) options =
    dossier_report_options_copy (dossier_submission_get_report_options (submission));

  if (!choose_preset (wishes, options, error) || !choose_parts (wishes, options, error) ||
      !choose_criteria (wishes, dossier_submission_get_standard (submission), options, error) ||
      !choose_language (wishes, options, error))
    return NULL;
  if (wishes->is_public)
    g_object_set (options, "audience", DOSSIER_AUDIENCE_PUBLIC, NULL);
  if (wishes->with_evidence || wishes->parts == NULL)
    g_object_set (options, "appendix", wishes->with_evidence, NULL);
  return g_steal_pointer (&options);
}

/* Returns whether the report shows all files as they were added. */
static gboolean
print_faults (DossierReport *report)
{
  for (guint i = 0; i < report->faults->len; i++)
    {
      g_autofree char *sentence = dossier_report_fault_describe (report->faults->pdata[i]);

      dossier_command_print_warning (sentence);
    }
  return report->faults->len == 0;
}

static DossierExit
write_report (const char *path, const Wishes *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_command_open (path, &error);
  g_autoptr (DossierReportOptions) options = NULL;
  g_autoptr (DossierReport) report = NULL;
  g_autoptr (DossierAppendix) appendix = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GFile) file = dossier_file_argument_parse (wishes->output);
  g_autofree char *today = dossier_day_today ();

  if (bundle == NULL)
    return dossier_command_fail (error);
  options = choose_options (wishes, dossier_bundle_get_submission (bundle), &error);
  if (options == NULL)
    return dossier_command_fail_usage ("%s", error->message);

  files = dossier_appendix_list_files (dossier_bundle_get_submission (bundle), options);
  appendix =
    dossier_appendix_new (dossier_bundle_get_folder (bundle), files, NULL, TRUE, NULL, NULL);
  report = dossier_submission_report_new (dossier_bundle_get_submission (bundle),
                                          options,
                                          appendix,
                                          today);
  if (wishes->is_strict)
    dossier_submission_report_check_files (report,
                                           dossier_bundle_get_submission (bundle),
                                           options,
                                           dossier_bundle_get_folder (bundle));
  if (!dossier_command_write_document (report, file, &error))
    return dossier_command_fail (error);
  return print_faults (report) || !wishes->is_strict ? DOSSIER_EXIT_DONE : DOSSIER_EXIT_FAILED;
}

static void
clear_wishes (Wishes *wishes)
{
  g_free (wishes->output);
  g_free (wishes->preset);
  g_free (wishes->parts);
  g_free (wishes->criteria);
  g_free (wishes->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

/**
 * dossier_command_report:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli report`: writes a submission as PDF, HTML or OpenDocument text.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_report (int argc, char **argv)
{
  g_auto (Wishes) wishes = { 0 };
  const GOptionEntry entries[] = {
    { "output",
      'o',
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_FILENAME,
      &wishes.output,
      N_ ("File to write"),
      N_ ("FILE.pdf|.html|.odt") },
    { "preset",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &wishes.preset,
      N_ ("Type of report: submission, internal, public, action-plan, board, criterion"),
      N_ ("NAME") },
    { "parts",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &wishes.parts,
      N_ ("Parts to include, comma-separated: cover, contents, profile, summary, elements, "
          "register, actions, history, visit"),
      N_ ("LIST") },
    { "criteria",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &wishes.criteria,
      N_ ("Numbers of the criteria to include, comma-separated"),
      N_ ("LIST") },
    { "language",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &wishes.language,
      N_ ("Language of the report: en-GB, cy"),
      N_ ("LANGUAGE") },
    { "public",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_NONE,
      &wishes.is_public,
      N_ ("Include public evidence only, and use the preset “public” unless --preset or --parts "
          "is given"),
      NULL },
    { "with-evidence",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_NONE,
      &wishes.with_evidence,
      N_ ("Append the evidence itself"),
      NULL },
    { "strict",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_NONE,
      &wishes.is_strict,
      N_ ("Exit with 1 if a file of evidence is missing or has changed"),
      NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!dossier_command_parse (
        "FOLDER",
        _ ("Write a submission as PDF, as a web page or as text for a word processor."),
        entries,
        1,
        1,
        &argc,
        &argv))
    return DOSSIER_EXIT_USAGE;
  if (wishes.output == NULL)
    return dossier_command_fail_usage ("%s", _ ("-o FILE.pdf, FILE.html or FILE.odt is missing"));
  if (!dossier_report_file_is_document (wishes.output))
    return dossier_command_fail_usage (_ ("“%s” does not end in “.pdf”, “.html” or “.odt”"),
                                       wishes.output);
  if (wishes.with_evidence && !g_str_has_suffix (wishes.output, ".pdf"))
    return dossier_command_fail_usage ("%s", _ ("Only a PDF can include the evidence"));

  return write_report (argv[1], &wishes);
}
