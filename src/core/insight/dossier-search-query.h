/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dossier_search_query_make (const char *words, gboolean leaves_out_letters);

G_END_DECLS
