/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-inspection-error.h"

G_BEGIN_DECLS

/**
 * DOSSIER_INSPECTION_MERGE_JOB_TYPE:
 *
 * What dossier-inspect is asked to merge: where to write the PDF; the documents, each with
 * its path, its number of pages, and how many of the report's own pages come before it; and
 * the attachments, each with its path, name, media type and description.
 */
#define DOSSIER_INSPECTION_MERGE_JOB_TYPE "(sa(suu)a(ssss))"

/**
 * DossierInspectionMergeAnswer:
 * @code: an error as #DossierInspectionError plus one, or 0
 * @document: the position of the document that it is about, from 1, or 0
 *
 * What dossier-inspect writes of a merge.
 */
typedef struct
{
  guint32 code;
  guint32 document;
} DossierInspectionMergeAnswer;

/* The descriptor from which dossier-inspect reads what it is asked to merge. */
#define DOSSIER_INSPECTION_MERGE_DESCRIPTOR 3

gboolean dossier_inspection_merge_pdf (int pages,
                                       GVariant *job,
                                       guint *document,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
