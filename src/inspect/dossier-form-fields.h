/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

/**
 * DossierFormFields:
 * @are_on_pages: whether there are any on the pages
 * @are_seen: whether any of these can be seen there
 * @are_signed: whether any field, be it on no page, has a digital signature
 *
 * What fields a PDF has.
 */
typedef struct
{
  gboolean are_on_pages;
  gboolean are_seen;
  gboolean are_signed;
} DossierFormFields;

DossierFormFields dossier_form_fields_find (DossierQpdf *pdf, guint n_pages);

G_END_DECLS
