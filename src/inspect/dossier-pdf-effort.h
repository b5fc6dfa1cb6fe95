/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

typedef struct _DossierPdfEffort DossierPdfEffort;

DossierPdfEffort *dossier_pdf_effort_new (DossierQpdf *pdf);
void dossier_pdf_effort_free (DossierPdfEffort *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPdfEffort, dossier_pdf_effort_free)

void dossier_pdf_effort_add_page (DossierPdfEffort *self,
                                  qpdf_oh page,
                                  const char *contents,
                                  gsize length);
gboolean dossier_pdf_effort_is_bearable (DossierPdfEffort *self);
gboolean dossier_pdf_effort_is_certain (DossierPdfEffort *self);

G_END_DECLS
