/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-exchange-commands.h"

#include <glib/gi18n.h>

#include "dossier-action-export.h"
#include "dossier-board-page.h"
#include "dossier-chart-file.h"
#include "dossier-dashboard-charts.h"
#include "dossier-evidence-export.h"
#include "dossier-file-replace.h"
#include "dossier-import-window.h"
#include "dossier-statement.h"
#include "dossier-submission-chooser.h"
#include "dossier-submission-messages.h"
#include "dossier-today.h"

static const char *const pdf_endings[] = { ".pdf", NULL };
static const char *const register_endings[] = { ".xlsx", ".csv", NULL };
static const char *const action_endings[] = { ".ics", ".xlsx", ".csv", NULL };
static const char *const chart_endings[] = { ".svg", ".png", NULL };
static const char *const statement_endings[] = { ".txt", NULL };
static const char *const table_endings[] = { ".csv", ".txt", ".tsv", NULL };

void
dossier_command_open_exported (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_show_uri (dossier_submission_view_get_window (DOSSIER_SUBMISSION_VIEW (widget)),
                g_variant_get_string (parameter, NULL),
                GDK_CURRENT_TIME);
}

typedef gboolean (*WriteTable) (DossierSubmission *submission, const char *path, GError **error);

static gboolean
fail_remote (GError **error)
{
  g_set_error_literal (error,
                       G_IO_ERROR,
                       G_IO_ERROR_NOT_SUPPORTED,
                       _ ("Choose a folder on this computer."));
  return FALSE;
}

static gboolean
write_table (DossierSubmission *submission, GFile *file, WriteTable write, GError **error)
{
  const char *path = g_file_peek_path (file);

  return path != NULL ? write (submission, path, error) : fail_remote (error);
}

static void
export_to_chosen_place (DossierSubmissionView *self,
                        GtkFileChooser *chooser,
                        const char *const *endings,
                        WriteTable write)
{
  g_autoptr (GFile) file = dossier_file_chooser_get_target (chooser, endings);
  g_autoptr (GError) error = NULL;

  write_table (dossier_submission_view_get_submission (self), file, write, &error);
  dossier_submission_view_show_export_result (self, file, error);
}

static void
register_place_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  export_to_chosen_place (self, chooser, register_endings, dossier_evidence_export);
}

static void
actions_place_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  export_to_chosen_place (self, chooser, action_endings, dossier_action_export);
}

void
dossier_command_export_actions (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_ask_where (self,
                                     _ ("Export Actions"),
                                     _ ("actions"),
                                     ".ics",
                                     actions_place_chosen);
  dossier_submission_view_show_chooser (self,
                                        _ ("Calendars and spreadsheets (.ics, .xlsx, .csv)"),
                                        action_endings);
}

void
dossier_command_export_register (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_ask_where (self,
                                     _ ("Export Register of Evidence"),
                                     _ ("evidence register"),
                                     ".xlsx",
                                     register_place_chosen);
  dossier_submission_view_show_chooser (self, _ ("Spreadsheets (.xlsx, .csv)"), register_endings);
}

static gboolean
write_board_page (DossierSubmission *submission, const char *path, GError **error)
{
  const char *today = dossier_today_get ();

  return dossier_board_page_write (submission, path, today, error);
}

static gboolean
write_statement (DossierSubmission *submission, const char *path, GError **error)
{
  g_autofree char *statement = dossier_statement_create (submission);

  return dossier_file_replace (path, statement, -1, error);
}

static void
statement_place_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  export_to_chosen_place (self, chooser, statement_endings, write_statement);
}

void
dossier_command_export_statement (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_ask_where (self,
                                     _ ("Export Statement of Results"),
                                     _ ("results"),
                                     ".txt",
                                     statement_place_chosen);
  dossier_submission_view_show_chooser (self, _ ("Plain text (.txt)"), statement_endings);
}

static void
board_place_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  export_to_chosen_place (self, chooser, pdf_endings, write_board_page);
}

void
dossier_command_export_board_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_ask_where (self,
                                     _ ("Export Page for the Board"),
                                     _ ("for the board"),
                                     ".pdf",
                                     board_place_chosen);
  dossier_submission_view_show_chooser (self, _ ("PDF documents"), pdf_endings);
}

static DossierChart *
create_chart (DossierSubmissionView *self, DossierDashboardChart which)
{
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  g_autofree DossierTally *tallies = dossier_tally_count (submission);

  return dossier_dashboard_chart_new (which, submission, tallies, dossier_today_get ());
}

static gboolean
write_chart (DossierSubmissionView *self, DossierDashboardChart which, GFile *file, GError **error)
{
  g_autoptr (DossierChart) chart = create_chart (self, which);
  const char *path = g_file_peek_path (file);

  return path != NULL ? dossier_chart_write (chart, path, error) : fail_remote (error);
}

static void
chart_place_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  DossierDashboardChart which =
    (DossierDashboardChart) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chooser), "chart"));
  g_autoptr (GFile) file = dossier_file_chooser_get_target (chooser, chart_endings);
  g_autoptr (GError) error = NULL;

  write_chart (self, which, file, &error);
  dossier_submission_view_show_export_result (self, file, error);
}

void
dossier_command_export_chart (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  guint which = g_variant_get_uint32 (parameter);
  g_autoptr (DossierChart) chart = create_chart (self, (DossierDashboardChart) which);
  GtkFileChooser *chooser = dossier_submission_view_ask_where (self,
                                                               _ ("Export Chart"),
                                                               chart->title,
                                                               ".svg",
                                                               chart_place_chosen);

  g_object_set_data (G_OBJECT (chooser), "chart", GUINT_TO_POINTER (which));
  dossier_submission_view_show_chooser (self, _ ("Pictures (.svg, .png)"), chart_endings);
}

static void
offer_to_undo_import_cb (DossierSubmissionView *self, guint n_records)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("Imported %u row", "Imported %u rows", n_records), n_records);

  dossier_submission_view_offer_undo (self, text);
}

static void
show_import (DossierSubmissionView *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierImport) plan =
    dossier_import_new (dossier_submission_view_get_submission (self), file, &error);
  g_autofree char *problem = NULL;

  if (plan != NULL)
    {
      GtkWindow *window =
        dossier_import_window_new (dossier_submission_view_get_window (self), plan);

      g_signal_connect_object (window,
                               "imported",
                               G_CALLBACK (offer_to_undo_import_cb),
                               self,
                               G_CONNECT_SWAPPED);
      gtk_window_present (window);
      return;
    }
  problem = g_strdup_printf (_ ("Nothing was imported. %s"), error->message);
  dossier_submission_view_show_problem (self, problem);
}

static void
table_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);

  show_import (self, file);
}

void
dossier_command_import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_create_chooser (self,
                                          _ ("Import a Table"),
                                          GTK_FILE_CHOOSER_ACTION_OPEN,
                                          _ ("_Open"),
                                          table_chosen);
  dossier_submission_view_show_chooser (self, _ ("Comma-separated values (.csv)"), table_endings);
}
