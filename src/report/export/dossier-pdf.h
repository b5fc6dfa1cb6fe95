/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-report.h"

G_BEGIN_DECLS

gboolean dossier_pdf_write (const DossierReport *report,
                            GFile *file,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
