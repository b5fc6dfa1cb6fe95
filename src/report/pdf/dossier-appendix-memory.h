/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-appendix.h"

G_BEGIN_DECLS

gboolean dossier_appendix_memory_recall (DossierAppendixItem *item, const char *sha256);
void dossier_appendix_memory_keep (const DossierAppendixItem *item,
                                   const char *sha256,
                                   gboolean may_change);

G_END_DECLS
