/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_command_line_check (char **words);
void dossier_command_line_make_absolute (char **words);

G_END_DECLS
