/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-pasted-image.h"

G_BEGIN_DECLS

/**
 * DossierEvidenceSource:
 *
 * A file of the user's that is being copied: opened once, and watched for
 * changes while it is read.
 */
typedef struct _DossierEvidenceSource DossierEvidenceSource;

DossierEvidenceSource *
dossier_evidence_source_open (GFile *file, GCancellable *cancellable, GError **error);
DossierEvidenceSource *dossier_evidence_source_open_image (const DossierPastedImage *image,
                                                           GError **error);
void dossier_evidence_source_free (DossierEvidenceSource *self);
const char *dossier_evidence_source_get_file_name (DossierEvidenceSource *self);
guint64 dossier_evidence_source_get_size (DossierEvidenceSource *self);
gssize dossier_evidence_source_read (DossierEvidenceSource *self,
                                     void *buffer,
                                     gsize size,
                                     GCancellable *cancellable,
                                     GError **error);
gboolean dossier_evidence_source_check_unchanged (DossierEvidenceSource *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEvidenceSource, dossier_evidence_source_free)

G_END_DECLS
