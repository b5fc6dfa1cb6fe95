/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-commands.h"

#include <glib/gi18n.h>

#include "dossier-export.h"
#include "dossier-report-file.h"
#include "dossier-report-logo.h"
#include "dossier-report-preset.h"
#include "dossier-submission-chooser.h"
#include "dossier-submission-messages.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-printing.h"

/*
 * Format:
 * @command: the command that exports it
 * @title: the title of the window that asks where
 * @filter: what its files are called
 * @endings: the endings that the file may have, which decide its format; the first is that of a
 *   name without one
 */
typedef struct
{
  const char *command;
  const char *title;
  const char *filter;
  const char *endings[4];
} Format;

static const Format formats[] = {
  { "submission.export-pdf",
    N_ ("Export as PDF"),
    N_ ("PDF documents (.pdf)"),
    { ".pdf", ".odt", ".html", NULL } },
  { "submission.export-odt",
    N_ ("Export as OpenDocument Text"),
    N_ ("OpenDocument texts (.odt)"),
    { ".odt", ".pdf", ".html", NULL } },
  { "submission.export-html",
    N_ ("Export as Web Page"),
    N_ ("Web pages (.html)"),
    { ".html", ".pdf", ".odt", NULL } },
};

static const char *const logo_endings[] = { ".png", ".jpg", ".jpeg", ".svg", NULL };

static void
export_ended_cb (DossierSubmissionView *self, DossierExport *export)
{
  const GError *error = dossier_operation_get_error (DOSSIER_OPERATION (export));
  const char *missing_letters = dossier_export_get_missing_letters (export);
  g_autofree char *problem = NULL;

  if (error != NULL)
    {
      problem = g_strdup_printf (_ ("The report was not exported. %s"), error->message);
      dossier_submission_view_show_problem (self, problem);
    }
  if (!dossier_export_is_written (export))
    return;
  dossier_submission_view_show_exported (self, dossier_export_get_file (export));
  if (dossier_report_file_has_pages (dossier_export_get_file (export)))
    dossier_report_page_show_problems (dossier_submission_view_get_report (self));
  if (missing_letters != NULL)
    dossier_submission_view_show_problem (self, missing_letters);
}

static void
export_to (DossierSubmissionView *self, GFile *file)
{
  DossierReportPage *page = dossier_submission_view_get_report (self);
  g_autoptr (DossierExport) export =
    dossier_export_new (dossier_report_page_get_source (page), file);

  g_signal_connect_object (export, "ended", G_CALLBACK (export_ended_cb), self, G_CONNECT_SWAPPED);
  dossier_operations_run (dossier_submission_view_get_operations (self),
                          DOSSIER_OPERATION (export));
}

static void
report_place_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  const Format *format = g_object_get_data (G_OBJECT (chooser), "format");
  g_autoptr (GFile) file = dossier_file_chooser_get_target (chooser, format->endings);

  export_to (self, file);
}

/* What follows the name of the submission in that of the file. */
static const char *
name_contents (DossierReportOptions *options)
{
  static const char *const contents[DOSSIER_PRESET_COUNT] = {
    [DOSSIER_PRESET_SUBMISSION] = N_ ("submission"),
    [DOSSIER_PRESET_INTERNAL] = N_ ("internal review"),
    [DOSSIER_PRESET_PUBLIC] = N_ ("public version"),
    [DOSSIER_PRESET_ACTION_PLAN] = N_ ("action plan"),
    [DOSSIER_PRESET_BOARD] = N_ ("summary for the board"),
    [DOSSIER_PRESET_CRITERION] = N_ ("one criterion"),
  };
  int preset = dossier_report_preset_find (options);

  return preset >= 0 ? _ (contents[preset]) : _ ("report");
}

static void
ask_where (DossierSubmissionView *self, const Format *format)
{
  const char *const filter_endings[] = { format->endings[0], NULL };
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  GtkFileChooser *chooser = dossier_submission_view_ask_where (
    self,
    _ (format->title),
    name_contents (dossier_submission_get_report_options (submission)),
    format->endings[0],
    report_place_chosen);

  g_object_set_data (G_OBJECT (chooser), "format", (gpointer) format);
  dossier_submission_view_show_chooser (self, _ (format->filter), filter_endings);
}

void
dossier_command_export_report (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_equal (formats[i].command, action_name))
        ask_where (DOSSIER_SUBMISSION_VIEW (widget), &formats[i]);
    }
}

void
dossier_command_print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierReportPage *page = dossier_submission_view_get_report (self);
  g_autofree char *name = dossier_bundle_get_name (dossier_submission_view_get_bundle (self));
  g_autoptr (DossierPrinting) printing =
    dossier_printing_new_for_source (dossier_report_page_get_source (page),
                                     name,
                                     dossier_submission_view_get_window (self));

  dossier_submission_view_print (self, printing);
}

static void
logo_imported (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierSubmissionView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  if (dossier_report_logo_import_finish (DOSSIER_BUNDLE (source_object), result, &error) ||
      dossier_submission_view_get_window (self) == NULL)
    return;
  problem = g_strdup_printf (_ ("The logo could not be used. %s"), error->message);
  dossier_submission_view_show_problem (self, problem);
}

static void
logo_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);

  dossier_report_logo_import_async (dossier_submission_view_get_bundle (self),
                                    file,
                                    logo_imported,
                                    g_object_ref (self));
}

void
dossier_command_choose_logo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_create_chooser (self,
                                          _ ("Choose a Logo"),
                                          GTK_FILE_CHOOSER_ACTION_OPEN,
                                          _ ("_Use"),
                                          logo_chosen);
  dossier_submission_view_show_chooser (self, _ ("Pictures (.png, .jpg, .svg)"), logo_endings);
}
