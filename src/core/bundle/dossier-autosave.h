/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-bundle.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_AUTOSAVE (dossier_autosave_get_type ())
G_DECLARE_FINAL_TYPE (DossierAutosave, dossier_autosave, DOSSIER, AUTOSAVE, GObject)

DossierAutosave *dossier_autosave_new (DossierBundle *bundle);
gboolean dossier_autosave_is_pending (DossierAutosave *self);
const char *dossier_autosave_get_problem (DossierAutosave *self);
void dossier_autosave_flush_async (DossierAutosave *self,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean
dossier_autosave_flush_finish (DossierAutosave *self, GAsyncResult *result, GError **error);

G_END_DECLS
