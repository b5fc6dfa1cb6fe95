/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-commands.h"

#include <glib/gi18n.h>

#include "dossier-print.h"
#include "dossier-report-file.h"
#include "dossier-report-letters.h"
#include "dossier-report-logo.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-view-private.h"

static const char *const report_endings[] = { ".pdf", ".odt", ".html", NULL };
static const char *const logo_endings[] = { ".png", ".jpg", ".jpeg", ".svg", NULL };

/* How often it is told how far the report is, in milliseconds. */
#define PROGRESS_INTERVAL 200

typedef struct
{
  DossierSubmissionView *view;
  GFile *file;
  DossierOperation *operation;
  DossierAppendixProgress progress;
  AdwToast *toast;
  guint ticker;
  char *missing_letters;
} ExportJob;

static gboolean
tell_progress (gpointer user_data)
{
  ExportJob *job = user_data;
  int n_done = g_atomic_int_get (&job->progress.n_done);
  g_autofree char *title = NULL;

  if (job->progress.n_files == 0)
    return G_SOURCE_CONTINUE;
  /* Translators: which file of evidence is being prepared, and how many there are */
  title = g_strdup_printf (_ ("Creating the report: file %d of %d"),
                           MIN (n_done + 1, job->progress.n_files),
                           job->progress.n_files);
  adw_toast_set_title (job->toast, title);
  return G_SOURCE_CONTINUE;
}

/* It stays until it is done, and offers to stop. */
static void
show_progress (ExportJob *job)
{
  job->toast = adw_toast_new (_ ("Creating the report"));
  adw_toast_set_button_label (job->toast, _ ("Cancel"));
  adw_toast_set_action_name (job->toast, "submission.cancel-export");
  adw_toast_set_timeout (job->toast, 0);
  adw_toast_overlay_add_toast (job->view->toasts, g_object_ref (job->toast));
  job->ticker = g_timeout_add (PROGRESS_INTERVAL, tell_progress, job);
}

static ExportJob *
export_job_new (DossierSubmissionView *view, GFile *file)
{
  ExportJob *job = g_new0 (ExportJob, 1);

  job->view = g_object_ref (view);
  job->file = g_object_ref (file);
  job->operation =
    dossier_submission_view_begin_operation (view, _ ("The report is being exported."));
  g_set_object (&view->export, job->operation);
  dossier_submission_view_set_busy (view, TRUE);
  show_progress (job);
  return job;
}

static void
export_job_free (ExportJob *job)
{
  g_clear_handle_id (&job->ticker, g_source_remove);
  adw_toast_dismiss (job->toast);
  g_object_unref (job->toast);
  if (job->view->export == job->operation)
    g_clear_object (&job->view->export);
  dossier_submission_view_set_busy (job->view, FALSE);
  dossier_operation_end (job->operation);
  g_object_unref (job->operation);
  g_object_unref (job->view);
  g_object_unref (job->file);
  g_free (job->missing_letters);
  g_free (job);
}

static void
tell_failure (ExportJob *job, const GError *error)
{
  g_autofree char *problem =
    g_strdup_printf (_ ("The report was not exported. %s"), error->message);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_banner_show (job->view->banner, problem);
}

static void
report_written (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  ExportJob *job = user_data;
  g_autoptr (GError) error = NULL;

  if (dossier_report_file_write_finish (result, &error))
    {
      dossier_submission_view_show_exported (job->view, job->file);
      if (dossier_report_file_has_pages (job->file))
        dossier_report_page_show_problems (dossier_submission_view_get_report (job->view));
      if (job->missing_letters != NULL)
        dossier_banner_show (job->view->banner, job->missing_letters);
    }
  else
    tell_failure (job, error);
  export_job_free (job);
}

static void
report_made (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  ExportJob *job = user_data;
  g_autoptr (GError) error = NULL;
  DossierReport *report =
    dossier_report_source_make_finish (DOSSIER_REPORT_SOURCE (source_object), result, &error);

  if (report != NULL)
    {
      job->missing_letters = dossier_report_describe_missing_letters (report);
      dossier_report_file_write_async (report,
                                       job->file,
                                       dossier_operation_get_cancellable (job->operation),
                                       report_written,
                                       job);
    }
  else
    {
      tell_failure (job, error);
      export_job_free (job);
    }
}

/* The evidence itself needs a PDF. */
static void
write_without_pages (ExportJob *job)
{
  DossierReportSource *source =
    dossier_report_page_get_source (dossier_submission_view_get_report (job->view));
  g_autoptr (DossierReportOptions) options =
    dossier_report_options_copy (dossier_report_source_get_options (source));

  g_object_set (options, "appendix", FALSE, NULL);
  dossier_report_file_write_async (dossier_report_source_make_with (source, options),
                                   job->file,
                                   dossier_operation_get_cancellable (job->operation),
                                   report_written,
                                   job);
}

static void
export_to (DossierSubmissionView *self, GFile *file)
{
  ExportJob *job = export_job_new (self, file);

  if (!dossier_report_file_has_pages (file))
    {
      write_without_pages (job);
      return;
    }
  dossier_report_source_make_async (
    dossier_report_page_get_source (dossier_submission_view_get_report (self)),
    &job->progress,
    dossier_operation_get_cancellable (job->operation),
    report_made,
    job);
}

static void
pdf_place_chosen (DossierSubmissionView *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
      g_autoptr (GFile) file = dossier_submission_view_complete_name (chosen, report_endings);

      export_to (self, file);
    }
  g_clear_object (&self->chooser);
}

void
dossier_command_cancel_export (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  if (self->export != NULL)
    dossier_operation_cancel (self->export);
}

void
dossier_command_export_pdf (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_ask_where (self,
                                     _ ("Export as PDF"),
                                     ".pdf",
                                     G_CALLBACK (pdf_place_chosen));
  dossier_submission_view_add_filter (self,
                                      _ ("PDF, OpenDocument text or web page (.pdf, .odt, .html)"),
                                      report_endings);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

typedef struct
{
  DossierSubmissionView *view;
  DossierOperation *operation;
} PrintJob;

static PrintJob *
print_job_new (DossierSubmissionView *view, const char *description)
{
  PrintJob *job = g_new0 (PrintJob, 1);

  job->view = g_object_ref (view);
  job->operation = dossier_submission_view_begin_operation (view, description);
  return job;
}

static void
print_job_free (PrintJob *job)
{
  dossier_operation_end (job->operation);
  g_object_unref (job->operation);
  g_object_unref (job->view);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrintJob, print_job_free)

static void
printed_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PrintJob) job = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  if (dossier_print_report_finish (result, &error) ||
      dossier_submission_view_get_window (job->view) == NULL)
    return;
  problem = g_strdup_printf (_ ("Nothing was printed. %s"), error->message);
  dossier_submission_view_show_problem (job->view, problem);
}

/**
 * dossier_submission_view_print:
 * @self: a view of a submission
 * @report: (transfer full): what to print
 * @source: (nullable): what made @report, if the user may choose its parts
 * @name: the name, without ending, proposed for a file that is printed to
 *
 * Asks for a printer, and tells should it not work.
 */
void
dossier_submission_view_print (DossierSubmissionView *self,
                               DossierReport *report,
                               DossierReportSource *source,
                               const char *name)
{
  PrintJob *job = print_job_new (self, _ ("Pages are being printed."));

  dossier_print_report_async (report,
                              source,
                              name,
                              dossier_submission_view_get_window (self),
                              dossier_operation_get_cancellable (job->operation),
                              printed_cb,
                              job);
}

static void
report_to_print_made (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PrintJob) job = user_data;
  DossierSubmissionView *self = job->view;
  DossierReport *report =
    dossier_report_source_make_finish (DOSSIER_REPORT_SOURCE (source_object), result, NULL);

  dossier_submission_view_set_busy (self, FALSE);
  if (report != NULL)
    {
      g_autofree char *name = dossier_bundle_get_name (self->bundle);

      dossier_submission_view_print (self, report, DOSSIER_REPORT_SOURCE (source_object), name);
    }
}

void
dossier_command_print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  PrintJob *job = print_job_new (self, _ ("The report is being prepared for printing."));

  dossier_submission_view_set_busy (self, TRUE);
  dossier_report_source_make_async (
    dossier_report_page_get_source (dossier_submission_view_get_report (self)),
    NULL,
    dossier_operation_get_cancellable (job->operation),
    report_to_print_made,
    job);
}

static void
logo_taken (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierSubmissionView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  if (dossier_report_logo_take_finish (DOSSIER_BUNDLE (source_object), result, &error) ||
      dossier_submission_view_get_window (self) == NULL)
    return;
  problem = g_strdup_printf (_ ("The logo could not be used. %s"), error->message);
  dossier_submission_view_show_problem (self, problem);
}

static void
logo_chosen (DossierSubmissionView *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

      dossier_report_logo_take_async (self->bundle, file, logo_taken, g_object_ref (self));
    }
  g_clear_object (&self->chooser);
}

void
dossier_command_choose_logo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_prepare_chooser (self,
                                           _ ("Choose a Logo"),
                                           GTK_FILE_CHOOSER_ACTION_OPEN,
                                           _ ("_Use"),
                                           G_CALLBACK (logo_chosen));
  dossier_submission_view_add_filter (self, _ ("Pictures (.png, .jpg, .svg)"), logo_endings);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
