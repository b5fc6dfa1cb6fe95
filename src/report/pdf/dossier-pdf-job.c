/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence is by strangers: so libqpdf finishes a report in the confined helper process, which gets
 * the pages that cairo has made, and a list of the rest. */

#include "dossier-pdf-job.h"

#include "dossier-inspection-finish.h"
#include "dossier-pdf-metadata.h"
#include "dossier-text.h"

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
 * dossier_pdf_job_has_documents:
 * @layout: a report
 *
 * Returns: whether pages of evidence belong between its own
 */
gboolean
dossier_pdf_job_has_documents (const DossierLayout *layout)
{
  for (guint number = 1; number <= dossier_layout_get_n_pages (layout); number++)
    {
      if (dossier_layout_get_page (layout, number)->document != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_pdf_job_run:
 * @layout: a report
 * @pages: an open PDF, its own pages as cairo has written them
 * @notes: (element-type utf8): what the #DossierStructureWriter noted of them
 * @path: (type filename): a file to be written
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum or a #GSpawnError
 *
 * Writes a report with the pages of its evidence, as they are but for what is active in
 * them, and with its attachments.
 *
 * Returns: whether it was written
 */
gboolean
dossier_pdf_job_run (const DossierLayout *layout,
                     int pages,
                     GPtrArray *notes,
                     const char *path,
                     GCancellable *cancellable,
                     GError **error)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(suu)"));
  g_autoptr (GPtrArray) documents = list_documents (layout, &builder);
  g_autoptr (GBytes) profile = dossier_pdf_metadata_create_profile ();
  g_autoptr (GVariant) job = g_variant_ref_sink (
    g_variant_new ("(s@as@a{ss}@ay@a(suu)@a(ssss))",
                   path,
                   g_variant_new_strv ((const char *const *) notes->pdata, notes->len),
                   dossier_pdf_metadata_describe (layout),
                   g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, profile, TRUE),
                   g_variant_builder_end (&builder),
                   describe_attachments (layout->report->attachments)));
  g_autoptr (GError) problem = NULL;
  guint number;

  if (dossier_inspection_finish_pdf (pages, job, &number, cancellable, &problem))
    return TRUE;
  set_error (error,
             problem,
             number >= 1 && number <= documents->len ? documents->pdata[number - 1] : NULL);
  return FALSE;
}
