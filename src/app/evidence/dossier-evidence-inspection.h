/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "dossier-evidence-file.h"

G_BEGIN_DECLS

void dossier_evidence_draw_async (GFile *bundle_folder,
                                  DossierEvidenceFile *file,
                                  guint page,
                                  guint width,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GdkTexture *dossier_evidence_draw_finish (GAsyncResult *result, GError **error);

void dossier_evidence_read_async (GFile *bundle_folder,
                                  DossierEvidenceFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
char *dossier_evidence_read_finish (GAsyncResult *result, GError **error);

void dossier_evidence_read_title_async (GFile *bundle_folder,
                                        DossierEvidenceFile *file,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
char *dossier_evidence_read_title_finish (GAsyncResult *result, GError **error);

G_END_DECLS
