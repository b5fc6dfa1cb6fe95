/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierInspectionBlockFunc:
 * @block: a piece of what a helper process writes
 * @length: its length in bytes
 * @user_data: data of whoever reads
 *
 * Returns: whether it could be used
 */
typedef gboolean (*DossierInspectionBlockFunc) (const guint8 *block,
                                                gsize length,
                                                gpointer user_data);

gboolean dossier_inspection_answer_read (int descriptor,
                                         gint64 seconds_maximum,
                                         guint64 size_maximum,
                                         DossierInspectionBlockFunc block_func,
                                         gpointer user_data,
                                         GCancellable *cancellable,
                                         GError **error);

G_END_DECLS
