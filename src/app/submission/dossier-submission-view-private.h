/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

#include "dossier-actions-page.h"
#include "dossier-addition-bar.h"
#include "dossier-autosave.h"
#include "dossier-banner.h"
#include "dossier-dashboard-charts.h"
#include "dossier-dashboard-page.h"
#include "dossier-evidence-addition.h"
#include "dossier-evidence-page.h"
#include "dossier-file-monitor.h"
#include "dossier-operation.h"
#include "dossier-portfolio-page.h"
#include "dossier-report-page.h"
#include "dossier-search-view.h"

G_BEGIN_DECLS

/* How long a toast offers something to do: longer than it takes to read what was done. */
#define DOSSIER_OFFER_SECONDS 12

/* For the view and its commands alone. */
struct _DossierSubmissionView
{
  AdwBin parent_instance;

  AdwToastOverlay *toasts;
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;
  DossierBanner *banner;
  GtkMenuButton *checks_button;
  GtkLabel *checks_count;
  GtkListBox *checks;
  GtkMenuButton *submission_button;
  GtkMenuButton *main_button;
  GMenu *history_menu;
  GtkStack *content;
  AdwViewStack *pages;
  DossierAdditionBar *addition_bar;

  DossierStandardLibrary *library;
  GSettings *settings;
  DossierBundle *bundle;
  DossierAutosave *autosave;
  GTask *closing;
  gboolean can_insist;
  gboolean is_stopping;
  gboolean may_lose_edits;
  gboolean narrow;

  GFileMonitor *monitor;
  GCancellable *reload_cancellable;
  char *copy_message;
  gboolean has_shown_copy_message;

  GtkFileChooserNative *chooser;
  DossierDashboardChart exported_chart;

  AdwToast *undo_toast;
  AdwToast *cite_toast;
  GListStore *operations;
  DossierOperation *export;
  GQueue additions;
  DossierOperation *addition;

  DossierFileMonitor *file_monitor;
  GListModel *all_checks;
  guint check_idle;
};

GtkWindow *dossier_submission_view_get_window (DossierSubmissionView *self);
void dossier_submission_view_set_busy (DossierSubmissionView *self, gboolean is_busy);
DossierOperation *dossier_submission_view_begin_operation (DossierSubmissionView *self,
                                                           const char *description);
void dossier_submission_view_show_page (DossierSubmissionView *self, const char *name);
void dossier_submission_view_withdraw_toast (AdwToast **toast);
void dossier_submission_view_print (DossierSubmissionView *self,
                                    DossierReport *report,
                                    DossierReportSource *source,
                                    const char *name);
void dossier_submission_view_offer_undo (DossierSubmissionView *self, const char *text);
void dossier_submission_view_run_addition (DossierSubmissionView *self,
                                           DossierEvidenceAddition *addition,
                                           const char *element,
                                           const char *message);
void dossier_submission_view_prepare_chooser (DossierSubmissionView *self,
                                              const char *title,
                                              GtkFileChooserAction action,
                                              const char *accept_label,
                                              GCallback chosen);
void dossier_submission_view_ask_where (DossierSubmissionView *self,
                                        const char *title,
                                        const char *ending,
                                        GCallback chosen);
void dossier_submission_view_add_filter (DossierSubmissionView *self,
                                         const char *name,
                                         const char *const *endings);
GFile *dossier_submission_view_complete_name (GFile *chosen, const char *const *endings);
void dossier_submission_view_show_exported (DossierSubmissionView *self, GFile *file);

G_END_DECLS
