/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

#include "dossier-autosave.h"
#include "dossier-banner.h"
#include "dossier-check-list.h"
#include "dossier-file-monitor.h"
#include "dossier-issue-bar.h"
#include "dossier-submission-chooser.h"

G_BEGIN_DECLS

/* For the files of the view, and not for its commands. Each group belongs to the file that is named
 * above it. */
struct _DossierSubmissionView
{
  AdwBin parent_instance;

  /* dossier-submission-view.c */
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;
  AdwHeaderBar *header;
  GtkMenuButton *submission_button;
  GtkMenuButton *main_button;
  GtkListBox *running;
  gboolean narrow;

  /* What several of them use */
  DossierBundle *bundle;
  DossierAutosave *autosave;
  DossierOperations *operations;
  DossierFileMonitor *file_monitor;
  DossierBanner *banner;

  /* dossier-submission-pages.c */
  GtkStack *content;
  AdwViewStack *pages;
  GtkWidget *back_button;
  const char *way_back;
  GtkWidget *focus_to_resume;

  /* dossier-submission-messages.c */
  AdwToastOverlay *toasts;
  AdwToast *undo_toast;
  AdwToast *cite_toast;

  /* dossier-submission-chooser.c */
  GtkFileChooserNative *chooser;
  DossierFileChosen file_chosen;

  /* dossier-submission-history.c */
  GMenu *history_menu;
  char *undo_title;
  char *redo_title;

  /* dossier-submission-writing.c */
  GtkWidget *switcher_place;

  /* dossier-submission-checks.c */
  GtkMenuButton *checks_button;
  GtkImage *checks_icon;
  GtkLabel *checks_count;
  GtkLabel *checks_rest;
  GtkLabel *checks_stage;
  GtkListBox *checks;
  DossierCheckList *all_checks;
  guint check_timeout;
  DossierAction *new_action;
  gboolean is_new_action_begun;

  /* dossier-submission-issues.c */
  DossierIssueBar *issue_bar;
  DossierCheck *issue;
  guint issue_position;

  /* dossier-submission-closing.c */
  GTask *closing;
  gboolean can_insist;
  gboolean is_stopping;
  gboolean may_lose_edits;

  /* dossier-submission-reload.c */
  DossierStandardLibrary *library;
  GFileMonitor *monitor;
  GCancellable *reload_cancellable;
  char *copy_message;
  gboolean has_shown_copy_message;
};

G_END_DECLS
