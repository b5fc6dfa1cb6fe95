/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sessions of a visit as rows of a list, in the order of their times, with a heading for each
 * day. */

#include "dossier-session-list.h"

#include <glib/gi18n.h>

#include "dossier-day.h"
#include "dossier-visit.h"

/**
 * dossier_session_list_find:
 * @list: a list of sessions
 * @session: a session
 *
 * Returns: (transfer none) (nullable): its row
 */
DossierSessionRow *
dossier_session_list_find (GtkListBox *list, DossierSession *session)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);

  for (int i = 0; gtk_list_box_get_row_at_index (list, i) != NULL; i++)
    {
      DossierSessionRow *row = DOSSIER_SESSION_ROW (gtk_list_box_get_row_at_index (list, i));

      if (dossier_session_row_get_session (row) == session)
        return row;
    }
  return NULL;
}

static gboolean
has_session (DossierAssessment *assessment, DossierSession *session)
{
  return dossier_record_find_item (DOSSIER_RECORD (assessment),
                                   "sessions",
                                   dossier_session_get_id (session)) == DOSSIER_RECORD (session);
}

static void
remove_rows_that_are_gone (GtkListBox *list, DossierAssessment *assessment)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL;)
    {
      if (has_session (assessment, dossier_session_row_get_session (DOSSIER_SESSION_ROW (row))))
        i++;
      else
        gtk_list_box_remove (list, GTK_WIDGET (row));
    }
}

static int
compare_rows (GtkListBoxRow *first, GtkListBoxRow *second, gpointer data)
{
  return dossier_session_compare_times (
    dossier_session_row_get_session (DOSSIER_SESSION_ROW (first)),
    dossier_session_row_get_session (DOSSIER_SESSION_ROW (second)));
}

static const char *
get_day (GtkListBoxRow *row)
{
  DossierSession *session = dossier_session_row_get_session (DOSSIER_SESSION_ROW (row));

  return dossier_record_get_text (DOSSIER_RECORD (session), "date");
}

static GtkWidget *
create_day_heading (const char *day)
{
  g_autofree char *text = dossier_day_describe_in_full (day);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   text != NULL ? text : _ ("No day"),
                                   "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING,
                                   "xalign",
                                   0.0,
                                   "margin-start",
                                   12,
                                   "margin-top",
                                   12,
                                   "margin-bottom",
                                   6,
                                   NULL);

  gtk_widget_add_css_class (label, "heading");
  return label;
}

/* A visit of one day has no use for headings. */
static void
set_heading (GtkListBoxRow *row, GtkListBoxRow *previous, gpointer data)
{
  g_auto (GStrv) days = dossier_visit_list_days (DOSSIER_ASSESSMENT (data));
  gboolean is_first = previous == NULL || !g_str_equal (get_day (previous), get_day (row));

  gtk_list_box_row_set_header (
    row,
    g_strv_length (days) > 1 && is_first ? create_day_heading (get_day (row)) : NULL);
}

/* A row that is open keeps its place while its time is typed. */
static void
expanded_cb (GtkListBox *list, GParamSpec *property, AdwExpanderRow *row)
{
  if (!adw_expander_row_get_expanded (row))
    gtk_list_box_invalidate_sort (list);
}

/**
 * dossier_session_list_set_up:
 * @list: a list without rows
 * @assessment: an assessment
 *
 * Prepares a list for the sessions of a visit.
 */
void
dossier_session_list_set_up (GtkListBox *list, DossierAssessment *assessment)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list));

  gtk_list_box_set_sort_func (list, compare_rows, NULL, NULL);
  gtk_list_box_set_header_func (list, set_heading, g_object_ref (assessment), g_object_unref);
}

static void
add_row (GtkListBox *list, DossierSubmission *submission, DossierSession *session)
{
  GtkWidget *row = dossier_session_row_new (submission, session);

  g_signal_connect_object (row,
                           "notify::expanded",
                           G_CALLBACK (expanded_cb),
                           list,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);
}

/**
 * dossier_session_list_show:
 * @list: a list of sessions
 * @submission: a submission
 * @assessment: one of its assessments
 *
 * Shows the sessions of the visit as they are now. Rows of sessions that are still there stay.
 */
void
dossier_session_list_show (GtkListBox *list,
                           DossierSubmission *submission,
                           DossierAssessment *assessment)
{
  GListModel *sessions = dossier_assessment_get_sessions (assessment);

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  remove_rows_that_are_gone (list, assessment);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (DossierSession) session = g_list_model_get_item (sessions, i);
      DossierSessionRow *row = dossier_session_list_find (list, session);

      if (row != NULL)
        dossier_session_row_update (row);
      else
        add_row (list, submission, session);
    }
  gtk_list_box_invalidate_headers (list);
}
