/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-printing.h"
#include "dossier-submission-view.h"

G_BEGIN_DECLS

void dossier_submission_view_print (DossierSubmissionView *self, DossierPrinting *printing);

G_END_DECLS
