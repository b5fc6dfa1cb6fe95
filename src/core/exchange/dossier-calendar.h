/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* libical-glib 3.0 requires this, because its interface may still change. */
#define LIBICAL_GLIB_UNSTABLE_API
#include <libical-glib/libical-glib.h>

G_BEGIN_DECLS

ICalComponent *dossier_calendar_new (const char *subject);
ICalTime *dossier_calendar_parse_day (const char *day);
void dossier_calendar_take_time (ICalComponent *component,
                                 ICalProperty *(*create) (ICalTime *time),
                                 ICalTime *time);
void dossier_calendar_stamp (ICalComponent *component);

G_END_DECLS
