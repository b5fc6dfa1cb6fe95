/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"

G_BEGIN_DECLS

DossierPageGeometry layout_sample_a4 (void);
char *layout_sample_generate_words (GRand *random, guint n_words);

G_END_DECLS
