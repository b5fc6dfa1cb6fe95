/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

void dossier_submission_view_prepare_menus (DossierSubmissionView *self);

G_END_DECLS
