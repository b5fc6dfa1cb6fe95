/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean dossier_sandbox_is_active (void);
gboolean dossier_sandbox_is_document (GFile *file);
gboolean dossier_sandbox_is_lone_document (GFile *file);
char *dossier_sandbox_find_host_path (GFile *file);
char *dossier_sandbox_describe_file (GFile *file);
char *dossier_sandbox_describe_place (GFile *file);
gboolean dossier_sandbox_is_same_file (GFile *file, GFile *other);

G_END_DECLS
