/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean dossier_command_line_check (char **words);
void dossier_command_line_make_absolute (char **words);
GFile *dossier_command_line_get_folder (char **words);

G_END_DECLS
