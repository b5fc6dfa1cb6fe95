/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-evidence-file.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_THUMBNAILS (dossier_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (DossierThumbnails, dossier_thumbnails, DOSSIER, THUMBNAILS, GObject)

DossierThumbnails *dossier_thumbnails_new (GFile *bundle_folder);
GdkTexture *dossier_thumbnails_find (DossierThumbnails *self,
                                     DossierEvidenceFile *file,
                                     guint page,
                                     guint width);
void dossier_thumbnails_draw_async (DossierThumbnails *self,
                                    DossierEvidenceFile *file,
                                    guint page,
                                    guint width,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GdkTexture *
dossier_thumbnails_draw_finish (DossierThumbnails *self, GAsyncResult *result, GError **error);

G_END_DECLS
