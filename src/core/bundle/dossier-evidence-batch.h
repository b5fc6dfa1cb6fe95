/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-pasted-image.h"

G_BEGIN_DECLS

/**
 * DossierEvidenceBatch:
 *
 * Files that are put into the evidence store of a bundle together.
 */
typedef struct _DossierEvidenceBatch DossierEvidenceBatch;

void dossier_evidence_batch_remove_abandoned (GFile *bundle_folder);
DossierEvidenceBatch *dossier_evidence_batch_new (GFile *bundle_folder);
void dossier_evidence_batch_free (DossierEvidenceBatch *self);
gboolean dossier_evidence_batch_copy (DossierEvidenceBatch *self,
                                      GFile *file,
                                      GFileProgressCallback progress,
                                      gpointer progress_data,
                                      GCancellable *cancellable,
                                      GError **error);
gboolean dossier_evidence_batch_copy_image (DossierEvidenceBatch *self,
                                            const DossierPastedImage *image,
                                            GFileProgressCallback progress,
                                            gpointer progress_data,
                                            GCancellable *cancellable,
                                            GError **error);
gboolean dossier_evidence_batch_is_full (DossierEvidenceBatch *self);
void
dossier_evidence_batch_finish (DossierEvidenceBatch *self, GPtrArray *stored, GPtrArray *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEvidenceBatch, dossier_evidence_batch_free)

G_END_DECLS
