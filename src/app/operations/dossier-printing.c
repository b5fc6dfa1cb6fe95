/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-printing.h"

#include <glib/gi18n.h>
#include <gtk/gtkunixprint.h>

#include "dossier-document-pictures.h"
#include "dossier-layout.h"
#include "dossier-painter.h"
#include "dossier-print-memory.h"
#include "dossier-sandbox.h"

/* In pixels: 200 dots an inch across A4 paper. */
#define DOCUMENT_WIDTH 1654

/* In microseconds. */
#define PROGRESS_INTERVAL 500000

/**
 * DossierPrinting:
 *
 * Asks for a printer and prints the same pages that the PDF has, after all is known of the files in
 * them. The printer, its settings and the paper are remembered.
 */
struct _DossierPrinting
{
  DossierOperation parent_instance;

  GtkWindow *parent;
  char *name;
  DossierReportSource *source;
  DossierReportOptions *options;
  DossierReport *report;
  DossierAppendixProgress progress;

  GtkPrintOperation *print;
  DossierLayout *layout;
  int n_pages;
  gint64 progress_time;
};

G_DEFINE_FINAL_TYPE (DossierPrinting, dossier_printing, DOSSIER_TYPE_OPERATION)

static void
begin_print_cb (DossierPrinting *self, GtkPrintContext *context)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  DossierPageGeometry geometry =
    dossier_page_geometry_for_paper (gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                                     gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS),
                                     self->report->design->margins);

  g_clear_pointer (&self->layout, dossier_layout_free);
  self->layout = dossier_layout_new (self->report, &geometry);
  self->n_pages = (int) dossier_layout_get_n_pages (self->layout);
  self->progress_time = g_get_monotonic_time ();
  gtk_print_operation_set_n_pages (self->print, self->n_pages);
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
document_drawn_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
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
draw_document (DossierPrinting *self, GtkPrintContext *context, const DossierPage *page)
{
  DocumentPage *drawn = g_new0 (DocumentPage, 1);

  drawn->operation = g_object_ref (self->print);
  drawn->context = g_object_ref (context);
  gtk_print_operation_set_defer_drawing (self->print);
  dossier_document_picture_make_async (page->document->path,
                                       page->document_page,
                                       DOCUMENT_WIDTH,
                                       NULL,
                                       document_drawn_cb,
                                       drawn);
}

/* GTK draws a page whenever the main loop has nothing else to do. Progress that a timer shows would
 * keep it from that on a slow computer, as the window is drawn first; so it is shown between pages.
 */
static void
show_page (DossierPrinting *self, int number)
{
  g_autofree char *title = NULL;

  if (g_get_monotonic_time () - self->progress_time < PROGRESS_INTERVAL)
    return;
  self->progress_time = g_get_monotonic_time ();
  title = g_strdup_printf (_ ("Printing page %d of %d"), number + 1, self->n_pages);
  dossier_operation_set_progress (DOSSIER_OPERATION (self),
                                  title,
                                  NULL,
                                  (double) number / self->n_pages);
}

static void
draw_page_cb (DossierPrinting *self, GtkPrintContext *context, int number)
{
  const DossierPage *page = dossier_layout_get_page (self->layout, (guint) number + 1);

  show_page (self, number);
  if (page->document != NULL)
    draw_document (self, context, page);
  else
    dossier_painter_paint_page (self->layout,
                                (guint) number + 1,
                                gtk_print_context_get_cairo_context (context),
                                NULL);
}

/* A tab of the dialog, with what is in the report, for this time only. */
static GObject *
create_tab_cb (DossierPrinting *self)
{
  const char *const *parts = dossier_report_options_list_parts ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      GParamSpec *field = dossier_record_find_field (DOSSIER_RECORD (self->options), parts[i]);
      GtkWidget *button = gtk_check_button_new_with_label (dossier_field_get_title (field));

      g_object_bind_property (self->options,
                              parts[i],
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
apply_tab_cb (DossierPrinting *self)
{
  g_clear_pointer (&self->layout, dossier_layout_free);
  dossier_report_free (self->report);
  self->report = dossier_report_source_make_with (self->source, self->options);
}

static void
connect (DossierPrinting *self, const char *signal, GCallback callback)
{
  g_signal_connect_object (self->print, signal, callback, self, G_CONNECT_SWAPPED);
}

/* The dialog is the desktop's own in Flatpak, and has no room for a tab of ours: the parts are
 * those of the report. */
static void
offer_parts (DossierPrinting *self)
{
  if (self->source == NULL || dossier_sandbox_is_active ())
    return;
  self->options = dossier_report_options_copy (dossier_report_source_get_options (self->source));
  gtk_print_operation_set_custom_tab_label (self->print, _ ("Parts"));
  connect (self, "create-custom-widget", G_CALLBACK (create_tab_cb));
  connect (self, "custom-widget-apply", G_CALLBACK (apply_tab_cb));
}

static void
end_print_cb (DossierPrinting *self, GtkPrintOperationResult result)
{
  GError *error = NULL;

  /* GTK may say so in two ways at once. */
  if (!dossier_operation_is_running (DOSSIER_OPERATION (self)))
    return;
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    dossier_print_memory_keep (self->print);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (self->print, &error);
  dossier_operation_end (DOSSIER_OPERATION (self), error);
}

static void
create_print_operation (DossierPrinting *self)
{
  self->print = gtk_print_operation_new ();
  dossier_print_memory_recall (self->print, self->report->design, self->name);
  gtk_print_operation_set_allow_async (self->print, TRUE);
  gtk_print_operation_set_job_name (self->print, self->report->title);
  gtk_print_operation_set_use_full_page (self->print, TRUE);
  gtk_print_operation_set_unit (self->print, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (self->print, TRUE);
  connect (self, "begin-print", G_CALLBACK (begin_print_cb));
  connect (self, "draw-page", G_CALLBACK (draw_page_cb));
  connect (self, "done", G_CALLBACK (end_print_cb));
  offer_parts (self);
}

static void
print_report (DossierPrinting *self)
{
  /* Printing may have ended before the last line. */
  g_autoptr (DossierPrinting) kept = g_object_ref (self);
  GtkPrintOperationResult result;

  dossier_operation_set_description (DOSSIER_OPERATION (self), _ ("Pages are being printed."));
  dossier_operation_set_progress (DOSSIER_OPERATION (self), NULL, NULL, 0.0);
  create_print_operation (self);
  result = gtk_print_operation_run (self->print,
                                    GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                                    self->parent,
                                    NULL);
  if (result != GTK_PRINT_OPERATION_RESULT_IN_PROGRESS)
    end_print_cb (self, result);
}

static void
report_made_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  DossierPrinting *self = user_data;
  GError *error = NULL;

  self->report = dossier_report_source_make_finish (self->source, result, &error);
  if (self->report != NULL)
    print_report (self);
  else
    dossier_operation_end (DOSSIER_OPERATION (self), error);
}

static void
dossier_printing_begin (DossierOperation *operation)
{
  DossierPrinting *self = DOSSIER_PRINTING (operation);

  if (self->report != NULL)
    print_report (self);
  else
    dossier_report_source_make_async (self->source,
                                      &self->progress,
                                      dossier_operation_get_cancellable (operation),
                                      report_made_cb,
                                      self);
}

/* The dialog ends with the work that it was to begin. In Flatpak it is the desktop's own, and what
 * is answered there is not printed any more. */
static void
close_dialog (DossierPrinting *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (GTK_IS_PRINT_UNIX_DIALOG (l->data) &&
          gtk_window_get_transient_for (l->data) == self->parent)
        {
          gtk_dialog_response (GTK_DIALOG (l->data), GTK_RESPONSE_CANCEL);
          return;
        }
    }
}

static void
dossier_printing_cancel (DossierOperation *operation)
{
  DossierPrinting *self = DOSSIER_PRINTING (operation);

  DOSSIER_OPERATION_CLASS (dossier_printing_parent_class)->cancel (operation);
  if (self->print == NULL)
    return;
  gtk_print_operation_cancel (self->print);
  close_dialog (self);
}

static void
show_preparation (DossierPrinting *self)
{
  int n_files = self->progress.n_files;
  int n_done = MIN (g_atomic_int_get (&self->progress.n_done), n_files);
  g_autofree char *title = NULL;

  if (n_files == 0)
    return;
  /* Translators: which file of evidence is being prepared, and how many there are */
  title =
    g_strdup_printf (_ ("Preparing to print: file %d of %d"), MIN (n_done + 1, n_files), n_files);
  dossier_operation_set_progress (DOSSIER_OPERATION (self), title, NULL, (double) n_done / n_files);
}

static void
dossier_printing_update (DossierOperation *operation)
{
  DossierPrinting *self = DOSSIER_PRINTING (operation);

  if (self->report == NULL)
    show_preparation (self);
}

static void
dossier_printing_finalize (GObject *object)
{
  DossierPrinting *self = DOSSIER_PRINTING (object);

  g_clear_weak_pointer (&self->parent);
  g_free (self->name);
  g_clear_object (&self->source);
  g_clear_object (&self->options);
  g_clear_object (&self->print);
  g_clear_pointer (&self->layout, dossier_layout_free);
  g_clear_pointer (&self->report, dossier_report_free);

  G_OBJECT_CLASS (dossier_printing_parent_class)->finalize (object);
}

static void
dossier_printing_class_init (DossierPrintingClass *klass)
{
  DossierOperationClass *operation_class = DOSSIER_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_printing_finalize;
  operation_class->cancel_hint = N_ ("Cancel printing");
  operation_class->begin = dossier_printing_begin;
  operation_class->cancel = dossier_printing_cancel;
  operation_class->update = dossier_printing_update;
}

static void
dossier_printing_init (DossierPrinting *self)
{
  dossier_operation_set_description (DOSSIER_OPERATION (self),
                                     _ ("The report is being prepared for printing."));
}

static DossierPrinting *
create (const char *name, GtkWindow *parent)
{
  DossierPrinting *self = g_object_new (DOSSIER_TYPE_PRINTING, NULL);

  self->name = g_strdup (name);
  g_set_weak_pointer (&self->parent, parent);
  return self;
}

/**
 * dossier_printing_new:
 * @report: (transfer full): what to print
 * @name: the name, without ending, proposed for a file that is printed to
 * @parent: the window that asks
 *
 * Returns: (transfer full): an operation that has not begun
 */
DossierPrinting *
dossier_printing_new (DossierReport *report, const char *name, GtkWindow *parent)
{
  DossierPrinting *self = create (name, parent);

  self->report = report;
  return self;
}

/**
 * dossier_printing_new_for_source:
 * @source: what makes the report to print, of which the user may choose the parts
 * @name: the name, without ending, proposed for a file that is printed to
 * @parent: the window that asks
 *
 * Returns: (transfer full): an operation that has not begun
 */
DossierPrinting *
dossier_printing_new_for_source (DossierReportSource *source, const char *name, GtkWindow *parent)
{
  DossierPrinting *self = create (name, parent);

  self->source = g_object_ref (source);
  return self;
}
