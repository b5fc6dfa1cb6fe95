/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"

G_BEGIN_DECLS

DossierPageGeometry layout_sample_a4 (void);
char *layout_sample_generate_words (GRand *random, guint n_words);
const DossierPlacement *layout_sample_get_placement (const DossierPage *page, guint i);
double layout_sample_measure_lines (const DossierTypesetText *text);
void layout_sample_assert_all_lines_once (const DossierLayout *layout);

G_END_DECLS
