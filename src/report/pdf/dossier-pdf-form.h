/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Rises when forms are printed in another way, so that no copy from before is used. */
#define DOSSIER_PDF_FORM_EDITION "3"

char *dossier_pdf_form_flatten (const char *path,
                                const char *sha256,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
