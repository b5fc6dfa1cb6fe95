/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-page.h"
#include "dossier-action.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ACTIONS_PAGE (dossier_actions_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierActionsPage, dossier_actions_page, DOSSIER, ACTIONS_PAGE, DossierPage)

void dossier_actions_page_show (DossierActionsPage *self, DossierAction *action, gboolean is_new);
void dossier_actions_page_show_only (DossierActionsPage *self, const char *const *ids);
void dossier_actions_page_focus_search (DossierActionsPage *self);
gboolean dossier_actions_page_is_editing (DossierActionsPage *self, DossierAction *action);

G_END_DECLS
