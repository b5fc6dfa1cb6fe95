/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence is by strangers: libqpdf puts it between the pages of the report in the confined helper
 * process, which gets those pages as a PDF and the rest as a list. */

#include "dossier-pdf-merge.h"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include "dossier-descriptor.h"
#include "dossier-inspection-merge.h"
#include "dossier-text.h"

/* Returns the PDF in memory, or -1. It is read again at once, and so not compressed. */
static int
store_pages (DossierQpdf *pdf)
{
  int descriptor = memfd_create ("dossier-pages", MFD_CLOEXEC);

  if (descriptor < 0)
    return -1;
  if ((qpdf_init_write_memory (pdf->data) & QPDF_ERRORS) == 0)
    {
      qpdf_set_decode_level (pdf->data, qpdf_dl_none);
      qpdf_set_compress_streams (pdf->data, QPDF_FALSE);
      qpdf_write (pdf->data);
    }
  if (dossier_qpdf_check (pdf, NULL) &&
      dossier_descriptor_write_all (descriptor,
                                    qpdf_get_buffer (pdf->data),
                                    qpdf_get_buffer_length (pdf->data)))
    return descriptor;
  close (descriptor);
  return -1;
}

/* Returns the documents of a report, in the order of their pages. */
static GPtrArray *
list_documents (const DossierLayout *layout, GVariantBuilder *builder)
{
  GPtrArray *documents = g_ptr_array_new ();
  guint32 n_own_pages = 0;

  for (guint number = 1; number <= dossier_layout_get_n_pages (layout); number++)
    {
      const DossierPage *page = dossier_layout_get_page (layout, number);

      if (page->document == NULL)
        n_own_pages++;
      else if (page->document_page == 1)
        {
          g_variant_builder_add (builder,
                                 "(suu)",
                                 page->document->path,
                                 page->document->n_pages,
                                 n_own_pages);
          g_ptr_array_add (documents, (gpointer) page->document);
        }
    }
  return documents;
}

static GVariant *
describe_attachments (GPtrArray *attachments)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ssss)"));
  for (guint i = 0; i < attachments->len; i++)
    {
      const DossierReportAttachment *attachment = attachments->pdata[i];

      g_variant_builder_add (&builder,
                             "(ssss)",
                             attachment->path,
                             attachment->name,
                             attachment->type,
                             attachment->description);
    }
  return g_variant_builder_end (&builder);
}

static void
set_error (GError **error, const GError *problem, const DossierReportBlock *document)
{
  if (problem->domain != DOSSIER_INSPECTION_ERROR)
    g_propagate_error (error, g_error_copy (problem));
  else if (document != NULL && problem->code == DOSSIER_INSPECTION_ERROR_NO_SUCH_PAGE)
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_FAILED,
                 _ ("The file of %s has changed. Try again."),
                 document->label);
  else if (document != NULL)
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_FAILED,
                 _ ("The pages of %s could not be added to the report. Replace its file with "
                    "another copy, then try again."),
                 document->label);
  else
    g_set_error_literal (error,
                         G_IO_ERROR,
                         G_IO_ERROR_FAILED,
                         _ ("The evidence takes too much time or memory to be put into one PDF. "
                            "Replace large files with smaller ones, then try again."));
}

/**
 * dossier_pdf_merge_is_needed:
 * @layout: a report
 *
 * Returns: whether pages of evidence belong between its own
 */
gboolean
dossier_pdf_merge_is_needed (const DossierLayout *layout)
{
  for (guint number = 1; number <= dossier_layout_get_n_pages (layout); number++)
    {
      if (dossier_layout_get_page (layout, number)->document != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_pdf_merge:
 * @pdf: the pages of a report without those of its evidence
 * @layout: the report
 * @path: (type filename): a file to be written
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum, a #GFileError or a #GSpawnError
 *
 * Writes a report with the pages of its evidence, as they are but for what is active in
 * them, and with its attachments.
 *
 * Returns: whether it was written
 */
gboolean
dossier_pdf_merge (DossierQpdf *pdf,
                   const DossierLayout *layout,
                   const char *path,
                   GCancellable *cancellable,
                   GError **error)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(suu)"));
  g_autoptr (GPtrArray) documents = list_documents (layout, &builder);
  g_autoptr (GVariant) job =
    g_variant_ref_sink (g_variant_new ("(s@a(suu)@a(ssss))",
                                       path,
                                       g_variant_builder_end (&builder),
                                       describe_attachments (layout->report->attachments)));
  g_autoptr (GError) problem = NULL;
  int pages = store_pages (pdf);
  guint number = 0;
  gboolean is_merged;

  if (pages < 0)
    {
      g_set_error_literal (error,
                           G_FILE_ERROR,
                           (gint) g_file_error_from_errno (errno),
                           g_strerror (errno));
      return FALSE;
    }
  is_merged = dossier_inspection_merge_pdf (pages, job, &number, cancellable, &problem);
  close (pages);
  if (!is_merged)
    set_error (error,
               problem,
               number >= 1 && number <= documents->len ? documents->pdata[number - 1] : NULL);
  return is_merged;
}
