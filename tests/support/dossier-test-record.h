/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

gboolean dossier_test_record_is_same (DossierRecord *record, DossierRecord *other);
char *dossier_test_submission_to_text (DossierSubmission *submission);
DossierSubmission *dossier_test_submission_copy (DossierSubmission *submission);

G_END_DECLS
