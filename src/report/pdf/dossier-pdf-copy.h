/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierPdfCopyWrite:
 * @descriptor: an open file
 * @target: an open empty file, for a PDF of it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes a PDF of a file.
 *
 * Returns: whether @target is written whole
 */
typedef gboolean (*DossierPdfCopyWrite) (int descriptor,
                                         int target,
                                         GCancellable *cancellable,
                                         GError **error);

char *dossier_pdf_copy_make (const char *kind,
                             const char *path,
                             const char *name,
                             DossierPdfCopyWrite write,
                             GCancellable *cancellable);

G_END_DECLS
