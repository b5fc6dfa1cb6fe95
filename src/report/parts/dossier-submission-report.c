/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-report.h"

#include "dossier-evidence-audit.h"
#include "dossier-language.h"
#include "dossier-report-preset.h"
#include "dossier-report-writer.h"
#include "dossier-text.h"

typedef struct
{
  const char *field;
  void (*write) (const DossierReportWriter *self);
} Part;

static const Part front[] = {
  { "cover", dossier_report_write_cover },
  { "contents", dossier_report_write_contents },
};

static const Part body[] = {
  { "profile", dossier_report_write_profile },   { "summary", dossier_report_write_summary },
  { "elements", dossier_report_write_elements }, { "register", dossier_report_write_register },
  { "actions", dossier_report_write_actions },   { "history", dossier_report_write_history },
};

static void
write_parts (const DossierReportWriter *self,
             const Part *parts,
             guint n_parts,
             DossierPageNumbering numbering)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < n_parts; i++)
    {
      if (!dossier_report_writer_has (self, parts[i].field))
        continue;
      if (is_first)
        dossier_report_add_section (self->report, numbering, NULL);
      is_first = FALSE;
      parts[i].write (self);
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
 * @options: what the report shall hold, and how it shall look
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

  write_parts (&writer, front, G_N_ELEMENTS (front), DOSSIER_NUMBERING_FRONT);
  write_parts (&writer, body, G_N_ELEMENTS (body), DOSSIER_NUMBERING_BODY);
  if (dossier_report_writer_has_appendix (&writer))
    dossier_report_write_appendix (&writer);
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
