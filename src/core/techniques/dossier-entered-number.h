/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than there are people. */
#define DOSSIER_ENTERED_NUMBER_MAX 1000000000

gboolean dossier_entered_number_read_count (const char *text, guint *count);
gboolean
dossier_entered_number_read_percent (const char *text, double min, double max, double *percent);
char *dossier_entered_number_write_count (guint count);
char *dossier_entered_number_write_percent (double percent);
char *dossier_entered_number_write_margin (double margin_percent);

G_END_DECLS
