/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-standard-library.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

GFile *dossier_bundle_find_folder (GFile *file, GError **error);
DossierSubmission *dossier_bundle_read (GFile *folder,
                                        DossierStandardLibrary *library,
                                        char **read_only_reason,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
