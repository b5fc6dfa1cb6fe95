/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the view of a submission says: problems in its banner, and what was done in toasts. */

#include "dossier-submission-messages.h"

#include <glib/gi18n.h>

#include "dossier-submission-view-private.h"

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
 *
 * Answers what the user has just done, before any toast that is still to be shown.
 */
void
dossier_submission_view_show_message (DossierSubmissionView *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * dossier_submission_view_add_toast:
 * @self: a view of a submission
 * @toast: (transfer full): what to say
 */
void
dossier_submission_view_add_toast (DossierSubmissionView *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Takes away what is no longer on offer. */
static void
withdraw (AdwToast **toast)
{
  if (*toast != NULL)
    adw_toast_dismiss (*toast);
  g_clear_weak_pointer (toast);
}

/* Offers this instead of what was offered before in the same place. */
static void
offer (DossierSubmissionView *self, AdwToast **place, AdwToast *toast)
{
  withdraw (place);
  adw_toast_set_timeout (toast, DOSSIER_OFFER_SECONDS);
  g_set_weak_pointer (place, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
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

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "submission.undo");
  offer (self, &self->undo_toast, toast);
}

/* AdwToast has one button of its own, so that Undo is part of its title. */
static GtkWidget *
create_undo_title (const char *text, gboolean is_narrow)
{
  GtkWidget *box =
    gtk_box_new (is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *undo = gtk_button_new_with_label (_ ("Undo"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_valign (undo, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (undo), "submission.undo");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), undo);
  return box;
}

/**
 * dossier_submission_view_offer_undo_or:
 * @self: a view of a submission
 * @text: what was done, in a few words
 * @toast: (transfer full): has the button for what can be done next
 *
 * Tells what was done last, with one button that takes it back, and another for what usually
 * follows.
 */
void
dossier_submission_view_offer_undo_or (DossierSubmissionView *self,
                                       const char *text,
                                       AdwToast *toast)
{
  adw_toast_set_custom_title (toast, create_undo_title (text, self->narrow));
  offer (self, &self->undo_toast, toast);
}

/**
 * dossier_submission_view_withdraw_undo:
 * @self: a view of a submission
 *
 * Offers no longer to take back what was done last, as something else is the last by now.
 */
void
dossier_submission_view_withdraw_undo (DossierSubmissionView *self)
{
  withdraw (&self->undo_toast);
}

/**
 * dossier_submission_view_offer_citation:
 * @self: a view of a submission
 * @toast: (transfer full): what offers to cite evidence that was there before
 *
 * Offers this instead of what else was offered to be cited.
 */
void
dossier_submission_view_offer_citation (DossierSubmissionView *self, AdwToast *toast)
{
  offer (self, &self->cite_toast, toast);
}

/**
 * dossier_submission_view_show_exported:
 * @self: a view of a submission
 * @file: what was written
 *
 * Tells that a file was written, and offers to open it.
 */
void
dossier_submission_view_show_exported (DossierSubmissionView *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *title = g_strdup_printf (_ ("Exported “%s”"), name);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *markup = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _ ("Open"));
  adw_toast_set_action_name (toast, "submission.open-exported");
  adw_toast_set_action_target (toast, "s", uri);
  dossier_submission_view_add_toast (self, toast);
}

/**
 * dossier_submission_view_show_export_result:
 * @self: a view of a submission
 * @file: what was to be written
 * @error: (nullable): why it was not; %NULL if it was
 *
 * Tells how an export ended.
 */
void
dossier_submission_view_show_export_result (DossierSubmissionView *self,
                                            GFile *file,
                                            const GError *error)
{
  g_autofree char *problem = NULL;

  if (error == NULL)
    {
      dossier_submission_view_show_exported (self, file);
      return;
    }
  problem = g_strdup_printf (_ ("Nothing was exported. %s"), error->message);
  dossier_submission_view_show_problem (self, problem);
}
