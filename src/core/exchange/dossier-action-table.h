/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

char *dossier_action_table_to_csv (DossierSubmission *submission);
gboolean dossier_action_table_write_workbook (DossierSubmission *submission,
                                              const char *path,
                                              GError **error);

G_END_DECLS
