/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-exchange-commands.h"

#include <glib/gi18n.h>

#include "dossier-action-export.h"
#include "dossier-board-page.h"
#include "dossier-chart-file.h"
#include "dossier-evidence-register.h"
#include "dossier-evidence-workbook.h"
#include "dossier-file-replace.h"
#include "dossier-import-window.h"
#include "dossier-sandbox.h"
#include "dossier-statement.h"
#include "dossier-today.h"
#include "dossier-submission-view-private.h"

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
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static gboolean
has_ending (const char *name, const char *const *endings)
{
  for (guint i = 0; endings[i] != NULL; i++)
    {
      if (g_str_has_suffix (name, endings[i]))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_submission_view_complete_name:
 * @chosen: the file that the user named
 * @endings: (array zero-terminated=1): the endings that it may have
 *
 * In Flatpak the user's choice is one file: under another name it would be lost.
 *
 * Returns: (transfer full): the file with the first ending if it has none,
 *   unless that would replace a file that nobody was asked about
 */
GFile *
dossier_submission_view_complete_name (GFile *chosen, const char *const *endings)
{
  g_autofree char *uri = g_file_get_uri (chosen);
  g_autofree char *complete = g_strconcat (uri, endings[0], NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (complete);

  if (has_ending (uri, endings) || dossier_sandbox_is_document (chosen) ||
      g_file_query_exists (file, NULL))
    return g_object_ref (chosen);
  return g_steal_pointer (&file);
}

/**
 * dossier_submission_view_ask_where:
 * @self: a view of a submission
 * @title: what it asks for
 * @ending: the ending of the name that it proposes
 * @chosen: as in dossier_submission_view_prepare_chooser()
 *
 * Makes a file chooser that asks where to write a file, with the name of the
 * submission. It is still to be shown.
 */
void
dossier_submission_view_ask_where (DossierSubmissionView *self,
                                   const char *title,
                                   const char *ending,
                                   GCallback chosen)
{
  g_autofree char *bundle_name = dossier_bundle_get_name (self->bundle);
  g_autofree char *name = g_strconcat (bundle_name, ending, NULL);

  dossier_submission_view_prepare_chooser (self,
                                           title,
                                           GTK_FILE_CHOOSER_ACTION_SAVE,
                                           _ ("_Export"),
                                           chosen);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
}

/**
 * dossier_submission_view_add_filter:
 * @self: a window with a file chooser
 * @name: what the files are called
 * @endings: (array zero-terminated=1): the endings that they have
 *
 * Has the file chooser offer files of a kind.
 */
void
dossier_submission_view_add_filter (DossierSubmissionView *self,
                                    const char *name,
                                    const char *const *endings)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; endings[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, endings[i] + 1);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
}

static gboolean
write_register (DossierSubmission *submission, const char *path, GError **error)
{
  g_autofree char *csv = NULL;

  if (!g_str_has_suffix (path, ".csv"))
    return dossier_evidence_workbook_write (submission, path, error);
  csv = dossier_evidence_register_to_csv (submission);
  return dossier_file_replace (path, csv, -1, error);
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
tell_exported (DossierSubmissionView *self, GFile *file, gboolean is_written, const GError *error)
{
  g_autofree char *problem = NULL;

  if (is_written)
    {
      dossier_submission_view_show_exported (self, file);
      return;
    }
  problem = g_strdup_printf (_ ("Nothing was exported. %s"), error->message);
  dossier_submission_view_show_problem (self, problem);
}

static void
take_place (DossierSubmissionView *self, int response, const char *const *endings, WriteTable write)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
      g_autoptr (GFile) file = dossier_submission_view_complete_name (chosen, endings);
      g_autoptr (GError) error = NULL;
      gboolean is_written =
        write_table (dossier_submission_view_get_submission (self), file, write, &error);

      tell_exported (self, file, is_written, error);
    }
  g_clear_object (&self->chooser);
}

static void
register_place_chosen (DossierSubmissionView *self, int response)
{
  take_place (self, response, register_endings, write_register);
}

static void
actions_place_chosen (DossierSubmissionView *self, int response)
{
  take_place (self, response, action_endings, dossier_action_export);
}

void
dossier_command_export_actions (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_ask_where (self,
                                     _ ("Export Actions"),
                                     ".ics",
                                     G_CALLBACK (actions_place_chosen));
  dossier_submission_view_add_filter (self,
                                      _ ("Calendars and spreadsheets (.ics, .xlsx, .csv)"),
                                      action_endings);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
dossier_command_export_register (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_ask_where (self,
                                     _ ("Export Register of Evidence"),
                                     ".xlsx",
                                     G_CALLBACK (register_place_chosen));
  dossier_submission_view_add_filter (self, _ ("Spreadsheets (.xlsx, .csv)"), register_endings);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
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
statement_place_chosen (DossierSubmissionView *self, int response)
{
  take_place (self, response, statement_endings, write_statement);
}

void
dossier_command_export_statement (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_ask_where (
    self,
    _ ("Export Statement of Results"),
    /* Translators: what follows the name of a submission in that of a file */
    _ (", results.txt"),
    G_CALLBACK (statement_place_chosen));
  dossier_submission_view_add_filter (self, _ ("Plain text (.txt)"), statement_endings);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
board_place_chosen (DossierSubmissionView *self, int response)
{
  take_place (self, response, pdf_endings, write_board_page);
}

void
dossier_command_export_board_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  /* Translators: the end of the name of a file that is for a management board */
  dossier_submission_view_ask_where (self,
                                     _ ("Export Page for the Board"),
                                     _ (", for the board.pdf"),
                                     G_CALLBACK (board_place_chosen));
  dossier_submission_view_add_filter (self, _ ("PDF documents"), pdf_endings);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static gboolean
write_chart (DossierSubmissionView *self, GFile *file, GError **error)
{
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  g_autofree DossierTally *tallies = dossier_tally_count (submission);
  const char *today = dossier_today_get ();
  g_autoptr (DossierChart) chart =
    dossier_dashboard_chart_new (self->exported_chart, submission, tallies, today);
  const char *path = g_file_peek_path (file);

  return path != NULL ? dossier_chart_write (chart, path, error) : fail_remote (error);
}

static void
chart_place_chosen (DossierSubmissionView *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
      g_autoptr (GFile) file = dossier_submission_view_complete_name (chosen, chart_endings);
      g_autoptr (GError) error = NULL;
      gboolean is_written = write_chart (self, file, &error);

      tell_exported (self, file, is_written, error);
    }
  g_clear_object (&self->chooser);
}

void
dossier_command_export_chart (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  self->exported_chart = (DossierDashboardChart) g_variant_get_uint32 (parameter);
  dossier_submission_view_ask_where (self,
                                     _ ("Export Chart"),
                                     ".svg",
                                     G_CALLBACK (chart_place_chosen));
  dossier_submission_view_add_filter (self, _ ("Pictures (.svg, .png)"), chart_endings);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
offer_to_undo_import (DossierSubmissionView *self, guint n_records)
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
                               G_CALLBACK (offer_to_undo_import),
                               self,
                               G_CONNECT_SWAPPED);
      gtk_window_present (window);
      return;
    }
  problem = g_strdup_printf (_ ("Nothing was imported. %s"), error->message);
  dossier_submission_view_show_problem (self, problem);
}

static void
table_chosen (DossierSubmissionView *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

      show_import (self, file);
    }
  g_clear_object (&self->chooser);
}

void
dossier_command_import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_prepare_chooser (self,
                                           _ ("Import a Table"),
                                           GTK_FILE_CHOOSER_ACTION_OPEN,
                                           _ ("_Open"),
                                           G_CALLBACK (table_chosen));
  dossier_submission_view_add_filter (self, _ ("Comma-separated values (.csv)"), table_endings);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
