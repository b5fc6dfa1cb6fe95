/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierSearchRecord:
 * @record: a #DossierResponse or a #DossierEvidence
 * @label: its number as people write it
 * @title: its title, or that of its element
 * @sha256: (nullable): under what its file is stored
 * @body: all other text in it
 *
 * What can be found in a record.
 */
typedef struct
{
  DossierRecord *record;
  char *label;
  char *title;
  char *body;
  char *sha256;
} DossierSearchRecord;

GPtrArray *dossier_search_records_collect (DossierSubmission *submission);

G_END_DECLS
