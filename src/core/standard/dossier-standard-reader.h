/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-standard.h"

G_BEGIN_DECLS

DossierStandard *dossier_standard_read (GFile *file, GCancellable *cancellable, GError **error);
char *dossier_standard_describe_file (GFile *file);

G_END_DECLS
