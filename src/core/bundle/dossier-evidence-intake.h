/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence-store.h"
#include "dossier-pasted-image.h"

G_BEGIN_DECLS

/**
 * DossierEvidenceProgress:
 * @name: what is being copied now
 * @n_done: how many files are done
 * @n_files: how many files there are
 * @done: how many bytes are copied
 * @total: how many bytes there are in all
 *
 * How far an intake is.
 */
typedef struct
{
  char *name;
  guint n_done;
  guint n_files;
  guint64 done;
  guint64 total;
} DossierEvidenceProgress;

void dossier_evidence_progress_clear (DossierEvidenceProgress *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierEvidenceProgress, dossier_evidence_progress_clear)

/**
 * DossierEvidenceIntake:
 *
 * Files that are copied into the evidence store one after the other.
 */
typedef struct _DossierEvidenceIntake DossierEvidenceIntake;

DossierEvidenceIntake *dossier_evidence_intake_new (GFile *bundle_folder);
void dossier_evidence_intake_free (DossierEvidenceIntake *self);
void dossier_evidence_intake_add_file (DossierEvidenceIntake *self, GFile *file);
void dossier_evidence_intake_add_image (DossierEvidenceIntake *self,
                                        const DossierPastedImage *image);
void dossier_evidence_intake_open_folders (DossierEvidenceIntake *self);
gboolean dossier_evidence_intake_run (DossierEvidenceIntake *self,
                                      GCancellable *cancellable,
                                      GError **error);
void dossier_evidence_intake_get_progress (DossierEvidenceIntake *self,
                                           DossierEvidenceProgress *progress);
GPtrArray *dossier_evidence_intake_list_stored (DossierEvidenceIntake *self);
GPtrArray *dossier_evidence_intake_list_problems (DossierEvidenceIntake *self);
GPtrArray *dossier_evidence_intake_list_remarks (DossierEvidenceIntake *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEvidenceIntake, dossier_evidence_intake_free)

G_END_DECLS
