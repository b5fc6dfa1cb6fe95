/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void dossier_field_bind (GBindingGroup *bindings,
                         const char *field,
                         gpointer widget,
                         const char *property);
void dossier_field_bind_enum (GBindingGroup *bindings, const char *field, gpointer widget);

G_END_DECLS
