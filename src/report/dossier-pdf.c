/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf.h"

#include <cairo-pdf.h>

#include "dossier-descriptor.h"
#include "dossier-painter.h"
#include "dossier-pdf-job.h"
#include "dossier-report-file.h"
#include "dossier-sandbox.h"
#include "dossier-tag.h"
#include "dossier-text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  return fwrite (data, 1, length, closure) == length ? CAIRO_STATUS_SUCCESS
                                                     : CAIRO_STATUS_WRITE_ERROR;
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

/* The pages of the report without those of its evidence, as cairo can make them. */
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
  if (status == CAIRO_STATUS_SUCCESS && fflush (target) != 0)
    status = CAIRO_STATUS_WRITE_ERROR;
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_FAILED,
                   _ ("The PDF cannot be made: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }
  *notes = g_ptr_array_ref (structure->notes);
  return TRUE;
}

/* libqpdf does not report it when the end of a file finds no room on the disk. */
static gboolean
is_whole (int descriptor)
{
  if (dossier_descriptor_ends_as_pdf (descriptor))
    return TRUE;
  errno = ENOSPC;
  return FALSE;
}

static void
set_write_error (GError **error, const char *path)
{
  int code = errno;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *place = dossier_sandbox_describe_file (file);

  g_set_error (error,
               G_FILE_ERROR,
               (gint) g_file_error_from_errno (code),
               _ ("“%s” cannot be written: %s"),
               place,
               g_strerror (code));
}

/* Puts a file in the place of another that is complete, at once or not at all. */
static gboolean
write_in_place (const DossierLayout *layout,
                int pages,
                GPtrArray *notes,
                const char *path,
                GCancellable *cancellable,
                GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *unfinished = g_build_filename (folder, ".dossier-XXXXXX.pdf", NULL);
  int descriptor = g_mkstemp_full (unfinished, O_RDWR | O_CLOEXEC, 0666);
  gboolean is_written;

  if (descriptor < 0)
    {
      set_write_error (error, path);
      return FALSE;
    }
  is_written = dossier_pdf_job_run (layout, pages, notes, unfinished, cancellable, error) &&
               !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (is_written &&
      (!is_whole (descriptor) || fsync (descriptor) != 0 || g_rename (unfinished, path) != 0))
    {
      set_write_error (error, path);
      is_written = FALSE;
    }
  close (descriptor);
  if (!is_written)
    g_unlink (unfinished);
  return is_written;
}

/**
 * dossier_pdf_write:
 * @report: a report
 * @file: where the PDF shall be, on a disk of this computer
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
      set_write_error (error, g_file_peek_path (file));
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
