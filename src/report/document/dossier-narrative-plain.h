/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative.h"

G_BEGIN_DECLS

GPtrArray *dossier_narrative_from_plain_text (const char *text);
char *dossier_narrative_to_plain_text (GPtrArray *paragraphs);

G_END_DECLS
