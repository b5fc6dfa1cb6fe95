/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierSearchRecord:
 * @record: a #DossierResponse, #DossierEvidence, #DossierAction or #DossierAssessment
 * @label: its number as people write it, or what it is if it has none
 * @has_number: whether @label is a number, by which people look for it
 * @title: its title, that of its element, or the kind and day of an assessment
 * @sha256: (nullable): under what its file is stored
 * @body: all other text in it
 *
 * What can be found in a record.
 */
typedef struct
{
  DossierRecord *record;
  char *label;
  gboolean has_number;
  char *title;
  char *body;
  char *sha256;
} DossierSearchRecord;

/**
 * DossierSearchPlainText:
 * @markdown: a narrative as it is stored
 *
 * Returns: (transfer full): its text as it prints, without marks
 */
typedef char *(*DossierSearchPlainText) (const char *markdown);

GPtrArray *dossier_search_records_collect (DossierSubmission *submission,
                                           DossierSearchPlainText to_plain_text);

G_END_DECLS
