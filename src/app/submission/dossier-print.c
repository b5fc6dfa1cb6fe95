/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-print.h"

#include <glib/gi18n.h>
#include <gtk/gtkunixprint.h>

#include "dossier-document-pictures.h"
#include "dossier-layout.h"
#include "dossier-painter.h"
#include "dossier-print-memory.h"
#include "dossier-sandbox.h"

/* In pixels: 200 dots an inch across A4 paper. */
#define DOCUMENT_WIDTH 1654

#define PRINT_JOB "dossier-print-job"

typedef struct
{
  GtkPrintOperation *operation;
  DossierReport *report;
  DossierLayout *layout;
  DossierReportSource *source;
  DossierReportOptions *options;
  GtkWindow *parent;
  GTask *task;
} PrintJob;

static void
print_job_free (gpointer data)
{
  PrintJob *job = data;

  g_clear_pointer (&job->layout, dossier_layout_free);
  dossier_report_free (job->report);
  g_clear_object (&job->source);
  g_clear_object (&job->options);
  g_object_unref (job->parent);
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

typedef struct
{
  GtkPrintOperation *operation;
  GtkPrintContext *context;
} DocumentPage;

/* As large as the paper lets it be, in its own proportions. */
static void
paint_picture (GtkPrintContext *context, GdkTexture *picture)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  int width = gdk_texture_get_width (picture);
  int height = gdk_texture_get_height (picture);
  double paper_width = gtk_print_context_get_width (context);
  double paper_height = gtk_print_context_get_height (context);
  double scale = MIN (paper_width / width, paper_height / height);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  gdk_texture_download (picture,
                        cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  cairo_save (cr);
  cairo_translate (cr, (paper_width - width * scale) / 2, (paper_height - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}

/* A page that cannot be drawn stays empty, so that those after it keep their numbers. */
static void
document_drawn (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  DocumentPage *page = user_data;
  g_autoptr (GdkTexture) picture = dossier_document_picture_make_finish (result, NULL);

  if (picture != NULL)
    paint_picture (page->context, picture);
  gtk_print_operation_draw_page_finish (page->operation);
  g_object_unref (page->operation);
  g_object_unref (page->context);
  g_free (page);
}

static void
draw_document (PrintJob *job, GtkPrintContext *context, const DossierPage *page)
{
  DocumentPage *drawn = g_new0 (DocumentPage, 1);

  drawn->operation = g_object_ref (job->operation);
  drawn->context = g_object_ref (context);
  gtk_print_operation_set_defer_drawing (job->operation);
  dossier_document_picture_make_async (page->document->path,
                                       page->document_page,
                                       DOCUMENT_WIDTH,
                                       NULL,
                                       document_drawn,
                                       drawn);
}

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer user_data)
{
  PrintJob *job = user_data;
  const DossierPage *page = dossier_layout_get_page (job->layout, (guint) number + 1);

  if (page->document != NULL)
    draw_document (job, context, page);
  else
    dossier_painter_paint_page (job->layout,
                                (guint) number + 1,
                                gtk_print_context_get_cairo_context (context),
                                NULL);
}

/* A tab of the dialog, with what is in the report, for this time only. */
static GObject *
create_tab (GtkPrintOperation *operation, gpointer user_data)
{
  PrintJob *job = user_data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; dossier_report_parts[i] != NULL; i++)
    {
      GParamSpec *field =
        dossier_record_find_field (DOSSIER_RECORD (job->options), dossier_report_parts[i]);
      GtkWidget *button = gtk_check_button_new_with_label (dossier_field_get_title (field));

      g_object_bind_property (job->options,
                              dossier_report_parts[i],
                              button,
                              "active",
                              G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  return G_OBJECT (box);
}

static void
apply_tab (GtkPrintOperation *operation, GtkWidget *tab, gpointer user_data)
{
  PrintJob *job = user_data;

  g_clear_pointer (&job->layout, dossier_layout_free);
  dossier_report_free (job->report);
  job->report = dossier_report_source_make_with (job->source, job->options);
}

static void
offer_parts (GtkPrintOperation *operation, PrintJob *job, DossierReportSource *source)
{
  job->source = g_object_ref (source);
  job->options = dossier_report_options_copy (dossier_report_source_get_options (source));
  gtk_print_operation_set_custom_tab_label (operation, _ ("Parts"));
  g_signal_connect (operation, "create-custom-widget", G_CALLBACK (create_tab), job);
  g_signal_connect (operation, "custom-widget-apply", G_CALLBACK (apply_tab), job);
}

static void
end_print (PrintJob *job, GtkPrintOperationResult result)
{
  GtkPrintOperation *operation = job->operation;
  g_autoptr (GTask) task = g_steal_pointer (&job->task);
  GError *error = NULL;

  /* GTK may say so in two ways at once. */
  if (task == NULL)
    return;
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    dossier_print_memory_keep (operation);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (operation);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  end_print (user_data, result);
}

/* The dialog ends with the work that it was to begin. In Flatpak it is the desktop's own, and what
 * is answered there is not printed any more. */
static void
cancelled_cb (GtkPrintOperation *operation)
{
  PrintJob *job = g_object_get_data (G_OBJECT (operation), PRINT_JOB);
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  gtk_print_operation_cancel (operation);
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (GTK_IS_PRINT_UNIX_DIALOG (l->data) &&
          gtk_window_get_transient_for (l->data) == job->parent)
        {
          gtk_dialog_response (GTK_DIALOG (l->data), GTK_RESPONSE_CANCEL);
          return;
        }
    }
}

static void
prepare_operation (PrintJob *job, const char *name)
{
  GtkPrintOperation *operation = job->operation;

  dossier_print_memory_recall (operation, job->report->design, name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, job->report->title);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), PRINT_JOB, job, print_job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), job);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), job);
}

/**
 * dossier_print_report_async:
 * @report: (transfer full): what to print
 * @source: (nullable): what made @report, if the user may choose its parts
 * @name: the name, without ending, proposed for a file that is printed to
 * @parent: the window that asks
 * @cancellable: a cancellable, to be cancelled on the main loop
 * @callback: called when all pages are printed, or the user has cancelled
 * @user_data: for @callback
 *
 * Asks for a printer and prints the same pages that the PDF has. The printer, its settings and the
 * paper are remembered.
 */
void
dossier_print_report_async (DossierReport *report,
                            DossierReportSource *source,
                            const char *name,
                            GtkWindow *parent,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  PrintJob *job = g_new0 (PrintJob, 1);
  GtkPrintOperationResult result;

  job->operation = g_object_ref (operation);
  job->report = report;
  job->parent = g_object_ref (parent);
  job->task = g_task_new (NULL, NULL, callback, user_data);
  prepare_operation (job, name);
  g_signal_connect_object (cancellable,
                           "cancelled",
                           G_CALLBACK (cancelled_cb),
                           operation,
                           G_CONNECT_SWAPPED);
  /* The dialog is the desktop's own in Flatpak, and has no room for a tab of ours: the parts are
   * those of the report. */
  if (source != NULL && !dossier_sandbox_is_active ())
    offer_parts (operation, job, source);
  result =
    gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
  if (result != GTK_PRINT_OPERATION_RESULT_IN_PROGRESS)
    end_print (job, result);
}

/**
 * dossier_print_report_finish:
 * @result: what the callback was given
 * @error: return location for a #GtkPrintError
 *
 * Returns: whether nothing went wrong; %TRUE also if the user has cancelled
 */
gboolean
dossier_print_report_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
