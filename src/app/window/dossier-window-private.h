/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-window.h"

#include "dossier-actions-page.h"
#include "dossier-addition-bar.h"
#include "dossier-assessment-view.h"
#include "dossier-autosave.h"
#include "dossier-banner.h"
#include "dossier-comparison-view.h"
#include "dossier-dashboard-charts.h"
#include "dossier-dashboard-page.h"
#include "dossier-evidence-addition.h"
#include "dossier-evidence-page.h"
#include "dossier-portfolio-page.h"
#include "dossier-ready-view.h"
#include "dossier-report-page.h"
#include "dossier-search-view.h"
#include "dossier-start-page.h"

G_BEGIN_DECLS

/* How long a toast offers something to do: longer than it takes to read what was done. */
#define DOSSIER_WINDOW_OFFER_SECONDS 12

/* For the window and its actions alone. */
struct _DossierWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *main_stack;
  DossierBanner *start_banner;
  DossierStartPage *start_page;
  DossierBanner *banner;
  GtkLabel *name;
  GtkMenuButton *checks_button;
  GtkLabel *checks_count;
  GtkListBox *checks;
  GMenu *history_menu;
  GtkStack *content;
  AdwViewStack *pages;
  DossierPortfolioPage *portfolio;
  DossierDashboardPage *dashboard;
  DossierEvidencePage *evidence;
  DossierActionsPage *actions;
  DossierSearchView *search;
  DossierAssessmentView *assessment;
  DossierComparisonView *comparison;
  DossierReadyView *ready;
  DossierReportPage *report;
  DossierAdditionBar *addition_bar;

  DossierStandardLibrary *library;
  GSettings *settings;
  DossierBundle *bundle;
  DossierAutosave *autosave;
  GFileMonitor *monitor;
  GCancellable *reload_cancellable;
  char *copy_message;
  GtkFileChooserNative *chooser;
  DossierDashboardChart exported_chart;
  gboolean may_lose_edits;
  gboolean has_shown_copy_message;
  gboolean narrow;

  AdwToast *undo_toast;
  AdwToast *cite_toast;
  GQueue additions;
  GCancellable *addition_cancellable;

  GHashTable *file_faults;
  GListModel *all_checks;
  guint check_idle;
  GCancellable *audit_cancellable;
  GCancellable *export_cancellable;
};

DossierSubmission *dossier_window_get_submission (DossierWindow *self);
void dossier_window_show_page (DossierWindow *self, const char *name);
void dossier_window_show_toast (DossierWindow *self, const char *text);
void dossier_window_withdraw_toast (AdwToast **toast);
void dossier_window_print (DossierWindow *self,
                           DossierReport *report,
                           DossierReportSource *source,
                           const char *name);
void dossier_window_offer_undo (DossierWindow *self, const char *text);
void dossier_window_run_addition (DossierWindow *self,
                                  DossierEvidenceAddition *addition,
                                  const char *element,
                                  const char *message);
void dossier_window_prepare_chooser (DossierWindow *self,
                                     const char *title,
                                     GtkFileChooserAction action,
                                     const char *accept_label,
                                     GCallback chosen);
void dossier_window_ask_where (DossierWindow *self,
                               const char *title,
                               const char *ending,
                               GCallback chosen);
void dossier_window_add_filter (DossierWindow *self, const char *name, const char *const *endings);
GFile *dossier_window_complete_name (GFile *chosen, const char *const *endings);
void dossier_window_show_exported (DossierWindow *self, GFile *file);
gboolean dossier_window_leave_bundle (DossierWindow *self, gboolean can_insist);

G_END_DECLS
