/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

void dossier_test_edit_at_random (DossierSubmission *submission, GRand *random);

G_END_DECLS
