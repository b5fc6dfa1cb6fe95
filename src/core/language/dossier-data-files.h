/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *dossier_data_files_get_shipped (const char *name);
GFile *dossier_data_files_get_own (const char *name);
GPtrArray *dossier_data_files_list (GFile *folder, const char *suffix);

G_END_DECLS
