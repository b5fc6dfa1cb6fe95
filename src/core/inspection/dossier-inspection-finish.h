/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-inspection-error.h"

G_BEGIN_DECLS

/**
 * DOSSIER_INSPECTION_FINISH_JOB_TYPE:
 *
 * What dossier-inspect is asked to do with a PDF as cairo has written it: where to write the
 * finished one; the notes on its structure; by their names, texts about it; its colour profile;
 * the documents, each with its path, its number of pages, and how many of the report's own
 * pages come before it; and the attachments, each with its path, name, media type and
 * description.
 */
#define DOSSIER_INSPECTION_FINISH_JOB_TYPE "(sasa{ss}aya(suu)a(ssss))"

/* The texts of the job: titles that people see, and metadata that is copied into the PDF
 * unchanged. */
#define DOSSIER_INSPECTION_FINISH_TITLE    "title"
#define DOSSIER_INSPECTION_FINISH_AUTHOR   "author"
#define DOSSIER_INSPECTION_FINISH_SUBJECT  "subject"
#define DOSSIER_INSPECTION_FINISH_LANGUAGE "language"
#define DOSSIER_INSPECTION_FINISH_CREATED  "created"
#define DOSSIER_INSPECTION_FINISH_XMP      "xmp"
#define DOSSIER_INSPECTION_FINISH_LABELS   "labels"

/* The target of a link to a page that is added later is this prefix and the number of the page. */
#define DOSSIER_INSPECTION_PAGE_LINK "dossier-page:"

/**
 * DossierInspectionFinishAnswer:
 * @code: an error as #DossierInspectionError plus one, or 0
 * @document: the position of the document that it is about, from 1, or 0
 *
 * What dossier-inspect writes of a PDF that it was to finish.
 */
typedef struct
{
  guint32 code;
  guint32 document;
} DossierInspectionFinishAnswer;

/* The descriptor from which dossier-inspect reads what it is asked to do. */
#define DOSSIER_INSPECTION_FINISH_DESCRIPTOR 3

gboolean dossier_inspection_finish_pdf (int pages,
                                        GVariant *job,
                                        guint *document,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
