/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

/**
 * DossierSubmissionPlace:
 *
 * Where the user is in a submission, to be found again when the same submission is shown anew.
 */
typedef struct _DossierSubmissionPlace DossierSubmissionPlace;

DossierSubmissionPlace *dossier_submission_place_new (DossierSubmissionView *view);
void dossier_submission_place_free (DossierSubmissionPlace *self);
void dossier_submission_place_restore (DossierSubmissionPlace *self, DossierSubmissionView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSubmissionPlace, dossier_submission_place_free)

G_END_DECLS
