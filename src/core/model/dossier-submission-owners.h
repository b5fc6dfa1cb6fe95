/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

char **dossier_submission_list_owners (DossierSubmission *self);

G_END_DECLS
