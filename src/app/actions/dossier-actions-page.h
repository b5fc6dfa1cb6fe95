/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-action.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierActionCondition:
 * @DOSSIER_ACTION_ALL: all of them
 * @DOSSIER_ACTION_UNFINISHED: what is still to do
 * @DOSSIER_ACTION_OVERDUE: what should be done by now
 * @DOSSIER_ACTION_FINISHED: what is done
 *
 * Which actions the page shows.
 */
typedef enum
{
  DOSSIER_ACTION_ALL,
  DOSSIER_ACTION_UNFINISHED,
  DOSSIER_ACTION_OVERDUE,
  DOSSIER_ACTION_FINISHED,
} DossierActionCondition;

#define DOSSIER_TYPE_ACTIONS_PAGE (dossier_actions_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierActionsPage, dossier_actions_page, DOSSIER, ACTIONS_PAGE, GtkWidget)

void dossier_actions_page_show (DossierActionsPage *self, DossierAction *action, gboolean is_new);
void dossier_actions_page_show_counted (DossierActionsPage *self,
                                        DossierActionCondition condition,
                                        const char *text);
void dossier_actions_page_focus_search (DossierActionsPage *self);

G_END_DECLS
