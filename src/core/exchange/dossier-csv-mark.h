/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_CSV_MARK '\''

gboolean dossier_csv_needs_mark (const char *text);
const char *dossier_csv_skip_mark (const char *cell);

G_END_DECLS
