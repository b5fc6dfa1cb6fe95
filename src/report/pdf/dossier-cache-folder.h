/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void dossier_cache_folder_use (const char *path);
void dossier_cache_folder_prune (const char *folder, guint64 size_maximum);

G_END_DECLS
