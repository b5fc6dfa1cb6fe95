/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-office-run.h"

G_BEGIN_DECLS

char *dossier_office_prepare (const DossierOfficeRun *run,
                              const char *path,
                              const char *type,
                              gboolean *has_accepted,
                              GError **error);

G_END_DECLS
