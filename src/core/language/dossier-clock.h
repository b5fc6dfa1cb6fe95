/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_CLOCK_MINUTES_OF_DAY (24 * 60)

gboolean dossier_clock_parse (const char *text, guint *minutes);
char *dossier_clock_format (guint minutes);

G_END_DECLS
