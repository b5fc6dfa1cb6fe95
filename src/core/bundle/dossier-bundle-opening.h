/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-bundle.h"

G_BEGIN_DECLS

void dossier_bundle_open_async (GFile *folder,
                                DossierStandardLibrary *library,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
DossierBundle *dossier_bundle_open_finish (GAsyncResult *result, GError **error);

G_END_DECLS
