/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-page.h"

G_BEGIN_DECLS

GVariant *dossier_dropped_files_to_uris (const GValue *value);
gboolean dossier_dropped_files_add (DossierPage *page, const char *element, const GValue *value);

G_END_DECLS
