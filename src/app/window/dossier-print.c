/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-print.h"

#include "dossier-layout.h"
#include "dossier-painter.h"

typedef struct
{
  DossierReport *report;
  DossierLayout *layout;
} PrintJob;

static void
print_job_free (gpointer data)
{
  PrintJob *job = data;

  g_clear_pointer (&job->layout, dossier_layout_free);
  dossier_report_free (job->report);
  g_free (job);
}

static void
begin_print (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  PrintJob *job = user_data;
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  DossierPageGeometry geometry =
    dossier_page_geometry_for_paper (gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                                     gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS),
                                     job->report->design->margins);

  g_clear_pointer (&job->layout, dossier_layout_free);
  job->layout = dossier_layout_new (job->report, &geometry);
  gtk_print_operation_set_n_pages (operation, (int) dossier_layout_get_n_pages (job->layout));
}

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  PrintJob *job = user_data;

  dossier_painter_paint_page (job->layout,
                              (guint) page + 1,
                              gtk_print_context_get_cairo_context (context),
                              NULL);
}

/**
 * dossier_print_report:
 * @report: (transfer full): what to print
 * @name: the name, without ending, proposed for a file that is printed to
 * @parent: the window that asks
 * @error: return location for a #GtkPrintError
 *
 * Asks for a printer and prints the same pages that the PDF has.
 *
 * Returns: whether nothing went wrong; %TRUE also if the user thought better of
 *   it
 */
gboolean
dossier_print_report (DossierReport *report, const char *name, GtkWindow *parent, GError **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  PrintJob *job = g_new0 (PrintJob, 1);

  job->report = report;
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_job_name (operation, job->report->title);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "dossier-print-job", job, print_job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), job);
  return gtk_print_operation_run (operation,
                                  GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                                  parent,
                                  error) != GTK_PRINT_OPERATION_RESULT_ERROR;
}
