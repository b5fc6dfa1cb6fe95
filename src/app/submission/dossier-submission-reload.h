/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

void dossier_submission_view_reload_if_changed (DossierSubmissionView *self);
void dossier_submission_view_watch_bundle (DossierSubmissionView *self);
void dossier_submission_view_stop_watching (DossierSubmissionView *self);

G_END_DECLS
