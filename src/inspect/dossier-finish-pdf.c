/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finishes the PDF of a report, and puts the pages of evidence between its own. The file to be
 * written is opened before the process is confined, and the files by others after that. */

#include "dossier-read.h"

#include "dossier-confinement.h"
#include "dossier-descriptor.h"
#include "dossier-foreign-pdf.h"
#include "dossier-inspection-finish.h"
#include "dossier-inspection.h"
#include "dossier-pdf-attachments.h"
#include "dossier-pdf-colours.h"
#include "dossier-pdf-destinations.h"
#include "dossier-pdf-information.h"
#include "dossier-pdf-links.h"
#include "dossier-pdf-structure.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  const char *path;
  GVariant *notes;
  GVariant *texts;
  GVariant *profile;
  GVariant *documents;
  GPtrArray *attachments;
  DossierQpdf *pdf;
  /* The pages of the report itself, in order. */
  GArray *pages;
  /* libqpdf reads copied objects when it writes the PDF, so their sources must stay open until
   * then. */
  GPtrArray *sources;
  guint current_document;
} Finish;

static qpdf_oh
get_page (Finish *self, guint position)
{
  return g_array_index (self->pages, qpdf_oh, position);
}

/* To append a page is quick, to insert one is not: so those after the first document are taken out
 * first. */
static void
remove_pages (Finish *self, guint n_kept)
{
  for (guint i = self->pages->len; i > n_kept; i--)
    qpdf_remove_page (self->pdf->data, get_page (self, i - 1));
}

static void
put_pages_back (Finish *self, guint first, guint end)
{
  for (guint i = first; i < MIN (end, self->pages->len); i++)
    qpdf_add_page (self->pdf->data, self->pdf->data, get_page (self, i), QPDF_FALSE);
}

static DossierQpdf *
open_document (const char *path, guint n_pages, GError **error)
{
  int descriptor = open (path, O_RDONLY | O_CLOEXEC);
  guint n_found = 0;
  g_autoptr (DossierQpdf) source = NULL;

  if (descriptor < 0)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_NO_SUCH_PAGE);
      return NULL;
    }
  source = dossier_foreign_pdf_open (descriptor, &n_found, error);
  close (descriptor);
  if (source != NULL && n_found != n_pages)
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_NO_SUCH_PAGE);
      return NULL;
    }
  return g_steal_pointer (&source);
}

static gboolean
append_document (Finish *self, const char *path, guint n_pages, GError **error)
{
  DossierQpdf *source = open_document (path, n_pages, error);
  int n_before = qpdf_get_num_pages (self->pdf->data);

  if (source == NULL)
    return FALSE;
  g_ptr_array_add (self->sources, source);
  dossier_foreign_pdf_prepare (source, n_pages);
  dossier_foreign_pdf_copy_pages (self->pdf, source, n_pages);
  dossier_pdf_destinations_restore (self->pdf, n_before, source);
  return dossier_foreign_pdf_check (source, error) && dossier_foreign_pdf_check (self->pdf, error);
}

static gboolean
insert_documents (Finish *self, GError **error)
{
  gsize n_documents = g_variant_n_children (self->documents);
  guint n_placed = self->pages->len;

  for (gsize i = 0; i < n_documents; i++)
    {
      const char *path;
      guint32 n_pages, n_before;

      g_variant_get_child (self->documents, i, "(&suu)", &path, &n_pages, &n_before);
      if (i == 0)
        remove_pages (self, n_before);
      else
        put_pages_back (self, n_placed, n_before);
      n_placed = n_before;
      self->current_document = (guint) i + 1;
      if (!append_document (self, path, n_pages, error))
        return FALSE;
    }
  self->current_document = 0;
  put_pages_back (self, n_placed, self->pages->len);
  return TRUE;
}

static GArray *
list_pages (DossierQpdf *pdf)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));

  for (guint i = 0; i < dossier_qpdf_get_n_pages (pdf); i++)
    {
      qpdf_oh page = qpdf_get_page_n (pdf->data, i);

      g_array_append_val (pages, page);
    }
  return pages;
}

static void
finish_own_pages (Finish *self)
{
  g_autofree const char **notes = g_variant_get_strv (self->notes, NULL);
  g_autoptr (GBytes) profile = g_variant_get_data_as_bytes (self->profile);

  dossier_pdf_colours_finish (self->pdf);
  dossier_pdf_structure_finish (self->pdf, notes);
  dossier_pdf_information_add (self->pdf, self->texts, profile);
}

static gboolean
finish (Finish *self, GError **error)
{
  finish_own_pages (self);
  if (!insert_documents (self, error))
    return FALSE;
  dossier_pdf_links_finish (self->pdf, self->pages);
  if (!dossier_pdf_attachments_add (self->pdf, self->attachments, NULL))
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
      return FALSE;
    }
  qpdf_write (self->pdf->data);
  return dossier_foreign_pdf_check (self->pdf, error);
}

static guint64
find_size (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (guint64) status.st_size : 0;
}

static guint64
find_size_of_all (Finish *self)
{
  guint64 size = g_bytes_get_size (self->pdf->bytes);

  for (gsize i = 0; i < g_variant_n_children (self->documents); i++)
    {
      const char *path;

      g_variant_get_child (self->documents, i, "(&suu)", &path, NULL, NULL);
      size += find_size (path);
    }
  for (guint i = 0; i < self->attachments->len; i++)
    size += find_size (((DossierPdfAttachment *) self->attachments->pdata[i])->path);
  return size;
}

static GPtrArray *
read_attachments (GVariant *attachments)
{
  GPtrArray *array = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < g_variant_n_children (attachments); i++)
    {
      DossierPdfAttachment *attachment = g_new0 (DossierPdfAttachment, 1);

      g_variant_get_child (attachments,
                           i,
                           "(&s&s&s&s)",
                           &attachment->path,
                           &attachment->name,
                           &attachment->type,
                           &attachment->description);
      g_ptr_array_add (array, attachment);
    }
  return array;
}

static GBytes *
map (int descriptor)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (descriptor, FALSE, NULL);

  return file != NULL ? g_mapped_file_get_bytes (file) : NULL;
}

static gboolean
run (Finish *self, GError **error)
{
  dossier_qpdf_start_writing (self->pdf, self->path);
  if (!dossier_foreign_pdf_check (self->pdf, error))
    return FALSE;
  if (!dossier_confinement_enter () ||
      !dossier_confinement_limit_finishing (find_size_of_all (self)))
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
      return FALSE;
    }
  return finish (self, error);
}

/**
 * dossier_finish_pdf:
 *
 * Reads the report's own pages from standard input, and what to do with them from
 * %DOSSIER_INSPECTION_FINISH_DESCRIPTOR, and answers on standard output. The process is to end
 * after that, and frees nothing: libqpdf would take a tenth of the time for its millions of
 * objects.
 *
 * Returns: whether it has answered
 */
gboolean
dossier_finish_pdf (void)
{
  GBytes *pages = map (STDIN_FILENO);
  GBytes *bytes = map (DOSSIER_INSPECTION_FINISH_DESCRIPTOR);
  GVariant *job;
  GVariant *attachments;
  g_autoptr (GError) error = NULL;
  DossierInspectionFinishAnswer answer = { 0 };
  Finish self = { 0 };

  if (pages == NULL || bytes == NULL)
    return FALSE;
  job = g_variant_ref_sink (
    g_variant_new_from_bytes (G_VARIANT_TYPE (DOSSIER_INSPECTION_FINISH_JOB_TYPE), bytes, TRUE));
  g_variant_get (job,
                 "(&s@as@a{ss}@ay@a(suu)@a(ssss))",
                 &self.path,
                 &self.notes,
                 &self.texts,
                 &self.profile,
                 &self.documents,
                 &attachments);
  self.attachments = read_attachments (attachments);
  self.pdf = dossier_qpdf_new (pages);
  self.pages = list_pages (self.pdf);
  self.sources = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_qpdf_free);
  if (!run (&self, &error))
    answer = (DossierInspectionFinishAnswer){ (guint32) error->code + 1, self.current_document };
  return dossier_descriptor_write_all (STDOUT_FILENO, &answer, sizeof answer);
}
