/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "dossier-standard.h"

G_BEGIN_DECLS

gboolean
dossier_certification_body_reader_read (DossierStandard *self, JsonObject *root, GError **error);

G_END_DECLS
