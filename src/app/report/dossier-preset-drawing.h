/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-report-preset.h"
#include "dossier-report-source.h"

G_BEGIN_DECLS

void dossier_preset_draw_async (DossierReportSource *source,
                                DossierReportPreset preset,
                                int width,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *dossier_preset_draw_finish (GAsyncResult *result, GError **error);

G_END_DECLS
