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
 * @take_focus: (nullable): gives the keyboard to another pane than the first, and tells whether it
 *   did
 */
struct _DossierPageClass
{
  AdwBinClass parent_class;

  const char *const *shown;
  void (*refresh) (DossierPage *self);
  gboolean (*take_focus) (DossierPage *self);
};

DossierBundle *dossier_page_get_bundle (DossierPage *self);
DossierSubmission *dossier_page_get_submission (DossierPage *self);
void dossier_page_invalidate (DossierPage *self);
void dossier_page_focus (DossierPage *self);
void dossier_page_resume_focus (DossierPage *self);
void dossier_page_add_pane (DossierPage *self, gpointer widget, gpointer target);
gboolean dossier_page_was_last_in_pane (DossierPage *self, gpointer widget);
gboolean dossier_page_focus_pane (DossierPage *self, gpointer widget);
void dossier_page_move_to_pane (DossierPage *self, int step);
void dossier_page_clear_search (DossierPage *self, GtkSearchEntry *entry);

G_END_DECLS
