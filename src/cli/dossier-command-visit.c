/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands about the visit of an assessment. */

#include "dossier-command-assessment.h"

#include <glib/gi18n.h>

#include "dossier-command-document.h"
#include "dossier-day.h"
#include "dossier-element-numbers.h"
#include "dossier-enum.h"
#include "dossier-file-replace.h"
#include "dossier-report-file.h"
#include "dossier-rolling-programme.h"
#include "dossier-visit-calendar.h"
#include "dossier-visit-report.h"
#include "dossier-visit.h"

static const char *const coverage_words[] = {
  [DOSSIER_COVERAGE_NONE] = "none",
  [DOSSIER_COVERAGE_OUT_OF_DATE] = "out-of-date",
  [DOSSIER_COVERAGE_CURRENT] = "current",
};

static const char *
get_text (gpointer record, const char *field)
{
  return dossier_record_get_text (DOSSIER_RECORD (record), field);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_count (JsonBuilder *builder, const char *name, guint count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

static void
add_texts (JsonBuilder *builder, const char *name, char **texts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (; *texts != NULL; texts++)
    json_builder_add_string_value (builder, *texts);
  json_builder_end_array (builder);
}

static void
add_evidence (JsonBuilder *builder, DossierSubmission *submission, DossierSession *session)
{
  g_autoptr (GPtrArray) evidence = dossier_visit_list_evidence (submission, session);

  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < evidence->len; i++)
    {
      g_autofree char *label = dossier_evidence_get_label (evidence->pdata[i]);

      json_builder_add_string_value (builder, label);
    }
  json_builder_end_array (builder);
}

static void
add_session (JsonBuilder *builder, DossierSubmission *submission, DossierSession *session)
{
  static const char *const fields[] = { "title", "date", "begins", "ends", "place", "table" };
  g_autoptr (GPtrArray) elements =
    dossier_element_numbers_list (dossier_submission_get_standard (submission),
                                  dossier_session_get_elements (session));
  g_auto (GStrv) people = dossier_session_list_people (session);

  json_builder_begin_object (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    dossier_command_add_text (builder, fields[i], get_text (session, fields[i]));
  dossier_command_add_text (
    builder,
    "group",
    dossier_enum_get_nick (DOSSIER_TYPE_SESSION_GROUP, (int) dossier_session_get_group (session)));
  add_texts (builder, "people", people);
  dossier_command_add_elements (builder, "elements", elements);
  add_evidence (builder, submission, session);
  json_builder_end_object (builder);
}

static void
add_cover (JsonBuilder *builder, GPtrArray *cover)
{
  json_builder_set_member_name (builder, "elements");
  json_builder_begin_array (builder);
  for (guint i = 0; i < cover->len; i++)
    {
      const DossierVisitElement *item = cover->pdata[i];

      json_builder_begin_object (builder);
      dossier_command_add_text (builder, "element", dossier_element_get_number (item->element));
      add_count (builder, "sessions", item->n_sessions);
      dossier_command_add_text (builder, "evidence", coverage_words[item->evidence]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_people (JsonBuilder *builder, DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) people = dossier_visit_list_people (assessment);

  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < people->len; i++)
    {
      const DossierVisitPerson *person = people->pdata[i];

      json_builder_begin_object (builder);
      dossier_command_add_text (builder, "role", person->role);
      add_count (builder, "sessions", person->n_sessions);
      add_flag (builder, "clash", person->has_clash);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (DossierSubmission *submission, DossierAssessment *assessment, GPtrArray *cover)
{
  g_autoptr (GPtrArray) sessions = dossier_assessment_list_sessions (assessment);
  g_autoptr (GPtrArray) not_reviewed =
    dossier_rolling_programme_list_not_reviewed (submission, assessment);
  g_auto (GStrv) days = dossier_visit_list_days (assessment);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  dossier_command_add_text (builder, "assessment", dossier_assessment_get_id (assessment));
  add_texts (builder, "days", days);
  dossier_command_add_text (builder, "place", get_text (assessment, "place"));
  add_flag (builder, "online", dossier_record_get_flag (DOSSIER_RECORD (assessment), "online"));
  json_builder_set_member_name (builder, "sessions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sessions->len; i++)
    add_session (builder, submission, sessions->pdata[i]);
  json_builder_end_array (builder);
  add_cover (builder, cover);
  add_people (builder, assessment);
  dossier_command_add_elements (builder, "not-reviewed", not_reviewed);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  dossier_command_print_json (root);
}

static void
print_session (DossierSession *session)
{
  g_autofree char *time = dossier_session_describe_time (session);

  g_print ("%s\t%s\t%s\t%s\t%s\n",
           get_text (session, "date"),
           time,
           dossier_session_get_title (session),
           get_text (session, "people"),
           dossier_session_get_elements (session));
}

static void
print_text (DossierSubmission *submission, DossierAssessment *assessment, GPtrArray *cover)
{
  g_autoptr (GPtrArray) sessions = dossier_assessment_list_sessions (assessment);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *numbers = NULL;

  for (guint i = 0; i < sessions->len; i++)
    print_session (sessions->pdata[i]);
  for (guint i = 0; i < cover->len; i++)
    {
      const DossierVisitElement *item = cover->pdata[i];

      if (item->n_sessions == 0)
        g_ptr_array_add (missing, item->element);
    }
  if (missing->len == 0)
    return;
  numbers = dossier_element_numbers_join (dossier_submission_get_standard (submission), missing);
  g_print (_ ("In no session: %s\n"), numbers);
}

/**
 * dossier_command_visit_show:
 * @bundle: a bundle
 * @words: what follows its folder on the command line
 * @flags: the options that were given
 *
 * `dossier-cli visit show`: prints the sessions of the visit of an assessment, and what they do not
 * cover.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_visit_show (DossierBundle *bundle, char **words, const DossierCommandFlags *flags)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (GError) error = NULL;
  DossierAssessment *assessment = dossier_command_find_assessment (submission, words[0], &error);
  g_autoptr (GPtrArray) cover = NULL;
  g_autofree char *today = dossier_day_today ();

  if (assessment == NULL)
    return dossier_command_fail (error);
  cover = dossier_visit_list_cover (submission, assessment, today);
  if (flags->as_json)
    print_json (submission, assessment, cover);
  else
    print_text (submission, assessment, cover);
  return DOSSIER_EXIT_DONE;
}

static gboolean
write_calendar (DossierAssessment *assessment, const char *output, GError **error)
{
  g_autofree char *calendar = dossier_visit_calendar_to_text (assessment);

  return dossier_file_replace (output, calendar, -1, error);
}

static gboolean
write_papers (DossierSubmission *submission,
              DossierAssessment *assessment,
              const char *output,
              GError **error)
{
  g_autofree char *today = dossier_day_today ();
  g_autoptr (DossierReport) papers = dossier_visit_report_new (submission, assessment, today);
  g_autoptr (GFile) file = dossier_file_argument_parse (output);

  return dossier_command_write_document (papers, file, error);
}

static gboolean
write_visit (DossierBundle *bundle, const char *wanted, const char *output, GError **error)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  DossierAssessment *assessment = dossier_command_find_assessment (submission, wanted, error);

  if (assessment == NULL)
    return FALSE;
  return g_str_has_suffix (output, ".ics") ? write_calendar (assessment, output, error)
                                           : write_papers (submission, assessment, output, error);
}

/**
 * dossier_command_visit_export:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli visit export`: writes the papers for the visit of an assessment, or the visit for a
 * calendar.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_visit_export (int argc, char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = { { "output",
                                     'o',
                                     G_OPTION_FLAG_NONE,
                                     G_OPTION_ARG_FILENAME,
                                     &output,
                                     N_ ("File to write the visit to"),
                                     N_ ("FILE") },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (DossierBundle) bundle = NULL;
  g_autoptr (GError) error = NULL;

  if (!dossier_command_parse (
        "FOLDER ASSESSMENT",
        _ ("Write what is handed out for the visit of an assessment (.pdf, .odt or "
           ".html), or the visit for a calendar (.ics)."),
        entries,
        2,
        2,
        &argc,
        &argv))
    return DOSSIER_EXIT_USAGE;
  if (output == NULL ||
      !(g_str_has_suffix (output, ".ics") || dossier_report_file_is_document (output)))
    return dossier_command_fail_usage (
      "%s",
      _ ("-o must be the name of a file that ends in .pdf, .odt, .html or .ics"));

  bundle = dossier_command_open (argv[1], &error);
  if (bundle == NULL || !write_visit (bundle, argv[2], output, &error))
    return dossier_command_fail (error);
  return DOSSIER_EXIT_DONE;
}
