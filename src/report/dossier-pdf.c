/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "dossier-layout.h"
#include "dossier-painter.h"
#include "dossier-tag.h"

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, const DossierReport *report)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, report->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, report->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Dossier " DOSSIER_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static void
add_outline (cairo_surface_t *surface, const DossierReport *report)
{
  int parents[4] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];
      const DossierRichText *text;
      g_autofree char *name = NULL;
      g_autofree char *destination = NULL;
      g_autofree char *attributes = NULL;

      if (block->outline_level == 0)
        continue;
      text = block->cells->pdata[0];
      name = g_strjoin (" ",
                        block->label != NULL ? block->label : text->text->str,
                        block->label != NULL ? text->text->str : NULL,
                        NULL);
      destination = dossier_tag_quote (block->anchor);
      attributes = g_strdup_printf ("dest='%s'", destination);
      parents[block->outline_level] =
        cairo_pdf_surface_add_outline (surface,
                                       parents[block->outline_level - 1],
                                       name,
                                       attributes,
                                       block->outline_level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
    }
}

static GByteArray *
render (const DossierReport *report, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  DossierPageGeometry geometry =
    dossier_page_geometry_for_paper (DOSSIER_PAPER_A4_WIDTH, DOSSIER_PAPER_A4_HEIGHT);
  g_autoptr (DossierLayout) layout = dossier_layout_new (report, &geometry);
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append_bytes, bytes, geometry.width, geometry.height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (surface, report);
  add_outline (surface, report);
  for (guint number = 1;
       number <= dossier_layout_get_n_pages (layout) && !g_cancellable_is_cancelled (cancellable);
       number++)
    {
      dossier_painter_paint_page (layout, number, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_FAILED,
                   _ ("The PDF cannot be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/**
 * dossier_pdf_write:
 * @report: a report
 * @file: where the PDF shall be, on a disk of this computer
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum or #GFileError
 *
 * Writes a report as PDF on A4 paper, with links, outline and metadata. Until
 * it is complete, a file that is there already stays as it is.
 *
 * Returns: whether it was written
 */
gboolean
dossier_pdf_write (const DossierReport *report,
                   GFile *file,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (report != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (g_file_peek_path (file) == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_NOT_SUPPORTED,
                   _ ("“%s” is not on a disk of this computer. Choose another place."),
                   name);
      return FALSE;
    }
  bytes = render (report, cancellable, error);
  return bytes != NULL && g_file_set_contents_full (g_file_peek_path (file),
                                                    (const char *) bytes->data,
                                                    (gssize) bytes->len,
                                                    G_FILE_SET_CONTENTS_CONSISTENT,
                                                    0666,
                                                    error);
}

typedef struct
{
  DossierReport *report;
  GFile *file;
} WriteRequest;

static void
write_request_free (gpointer data)
{
  WriteRequest *request = data;

  dossier_report_free (request->report);
  g_object_unref (request->file);
  g_free (request);
}

static void
write_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  WriteRequest *request = task_data;
  GError *error = NULL;

  if (dossier_pdf_write (request->report, request->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_pdf_write_async:
 * @report: (transfer full): a report
 * @file: where the PDF shall be
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what dossier_pdf_write() does, on a worker thread.
 */
void
dossier_pdf_write_async (DossierReport *report,
                         GFile *file,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  WriteRequest *request = g_new0 (WriteRequest, 1);

  request->report = report;
  request->file = g_object_ref (file);
  g_task_set_source_tag (task, dossier_pdf_write_async);
  g_task_set_task_data (task, request, write_request_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * dossier_pdf_write_finish:
 * @result: what the callback was given
 * @error: return location for a #GIOErrorEnum or #GFileError
 *
 * Returns: whether it was written
 */
gboolean
dossier_pdf_write_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
