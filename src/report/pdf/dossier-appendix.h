/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report-image.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierAppendixForm:
 * @DOSSIER_APPENDIX_PAGES: its pages follow its slip
 * @DOSSIER_APPENDIX_IMAGE: it is an image, which becomes a page
 * @DOSSIER_APPENDIX_ATTACHED: it has no pages that can be shown: the file goes
 *   along with the PDF
 * @DOSSIER_APPENDIX_MISSING: the file is not in the bundle
 *
 * How the file of an evidence gets into a report.
 */
typedef enum
{
  DOSSIER_APPENDIX_PAGES,
  DOSSIER_APPENDIX_IMAGE,
  DOSSIER_APPENDIX_ATTACHED,
  DOSSIER_APPENDIX_MISSING,
} DossierAppendixForm;

/**
 * DossierAppendixItem:
 * @form: how it gets into a report
 * @original: (nullable) (type filename): the file in the bundle, which is attached
 * @path: (nullable) (type filename): the file whose pages are taken: the original,
 *   or what was made of it
 * @size: its size in bytes
 * @n_pages: how many pages it has
 * @image: (nullable): the image that it is
 * @reason: (nullable): what is to be said of it, in English
 * @is_changed: whether it is no longer what was added
 * @is_active: whether something active is taken out of it
 * @n_files: how many files are attached to it, which are left out
 * @file_names: (nullable): the names of some of them
 * @is_provisional: whether it has still to be made a PDF
 *
 * The file of an evidence, as it gets into a report.
 */
typedef struct
{
  DossierAppendixForm form;
  char *original;
  char *path;
  guint64 size;
  guint n_pages;
  DossierReportImage *image;
  char *reason;
  gboolean is_changed;
  gboolean is_active;
  guint n_files;
  char **file_names;
  gboolean is_provisional;
} DossierAppendixItem;

char *dossier_appendix_item_describe (const DossierAppendixItem *self);

/**
 * DossierAppendixProgress:
 * @n_done: how many files have been looked at; to be read atomically
 * @n_files: how many there are
 *
 * How far it is.
 */
typedef struct
{
  int n_done;
  int n_files;
} DossierAppendixProgress;

/**
 * DossierAppendix:
 *
 * What is known of the files of the evidence. It does not change.
 */
typedef struct _DossierAppendix DossierAppendix;

DossierAppendix *dossier_appendix_new (GFile *bundle_folder,
                                       GPtrArray *files,
                                       DossierAppendix *known,
                                       gboolean converts,
                                       DossierAppendixProgress *progress,
                                       GCancellable *cancellable);
DossierAppendix *dossier_appendix_ref (DossierAppendix *self);
void dossier_appendix_unref (DossierAppendix *self);
gboolean dossier_appendix_knows (DossierAppendix *self, GPtrArray *files, gboolean converts);
const DossierAppendixItem *dossier_appendix_find (DossierAppendix *self, const char *sha256);
const DossierAppendixItem *dossier_appendix_find_evidence (DossierAppendix *self,
                                                           DossierEvidence *evidence);
GPtrArray *dossier_appendix_list_files (DossierSubmission *submission,
                                        DossierReportOptions *options);
void dossier_appendix_new_async (GFile *bundle_folder,
                                 GPtrArray *files,
                                 DossierAppendix *known,
                                 gboolean converts,
                                 DossierAppendixProgress *progress,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
DossierAppendix *dossier_appendix_new_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAppendix, dossier_appendix_unref)

G_END_DECLS
