/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_EVIDENCE_FOLDER_FILES_MAXIMUM 5000

gboolean dossier_evidence_folder_collect (GFile *folder,
                                          GPtrArray *files,
                                          GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
