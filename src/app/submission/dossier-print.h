/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-report-source.h"

G_BEGIN_DECLS

void dossier_print_report_async (DossierReport *report,
                                 DossierReportSource *source,
                                 const char *name,
                                 GtkWindow *parent,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean dossier_print_report_finish (GAsyncResult *result, GError **error);

G_END_DECLS
