/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf.h"

#include <cairo-pdf.h>

#include "dossier-descriptor.h"
#include "dossier-file-replace.h"
#include "dossier-painter.h"
#include "dossier-pdf-job.h"
#include "dossier-report-file.h"
#include "dossier-tag.h"
#include "dossier-text.h"
#include "dossier-unfinished-file.h"

#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* Errors are kept in the stream: cairo 1.18 leaks memory if its write function returns one. */
static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  fwrite (data, 1, length, closure);
  return CAIRO_STATUS_SUCCESS;
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

/* Writes the pages of the report with cairo, without the pages of evidence. */
static gboolean
render (const DossierLayout *layout,
        FILE *target,
        GPtrArray **notes,
        GCancellable *cancellable,
        GError **error)
{
  const DossierPageGeometry *geometry = &layout->typesetter.geometry;
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (write_bytes, target, geometry->width, geometry->height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (DossierStructureWriter) structure = dossier_structure_writer_new (cr);
  cairo_status_t status;

  add_outline (surface, layout->report);
  for (guint number = 1;
       number <= dossier_layout_get_n_pages (layout) && !g_cancellable_is_cancelled (cancellable);
       number++)
    {
      if (dossier_layout_get_page (layout, number)->document != NULL)
        continue;
      dossier_painter_paint_page (layout, number, cr, structure);
      if (number == dossier_layout_get_n_pages (layout))
        dossier_structure_writer_enter (structure, NULL, 0);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS && (fflush (target) != 0 || ferror (target) != 0))
    status = CAIRO_STATUS_WRITE_ERROR;
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_FAILED,
                   _ ("The PDF could not be created: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }
  *notes = g_ptr_array_ref (structure->notes);
  return TRUE;
}

/* libqpdf does not report an error if the disk becomes full while it writes the end of the file. */
static gboolean
is_whole (int descriptor)
{
  if (dossier_descriptor_ends_as_pdf (descriptor))
    return TRUE;
  errno = ENOSPC;
  return FALSE;
}

/* Replaces a file with a complete new one in a single step. */
static gboolean
write_in_place (const DossierLayout *layout,
                int pages,
                GPtrArray *notes,
                const char *path,
                GCancellable *cancellable,
                GError **error)
{
  g_auto (DossierUnfinishedFile) file = DOSSIER_UNFINISHED_FILE_INIT;

  if (!dossier_unfinished_file_open_beside (&file, path))
    {
      dossier_file_replace_set_error (error, path, errno);
      return FALSE;
    }
  if (!dossier_pdf_job_run (layout, pages, notes, file.path, cancellable, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (is_whole (file.descriptor) && dossier_unfinished_file_finish_beside (&file, path))
    return TRUE;
  dossier_file_replace_set_error (error, path, errno);
  return FALSE;
}

/**
 * dossier_pdf_write:
 * @report: a report
 * @file: where to write the PDF, on this computer
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum or #GFileError
 *
 * Writes a report as a tagged PDF, with links, outline and metadata, and the
 * evidence that it holds. Until it is complete, a file that is there already
 * stays as it is.
 *
 * Returns: whether it was written
 */
gboolean
dossier_pdf_write (const DossierReport *report,
                   GFile *file,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (DossierLayout) layout = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  DossierPageGeometry geometry;
  FILE *pages;
  int descriptor;
  gboolean is_written;

  g_return_val_if_fail (report != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!dossier_report_file_check (file, error))
    return FALSE;
  geometry = dossier_page_design_get_geometry (report->design);
  layout = dossier_layout_new (report, &geometry);
  descriptor = memfd_create ("dossier-pages", MFD_CLOEXEC);
  pages = descriptor >= 0 ? fdopen (descriptor, "w+") : NULL;
  if (pages == NULL)
    {
      dossier_file_replace_set_error (error, g_file_peek_path (file), errno);
      if (descriptor >= 0)
        close (descriptor);
      return FALSE;
    }
  is_written =
    render (layout, pages, &notes, cancellable, error) &&
    write_in_place (layout, descriptor, notes, g_file_peek_path (file), cancellable, error);
  fclose (pages);
  return is_written;
}
