/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the view of a submission says: problems in its banner, and what was done in toasts. */

#include "dossier-submission-view-private.h"

#include <glib/gi18n.h>

/**
 * dossier_submission_view_show_problem:
 * @self: a view of a submission
 * @problem: a sentence or two
 *
 * Tells what went wrong, where the user is looking.
 */
void
dossier_submission_view_show_problem (DossierSubmissionView *self, const char *problem)
{
  dossier_banner_show (self->banner, problem);
}

/**
 * dossier_submission_view_show_message:
 * @self: a view of a submission
 * @text: a few words
 */
void
dossier_submission_view_show_message (DossierSubmissionView *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

/**
 * dossier_submission_view_withdraw_toast:
 * @toast: (inout): a weak pointer to a toast, or to %NULL
 *
 * Takes away what is no longer on offer.
 */
void
dossier_submission_view_withdraw_toast (AdwToast **toast)
{
  if (*toast != NULL)
    adw_toast_dismiss (*toast);
  g_clear_weak_pointer (toast);
}

/**
 * dossier_submission_view_offer_undo:
 * @self: a view of a submission
 * @text: what was done, in a few words
 *
 * Tells what was done last, with a button that takes it back for as long as it
 * is the last.
 */
void
dossier_submission_view_offer_undo (DossierSubmissionView *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  dossier_submission_view_withdraw_toast (&self->undo_toast);
  adw_toast_set_timeout (toast, DOSSIER_OFFER_SECONDS);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "submission.undo");
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
