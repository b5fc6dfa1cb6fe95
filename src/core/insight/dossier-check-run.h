/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-check.h"
#include "dossier-citation-index.h"
#include "dossier-history.h"

G_BEGIN_DECLS

/**
 * DossierCheckRun:
 * @submission: the submission
 * @standard: its standard
 * @today: the day to judge by
 * @visit: (nullable): the day of the next visit
 * @file_faults: (nullable): what dossier_evidence_audit_sizes() found
 * @has_glyph: (nullable): which letters can be printed
 * @evidence: (element-type utf8 DossierEvidence): the evidence by identifier
 * @cited: (element-type DossierEvidence): what the responses cite
 * @dismissed: (element-type utf8): the checks that are dismissed
 * @citations: (nullable): which elements cite which evidence, when first needed
 * @checks: (element-type DossierCheck): those that are found
 *
 * One run of all checks, with what several of them need.
 */
typedef struct
{
  DossierSubmission *submission;
  DossierStandard *standard;
  const char *today;
  char *visit;
  GHashTable *file_faults;
  DossierHasGlyph has_glyph;
  GHashTable *evidence;
  GHashTable *cited;
  GHashTable *dismissed;
  DossierCitationIndex *citations;
  GPtrArray *checks;
} DossierCheckRun;

void dossier_check_run_add (DossierCheckRun *self,
                            DossierCheckKind kind,
                            gpointer record,
                            char *sentence);

void dossier_check_run_responses (DossierCheckRun *self);
void dossier_check_run_narratives (DossierCheckRun *self);
void dossier_check_run_evidence (DossierCheckRun *self);
void dossier_check_run_actions (DossierCheckRun *self);
void dossier_check_run_letters (DossierCheckRun *self);

G_END_DECLS
