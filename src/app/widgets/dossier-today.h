/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_TODAY (dossier_today_get_type ())
G_DECLARE_FINAL_TYPE (DossierToday, dossier_today, DOSSIER, TODAY, GObject)

const char *dossier_today_get (void);
void dossier_today_check (void);
void dossier_today_connect (gpointer object, GCallback callback);

G_END_DECLS
