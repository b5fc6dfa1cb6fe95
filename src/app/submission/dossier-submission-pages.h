/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-actions-page.h"
#include "dossier-evidence-page.h"
#include "dossier-portfolio-page.h"
#include "dossier-ready-view.h"
#include "dossier-report-page.h"
#include "dossier-search-view.h"
#include "dossier-techniques-page.h"
#include "dossier-walk-page.h"
#include "dossier-submission-view.h"

G_BEGIN_DECLS

DossierPortfolioPage *dossier_submission_view_get_portfolio (DossierSubmissionView *self);
DossierEvidencePage *dossier_submission_view_get_evidence (DossierSubmissionView *self);
DossierActionsPage *dossier_submission_view_get_actions (DossierSubmissionView *self);
DossierReportPage *dossier_submission_view_get_report (DossierSubmissionView *self);
DossierSearchView *dossier_submission_view_get_search (DossierSubmissionView *self);
DossierTechniquesPage *dossier_submission_view_get_guides (DossierSubmissionView *self);
DossierWalkPage *dossier_submission_view_get_walk (DossierSubmissionView *self);
void
dossier_submission_view_show_view (DossierSubmissionView *self, const char *name, GtkWidget *view);
GtkWidget *dossier_submission_view_peek_view (DossierSubmissionView *self, const char *name);
void dossier_submission_view_drop_left_views (DossierSubmissionView *self);
DossierReadyView *dossier_submission_view_peek_ready (DossierSubmissionView *self);
DossierReadyView *dossier_submission_view_get_ready (DossierSubmissionView *self);
void dossier_submission_view_make_visible_page (DossierSubmissionView *self);
const char *dossier_submission_view_get_page_name (DossierSubmissionView *self);
gboolean dossier_submission_view_is_at_page (DossierSubmissionView *self, const char *name);
void dossier_submission_view_show_content (DossierSubmissionView *self, const char *name);
void dossier_submission_view_switch_to_page (DossierSubmissionView *self, const char *name);
void dossier_submission_view_show_page (DossierSubmissionView *self, const char *name);
void dossier_submission_view_focus_page (DossierSubmissionView *self);
void dossier_submission_view_move_to_pane (DossierSubmissionView *self, int step);
void dossier_submission_view_leave (DossierSubmissionView *self);
void dossier_submission_view_go_back (DossierSubmissionView *self);
void dossier_submission_view_set_way_back (DossierSubmissionView *self, const char *name);

G_END_DECLS
