/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission-view.h"

G_BEGIN_DECLS

/* How long a toast offers something to do: longer than it takes to read what was done. */
#define DOSSIER_OFFER_SECONDS 12

void dossier_submission_view_add_toast (DossierSubmissionView *self, AdwToast *toast);
void dossier_submission_view_offer_undo (DossierSubmissionView *self, const char *text);
void dossier_submission_view_offer_undo_or (DossierSubmissionView *self,
                                            const char *text,
                                            AdwToast *toast);
void dossier_submission_view_withdraw_undo (DossierSubmissionView *self);
void dossier_submission_view_offer_citation (DossierSubmissionView *self, AdwToast *toast);
void dossier_submission_view_show_exported (DossierSubmissionView *self, GFile *file);
void dossier_submission_view_show_export_result (DossierSubmissionView *self,
                                                 GFile *file,
                                                 const GError *error);

G_END_DECLS
