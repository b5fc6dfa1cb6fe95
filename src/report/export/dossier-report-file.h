/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-report.h"

G_BEGIN_DECLS

gboolean dossier_report_file_check (GFile *file, GError **error);
gboolean dossier_report_file_is_document (const char *name);
gboolean dossier_report_file_has_pages (GFile *file);
gboolean dossier_report_file_write (const DossierReport *report,
                                    GFile *file,
                                    GCancellable *cancellable,
                                    GError **error);
void dossier_report_file_write_async (DossierReport *report,
                                      GFile *file,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean dossier_report_file_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
