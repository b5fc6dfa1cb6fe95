/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char **dossier_office_confinement_begin (const char *program,
                                         const char *document,
                                         const char *folder,
                                         GError **error);
void dossier_office_confinement_limit (gpointer user_data);

G_END_DECLS
