/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

char *dossier_field_to_text (GParamSpec *field, const GValue *value);
gboolean
dossier_field_from_text (GParamSpec *field, const char *text, GValue *value, GError **error);
gboolean dossier_field_is_called (GParamSpec *field, const char *name);

G_END_DECLS
