/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

gboolean dossier_pdf_form_is_there (DossierQpdf *pdf);
char *dossier_pdf_form_flatten (const char *path, const char *sha256, GError **error);

G_END_DECLS
