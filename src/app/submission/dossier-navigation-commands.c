/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-navigation-commands.h"

#include <glib/gi18n.h>

#include "dossier-details-window.h"
#include "dossier-owners-window.h"
#include "dossier-submission-messages.h"
#include "dossier-submission-pages.h"
#include "dossier-visit-commands.h"

void
dossier_command_close_submission (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "close");
}

void
dossier_command_edit_details (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  gtk_window_present (dossier_details_window_new (dossier_submission_view_get_window (self),
                                                  dossier_submission_view_get_submission (self)));
}

static void
owners_assigned_cb (DossierSubmissionView *self, guint n_elements)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("Assigned %u element", "Assigned %u elements", n_elements),
                     n_elements);

  dossier_submission_view_offer_undo (self, text);
}

void
dossier_command_assign_owners (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  GtkWindow *window = dossier_owners_window_new (dossier_submission_view_get_window (self),
                                                 dossier_submission_view_get_submission (self));

  g_signal_connect_object (window,
                           "assigned",
                           G_CALLBACK (owners_assigned_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

void
dossier_command_show_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const pages[] = { "portfolio", "dashboard", "evidence", "actions", "report" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *command = g_strconcat ("submission.show-", pages[i], "-page", NULL);

      if (g_str_equal (action_name, command))
        dossier_submission_view_switch_to_page (DOSSIER_SUBMISSION_VIEW (widget), pages[i]);
    }
  dossier_submission_view_set_way_back (DOSSIER_SUBMISSION_VIEW (widget), NULL);
  dossier_submission_view_focus_page (DOSSIER_SUBMISSION_VIEW (widget));
}

void
dossier_command_move_to_pane (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_submission_view_move_to_pane (DOSSIER_SUBMISSION_VIEW (widget),
                                        g_str_equal (action_name, "submission.next-pane") ? 1 : -1);
}

void
dossier_command_show_element (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_show_page (self, "portfolio");
  dossier_portfolio_page_show_number (dossier_submission_view_get_portfolio (self),
                                      g_variant_get_string (parameter, NULL));
}

void
dossier_command_write_element (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_command_show_element (widget, action_name, parameter);
  dossier_portfolio_page_focus_narrative (dossier_submission_view_get_portfolio (self));
}

void
dossier_command_rate_element (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_command_show_element (widget, action_name, parameter);
  dossier_portfolio_page_focus_rating (dossier_submission_view_get_portfolio (self));
}

void
dossier_command_choose_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_command_show_element (widget, action_name, parameter);
  dossier_portfolio_page_choose_evidence (dossier_submission_view_get_portfolio (self));
}

void
dossier_command_show_counted (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  const char *criterion;
  int rating, condition;

  g_variant_get (parameter, "(&sii)", &criterion, &rating, &condition);
  dossier_submission_view_show_page (self, "portfolio");
  dossier_portfolio_page_show_counted (dossier_submission_view_get_portfolio (self),
                                       criterion,
                                       rating,
                                       (DossierPortfolioCondition) condition);
}

void
dossier_command_move_to_element (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_portfolio_page_move (dossier_submission_view_get_portfolio (self),
                               g_str_equal (action_name, "submission.next-element") ? 1 : -1);
}

void
dossier_command_show_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  const char *id;
  guint page;

  g_variant_get (parameter, "(&su)", &id, &page);
  dossier_submission_view_show_page (self, "evidence");
  dossier_evidence_page_show (dossier_submission_view_get_evidence (self), id, page);
}

void
dossier_command_find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  const char *page = dossier_submission_view_get_page_name (self);

  if (g_strcmp0 (page, "evidence") == 0)
    {
      dossier_submission_view_show_page (self, "evidence");
      dossier_evidence_page_focus_search (dossier_submission_view_get_evidence (self));
    }
  else if (g_strcmp0 (page, "actions") == 0)
    {
      dossier_submission_view_show_page (self, "actions");
      dossier_actions_page_focus_search (dossier_submission_view_get_actions (self));
    }
  else
    {
      dossier_submission_view_show_page (self, "portfolio");
      dossier_portfolio_page_focus_search (dossier_submission_view_get_portfolio (self));
    }
}

void
dossier_command_find_text (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_show_page (self, "portfolio");
  if (!dossier_portfolio_page_find (dossier_submission_view_get_portfolio (self)))
    dossier_submission_view_show_message (self,
                                          _ ("Choose an element to find text in its narrative"));
}

void
dossier_command_show_problem (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_submission_view_show_problem (DOSSIER_SUBMISSION_VIEW (widget),
                                        g_variant_get_string (parameter, NULL));
}

void
dossier_command_show_message (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_submission_view_show_message (DOSSIER_SUBMISSION_VIEW (widget),
                                        g_variant_get_string (parameter, NULL));
}

void
dossier_command_search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_show_content (self, "search");
  dossier_search_view_focus (dossier_submission_view_get_search (self));
}

void
dossier_command_leave_view (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  if (!dossier_submission_view_leave_visit (self))
    dossier_submission_view_leave (self);
}

void
dossier_command_go_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_submission_view_go_back (DOSSIER_SUBMISSION_VIEW (widget));
}
