/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierSearchUpdate:
 *
 * Files that are read for their words, which a cache keeps.
 */
typedef struct _DossierSearchUpdate DossierSearchUpdate;

DossierSearchUpdate *dossier_search_update_new (const char *path, GFile *bundle_folder);
void dossier_search_update_free (DossierSearchUpdate *self);
void
dossier_search_update_add_file (DossierSearchUpdate *self, const char *sha256, const char *type);
gboolean dossier_search_update_run (DossierSearchUpdate *self,
                                    gint64 deadline,
                                    GCancellable *cancellable,
                                    GError **error);
guint dossier_search_update_count_left (DossierSearchUpdate *self);
GPtrArray *dossier_search_update_list_skipped (DossierSearchUpdate *self);
GPtrArray *dossier_search_update_list_unread (DossierSearchUpdate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSearchUpdate, dossier_search_update_free)

G_END_DECLS
