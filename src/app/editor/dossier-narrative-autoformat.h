/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-buffer.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NARRATIVE_AUTOFORMAT (dossier_narrative_autoformat_get_type ())
G_DECLARE_FINAL_TYPE (DossierNarrativeAutoformat,
                      dossier_narrative_autoformat,
                      DOSSIER,
                      NARRATIVE_AUTOFORMAT,
                      GObject)

DossierNarrativeAutoformat *dossier_narrative_autoformat_new (DossierNarrativeBuffer *buffer);
gboolean dossier_narrative_autoformat_take_back (DossierNarrativeAutoformat *self);

G_END_DECLS
