/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GVariant *dossier_dropped_files_to_uris (const GValue *value);

G_END_DECLS
