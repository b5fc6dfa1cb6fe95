/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-check-list.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ISSUE_BAR (dossier_issue_bar_get_type ())
G_DECLARE_FINAL_TYPE (DossierIssueBar, dossier_issue_bar, DOSSIER, ISSUE_BAR, AdwBin)

void dossier_issue_bar_set_narrow (DossierIssueBar *self, gboolean narrow);
void dossier_issue_bar_show_check (DossierIssueBar *self,
                                   DossierCheckList *checks,
                                   guint position,
                                   DossierSubmission *submission);
void
dossier_issue_bar_show_done (DossierIssueBar *self, DossierCheckList *checks, DossierCheck *check);

G_END_DECLS
