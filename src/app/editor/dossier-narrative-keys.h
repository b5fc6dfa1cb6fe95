/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-autoformat.h"

G_BEGIN_DECLS

gboolean dossier_narrative_keys_press (DossierNarrativeBuffer *buffer,
                                       DossierNarrativeAutoformat *autoformat,
                                       guint keyval,
                                       GdkModifierType modifiers);

G_END_DECLS
