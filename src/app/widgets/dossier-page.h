/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-bundle.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PAGE (dossier_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (DossierPage, dossier_page, DOSSIER, PAGE, AdwBin)

/**
 * DossierPageClass:
 * @parent_class: the parent class
 * @refresh: shows the submission as it is now; called after an edit, and when another day begins,
 *   but only while the page is mapped
 */
struct _DossierPageClass
{
  AdwBinClass parent_class;

  void (*refresh) (DossierPage *self);
};

DossierBundle *dossier_page_get_bundle (DossierPage *self);
DossierSubmission *dossier_page_get_submission (DossierPage *self);
void dossier_page_invalidate (DossierPage *self);

G_END_DECLS
