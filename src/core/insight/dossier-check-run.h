/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-check.h"
#include "dossier-citation-index.h"

G_BEGIN_DECLS

/**
 * DossierCheckRun:
 * @submission: the submission
 * @standard: its standard
 * @today: the day to judge by
 * @file_faults: (nullable): what dossier_evidence_audit_sizes() found
 * @has_glyph: (nullable): which letters can be printed
 * @cited: (nullable) (element-type utf8): the ids of what the responses cite, when first needed
 * @citations: (nullable): which elements cite which evidence, when first needed
 * @checks: (nullable) (element-type DossierCheck): where a finder adds what it finds
 *
 * What the finders of checks look at, with what several of them need.
 */
typedef struct
{
  DossierSubmission *submission;
  DossierStandard *standard;
  const char *today;
  GHashTable *file_faults;
  DossierHasGlyph has_glyph;
  GHashTable *cited;
  DossierCitationIndex *citations;
  GPtrArray *checks;
} DossierCheckRun;

/**
 * DossierCheckResponse:
 * @run: a run
 * @response: a response that is shown and printed
 * @element: the number of its element
 *
 * Looks at one response.
 */
typedef void (*DossierCheckResponse) (DossierCheckRun *run,
                                      DossierResponse *response,
                                      const char *element);

void dossier_check_run_clear (DossierCheckRun *self);
void dossier_check_run_add (DossierCheckRun *self,
                            DossierCheckKind kind,
                            gpointer record,
                            char *sentence);
void dossier_check_run_each_response (DossierCheckRun *self, DossierCheckResponse check);
gboolean dossier_check_run_is_shown (DossierCheckRun *self, DossierResponse *response);
gboolean dossier_check_run_is_cited (DossierCheckRun *self, DossierEvidence *evidence);

G_END_DECLS
