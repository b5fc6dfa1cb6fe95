/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-standard.h"

G_BEGIN_DECLS

GListModel *dossier_enum_choices_new (GType type, const char *first);
GListModel *dossier_rating_choices_new (DossierStandard *standard, const char *first);

G_END_DECLS
