/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-bundle.h"

G_BEGIN_DECLS

void dossier_report_logo_import_async (DossierBundle *bundle,
                                       GFile *file,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean
dossier_report_logo_import_finish (DossierBundle *bundle, GAsyncResult *result, GError **error);

G_END_DECLS
