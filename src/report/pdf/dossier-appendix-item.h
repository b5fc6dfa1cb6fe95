/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-appendix.h"

G_BEGIN_DECLS

DossierAppendixItem *dossier_appendix_item_new (GFile *bundle_folder,
                                                const char *sha256,
                                                const char *type,
                                                gboolean converts,
                                                GCancellable *cancellable);
void dossier_appendix_item_unref (DossierAppendixItem *self);

G_END_DECLS
