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
 * @shown: (nullable) (array zero-terminated=1): the addresses of what it shows, as
 *   dossier_edit_group_touches_any() takes them; %NULL for the whole submission
 * @refresh: shows the submission as it is now; called after an edit of what it shows, and when
 *   another day begins, but only while the page is mapped
 */
struct _DossierPageClass
{
  AdwBinClass parent_class;

  const char *const *shown;
  void (*refresh) (DossierPage *self);
};

DossierBundle *dossier_page_get_bundle (DossierPage *self);
DossierSubmission *dossier_page_get_submission (DossierPage *self);
void dossier_page_invalidate (DossierPage *self);

G_END_DECLS
