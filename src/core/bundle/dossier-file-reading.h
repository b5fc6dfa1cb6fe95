/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean dossier_file_reading_fail_circular (GFile *file, GError **error);
gboolean dossier_file_reading_fail (GFile *file, const GError *problem, GError **error);

G_END_DECLS
