/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

gboolean dossier_pdf_attachments_add (DossierQpdf *pdf, GPtrArray *attachments, GError **error);

G_END_DECLS
