/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-appendix.h"
#include "dossier-citation-index.h"
#include "dossier-field-purpose.h"
#include "dossier-report.h"
#include "dossier-submission-evidence.h"

G_BEGIN_DECLS

/**
 * DossierReportWriter:
 * @report: what is written
 * @submission: of what it is written
 * @standard: its standard
 * @options: what the report contains
 * @appendix: (nullable): what is known of the files of the evidence; %NULL if
 *   they are not to be in the report
 * @today: the day to judge by
 * @tallies: the tally of the submission, then of each criterion
 * @citations: which elements cite which evidence
 *
 * Writes the parts of the report of a submission.
 */
typedef struct
{
  DossierReport *report;
  DossierSubmission *submission;
  DossierStandard *standard;
  DossierReportOptions *options;
  DossierAppendix *appendix;
  const char *today;
  const DossierTally *tallies;
  DossierCitationIndex *citations;
} DossierReportWriter;

/* The names of places that links from other parts lead to. */
#define DOSSIER_ANCHOR_REGISTER "register"
#define DOSSIER_ANCHOR_APPENDIX "appendix"

gboolean dossier_report_writer_has (const DossierReportWriter *self, const char *field);
const char *dossier_report_writer_get_element (DossierCitation *citation);
gboolean dossier_report_writer_names (const DossierReportWriter *self, DossierEvidence *evidence);
GPtrArray *dossier_report_writer_list_evidence (const DossierReportWriter *self);
GPtrArray *dossier_report_writer_list_criteria (const DossierReportWriter *self);
char *dossier_report_writer_describe_withheld (const DossierReportWriter *self);
void dossier_report_writer_set_language (const DossierReportWriter *self,
                                         DossierReportBlock *block);
char *dossier_report_writer_create_anchor (const char *number);
DossierRichText *dossier_report_writer_link_elements (const DossierReportWriter *self,
                                                      DossierEvidence *evidence);
char *dossier_report_writer_create_evidence_link (const DossierReportWriter *self,
                                                  DossierEvidence *evidence);

void
dossier_report_writer_add_titles (const DossierReportWriter *self, GType type, DossierTable table);
void dossier_report_writer_begin_facts (const DossierReportWriter *self);
void dossier_report_writer_add_fact (const DossierReportWriter *self,
                                     const char *title,
                                     const char *fact,
                                     const char *link);

void dossier_report_write_cover (const DossierReportWriter *self);
void dossier_report_write_profile (const DossierReportWriter *self);
void dossier_report_write_summary (const DossierReportWriter *self);
void dossier_report_list_elements (const DossierReportWriter *self);
void dossier_report_write_elements (const DossierReportWriter *self);
void dossier_report_write_register (const DossierReportWriter *self);
void dossier_report_write_index (const DossierReportWriter *self);
void dossier_report_write_actions (const DossierReportWriter *self);
void dossier_report_write_history (const DossierReportWriter *self);
void dossier_report_write_visit (const DossierReportWriter *self);
void dossier_report_write_appendix (const DossierReportWriter *self);

G_END_DECLS
