/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

guint dossier_pdf_files_list (DossierQpdf *pdf, GPtrArray *names);
guint dossier_pdf_files_count (DossierQpdf *pdf);
gboolean dossier_pdf_files_are_all (DossierQpdf *pdf);

G_END_DECLS
