/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_confinement_enter (void);
gboolean dossier_confinement_limit (int descriptor, gboolean keeps_copy);
gboolean dossier_confinement_limit_finishing (guint64 size);
gboolean dossier_confinement_limit_copying (int descriptor);

G_END_DECLS
