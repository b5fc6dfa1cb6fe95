/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **dossier_attached_files_clean_names (const char *const *names);
char *dossier_attached_files_describe (const char *const *names, guint n_files);

G_END_DECLS
