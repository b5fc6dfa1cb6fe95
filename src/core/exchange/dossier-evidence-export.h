/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

gboolean dossier_evidence_export_knows (const char *path);
gboolean dossier_evidence_export (DossierSubmission *submission, const char *path, GError **error);

G_END_DECLS
