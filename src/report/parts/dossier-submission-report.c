/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-report.h"

#include "dossier-evidence-audit.h"
#include "dossier-language.h"
#include "dossier-report-preset.h"
#include "dossier-report-writer.h"
#include "dossier-text.h"

/*
 * Part:
 * @option: the option that chooses it, whose title is its title
 * @numbering: how its pages are numbered
 * @anchor: (nullable): where its heading is; a part without makes its own headings
 * @title: (nullable): its title, when it shares its option with another part
 * @write: writes it, below its heading
 * @list: (nullable): adds the headings that it makes itself to the contents
 */
typedef struct
{
  const char *option;
  DossierPageNumbering numbering;
  const char *anchor;
  const char *title;
  void (*write) (const DossierReportWriter *self);
  void (*list) (const DossierReportWriter *self);
} Part;

static void write_contents (const DossierReportWriter *self);

/* In the order of the report. */
static const Part parts[] = {
  { "cover", DOSSIER_NUMBERING_FRONT, .write = dossier_report_write_cover },
  { "contents", DOSSIER_NUMBERING_FRONT, .write = write_contents },
  { "profile", DOSSIER_NUMBERING_BODY, "profile", .write = dossier_report_write_profile },
  { "summary", DOSSIER_NUMBERING_BODY, "summary", .write = dossier_report_write_summary },
  { "elements",
    DOSSIER_NUMBERING_BODY,
    .list = dossier_report_list_elements,
    .write = dossier_report_write_elements },
  { "register",
    DOSSIER_NUMBERING_BODY,
    DOSSIER_ANCHOR_REGISTER,
    .write = dossier_report_write_register },
  { "register",
    DOSSIER_NUMBERING_BODY,
    "index",
    N_ ("Index by Element"),
    .write = dossier_report_write_index },
  { "actions", DOSSIER_NUMBERING_BODY, "actions", .write = dossier_report_write_actions },
  { "history", DOSSIER_NUMBERING_BODY, "history", .write = dossier_report_write_history },
  { "visit", DOSSIER_NUMBERING_BODY, "visit", .write = dossier_report_write_visit },
  { "appendix",
    DOSSIER_NUMBERING_BODY,
    DOSSIER_ANCHOR_APPENDIX,
    .write = dossier_report_write_appendix },
};

static const char *
get_title (const DossierReportWriter *self, const Part *part)
{
  return part->title != NULL
           ? _ (part->title)
           : dossier_field_get_title (
               dossier_record_find_field (DOSSIER_RECORD (self->options), part->option));
}

static void
write_contents (const DossierReportWriter *self)
{
  dossier_report_add_text (self->report, DOSSIER_REPORT_TITLE, _ ("Contents"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!dossier_report_writer_has (self, parts[i].option))
        continue;
      if (parts[i].anchor != NULL)
        dossier_report_add_entry (self->report,
                                  1,
                                  NULL,
                                  get_title (self, &parts[i]),
                                  parts[i].anchor);
      else if (parts[i].list != NULL)
        parts[i].list (self);
    }
}

static void
write_parts (const DossierReportWriter *self)
{
  const Part *previous = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!dossier_report_writer_has (self, parts[i].option))
        continue;
      if (previous == NULL || previous->numbering != parts[i].numbering)
        dossier_report_add_section (self->report, parts[i].numbering, NULL);
      if (parts[i].anchor != NULL)
        dossier_report_add_heading (self->report,
                                    1,
                                    NULL,
                                    get_title (self, &parts[i]),
                                    parts[i].anchor);
      parts[i].write (self);
      previous = &parts[i];
    }
}

/* What the report is, in a few words, which stand on its cover and on every page. */
static char *
describe (DossierStandard *standard, DossierReportOptions *options)
{
  const char *title = dossier_standard_get_title (standard);

  switch (dossier_report_preset_find (options))
    {
    case DOSSIER_PRESET_ACTION_PLAN:
      /* Translators: the name of a standard: “Customer Service Excellence action plan” */
      return g_strdup_printf (_ ("%s action plan"), title);
    case DOSSIER_PRESET_BOARD:
      return g_strdup_printf (_ ("%s self-assessment"), title);
    default:
      return g_strdup_printf (_ ("%s submission"), title);
    }
}

/**
 * dossier_submission_report_new:
 * @submission: a submission
 * @options: what the report contains and how it looks
 * @appendix: (nullable): what is known of the files of the evidence; %NULL leaves
 *   them out
 * @today: the day to judge by
 *
 * Writes what a submission looks like on paper.
 *
 * Returns: (transfer full): the report, which needs @submission no longer
 */
DossierReport *
dossier_submission_report_new (DossierSubmission *submission,
                               DossierReportOptions *options,
                               DossierAppendix *appendix,
                               const char *today)
{
  g_auto (DossierLanguageScope) scope =
    dossier_language_enter (dossier_report_options_get_language (options));
  DossierReportWriter writer = { .submission = submission,
                                 .options = options,
                                 .appendix = appendix,
                                 .today = today };
  g_autofree DossierTally *tallies = NULL;
  g_autoptr (DossierCitationIndex) citations = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subject = NULL;
  const char *organisation;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);
  g_return_val_if_fail (DOSSIER_IS_REPORT_OPTIONS (options), NULL);

  tallies = dossier_tally_count (submission);
  citations = dossier_citation_index_new (submission);
  organisation = dossier_submission_get_organisation_name (submission);
  writer.standard = dossier_submission_get_standard (submission);
  writer.tallies = tallies;
  writer.citations = citations;
  subject = describe (writer.standard, options);
  title = g_strdup_printf ("%s: %s", organisation, subject);
  writer.report = dossier_report_new (title, organisation, subject);
  dossier_page_design_free (writer.report->design);
  writer.report->design = dossier_page_design_new_for_options (options);

  write_parts (&writer);
  return writer.report;
}

/**
 * dossier_submission_report_check_files:
 * @self: a report
 * @submission: the submission that it is of
 * @options: what it holds
 * @bundle_folder: the folder of the bundle
 *
 * Reads the file of each evidence that the report names, and notes a fault for
 * each that is missing or has changed since it was added. Those of an appendix have been noted
 * when it was written.
 */
void
dossier_submission_report_check_files (DossierReport *self,
                                       DossierSubmission *submission,
                                       DossierReportOptions *options,
                                       GFile *bundle_folder)
{
  g_autoptr (DossierCitationIndex) citations = dossier_citation_index_new (submission);
  const DossierReportWriter writer = { .submission = submission,
                                       .options = options,
                                       .citations = citations };
  g_autoptr (GPtrArray) named = dossier_report_writer_list_evidence (&writer);
  g_autoptr (GListStore) evidence = g_list_store_new (DOSSIER_TYPE_EVIDENCE);
  g_autoptr (GHashTable) faults = NULL;

  if (dossier_report_options_has (options, "appendix"))
    return;
  g_list_store_splice (evidence, 0, 0, named->pdata, named->len);
  faults = dossier_evidence_audit_contents (bundle_folder, G_LIST_MODEL (evidence));
  for (guint i = 0; i < named->len; i++)
    {
      DossierEvidenceFile *file = dossier_evidence_get_file (named->pdata[i]);
      DossierFileFault fault =
        dossier_file_fault_find (faults, dossier_evidence_file_get_sha256 (file));
      g_autofree char *label = dossier_evidence_get_label (named->pdata[i]);

      if (fault != DOSSIER_FILE_FAULT_NONE)
        dossier_report_add_fault (self,
                                  label,
                                  dossier_evidence_file_get_name (file),
                                  fault == DOSSIER_FILE_FAULT_MISSING);
    }
}
