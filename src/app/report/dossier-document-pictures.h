/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_DOCUMENT_PICTURES (dossier_document_pictures_get_type ())
G_DECLARE_FINAL_TYPE (DossierDocumentPictures,
                      dossier_document_pictures,
                      DOSSIER,
                      DOCUMENT_PICTURES,
                      GObject)

DossierDocumentPictures *dossier_document_pictures_new (void);
GdkTexture *
dossier_document_pictures_find (DossierDocumentPictures *self, const char *path, guint page);
void dossier_document_picture_make_async (const char *path,
                                          guint page,
                                          guint width,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
GdkTexture *dossier_document_picture_make_finish (GAsyncResult *result, GError **error);

G_END_DECLS
