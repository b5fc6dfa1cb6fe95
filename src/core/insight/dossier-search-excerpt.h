/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include <sqlite3.h>

G_BEGIN_DECLS

gboolean dossier_search_excerpt_register (sqlite3 *database);

G_END_DECLS
