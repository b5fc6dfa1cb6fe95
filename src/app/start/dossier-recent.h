/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char **dossier_recent_list (void);
void dossier_recent_add (GFile *folder, const char *id);
void dossier_recent_remove_moved (const char *path, GFile *folder, const char *id);
void dossier_recent_remove (const char *path);

G_END_DECLS
