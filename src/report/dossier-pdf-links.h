/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

/* Before the number of a page, what a link leads to whose page is not there yet. */
#define DOSSIER_PDF_PAGE_LINK "dossier-page:"

void dossier_pdf_links_finish (DossierQpdf *pdf, GArray *pages);
GArray *dossier_pdf_links_list_pages (DossierQpdf *pdf);

G_END_DECLS
