/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-bundle.h"
#include "dossier-search-hit.h"
#include "dossier-search-records.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SEARCH (dossier_search_get_type ())
G_DECLARE_FINAL_TYPE (DossierSearch, dossier_search, DOSSIER, SEARCH, GObject)

DossierSearch *dossier_search_new (DossierBundle *bundle);
void dossier_search_set_plain_text (DossierSearch *self, DossierSearchPlainText to_plain_text);
GPtrArray *
dossier_search_find (DossierSearch *self, const char *words, guint n_hits, GError **error);
void dossier_search_find_async (DossierSearch *self,
                                const char *words,
                                guint n_hits,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *dossier_search_find_finish (DossierSearch *self, GAsyncResult *result, GError **error);
gboolean dossier_search_update (DossierSearch *self, GCancellable *cancellable, GError **error);
void dossier_search_update_async (DossierSearch *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean dossier_search_update_finish (DossierSearch *self,
                                       GAsyncResult *result,
                                       guint *n_left,
                                       GError **error);
char *dossier_search_describe_unread (DossierSearch *self);

G_END_DECLS
