/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-inspection-answer.h"

G_BEGIN_DECLS

GVariant *dossier_inspection_ask (int descriptor,
                                  const char *const *words,
                                  const char *type,
                                  GCancellable *cancellable,
                                  GError **error);
gboolean dossier_inspection_run (int descriptor,
                                 const char *const *words,
                                 guint64 size_maximum,
                                 DossierInspectionBlockFunc take_block,
                                 gpointer user_data,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
