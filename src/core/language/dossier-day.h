/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A day is a calendar date as ISO 8601 text, "2026-03-31", so that it is the
 * same day in every time zone; "" is no day. Later days are greater as text.
 */

char *dossier_day_today (void);
gboolean dossier_day_is_valid (const char *text);
char *dossier_day_parse (const char *text);
char *dossier_day_add_days (const char *day, int n_days);
char *dossier_day_add_years (const char *day, guint n_years);
int dossier_day_count_between (const char *first, const char *last);
char *dossier_day_describe (const char *day);
char *dossier_day_describe_in_full (const char *day);
char *dossier_day_describe_month (const char *day);

G_END_DECLS
