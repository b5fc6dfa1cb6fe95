/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-self-assessment-commands.h"

#include <glib/gi18n.h>

#include "dossier-self-assessment.h"
#include "dossier-submission-answers.h"
#include "dossier-submission-messages.h"
#include "dossier-submission-pages.h"
#include "dossier-today.h"

void
dossier_command_show_self_assessment (GtkWidget *widget,
                                      const char *action_name,
                                      GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierWalkPage *page = dossier_submission_view_get_walk (self);

  dossier_submission_view_show_content (self, "walk");
  dossier_walk_page_go_on (page);
}

void
dossier_command_finish_self_assessment (GtkWidget *widget,
                                        const char *action_name,
                                        GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  const char *today = dossier_today_get ();
  DossierAssessment *assessment =
    dossier_self_assessment_finish (dossier_submission_view_get_submission (self), today);

  if (assessment == NULL)
    return;
  gtk_widget_activate_action (widget,
                              "submission.show-assessment",
                              "s",
                              dossier_assessment_get_id (assessment));
  dossier_submission_view_offer_undo (self, _ ("Added a self-assessment from the answers"));
}

void
dossier_command_begin_self_assessment (GtkWidget *widget,
                                       const char *action_name,
                                       GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_clear_answers (dossier_submission_view_get_submission (self));
  dossier_walk_page_go_on (dossier_submission_view_get_walk (self));
  dossier_submission_view_offer_undo (self, _ ("Cleared all answers"));
}
