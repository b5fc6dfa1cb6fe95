/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-export.h"

#include <glib/gi18n.h>

#include "dossier-report-file.h"
#include "dossier-report-letters.h"

/**
 * DossierExport:
 *
 * Makes the report of a submission, with its evidence if the format has pages, or takes a document
 * that is made already, and writes it to a file.
 */
struct _DossierExport
{
  DossierOperation parent_instance;

  DossierReportSource *source;
  DossierReport *document;
  GFile *file;
  DossierAppendixProgress progress;
  gboolean is_written;
  char *missing_letters;
};

G_DEFINE_FINAL_TYPE (DossierExport, dossier_export, DOSSIER_TYPE_OPERATION)

static void
report_written_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  DossierExport *self = user_data;
  GError *error = NULL;

  self->is_written = dossier_report_file_write_finish (result, &error);
  dossier_operation_end (DOSSIER_OPERATION (self), error);
}

static void
write_report (DossierExport *self, DossierReport *report)
{
  dossier_report_file_write_async (report,
                                   self->file,
                                   dossier_operation_get_cancellable (DOSSIER_OPERATION (self)),
                                   report_written_cb,
                                   self);
}

static void
report_made_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  DossierExport *self = user_data;
  GError *error = NULL;
  DossierReport *report = dossier_report_source_make_finish (self->source, result, &error);

  if (report == NULL)
    {
      dossier_operation_end (DOSSIER_OPERATION (self), error);
      return;
    }
  self->missing_letters = dossier_report_describe_missing_letters (report);
  write_report (self, report);
}

/* The evidence itself needs a PDF. */
static void
write_without_pages (DossierExport *self)
{
  g_autoptr (DossierReportOptions) options =
    dossier_report_options_copy (dossier_report_source_get_options (self->source));

  g_object_set (options, "appendix", FALSE, NULL);
  write_report (self, dossier_report_source_make_with (self->source, options));
}

static void
write_document (DossierExport *self)
{
  if (dossier_report_file_has_pages (self->file))
    self->missing_letters = dossier_report_describe_missing_letters (self->document);
  write_report (self, g_steal_pointer (&self->document));
}

static void
dossier_export_begin (DossierOperation *operation)
{
  DossierExport *self = DOSSIER_EXPORT (operation);

  if (self->document != NULL)
    {
      write_document (self);
      return;
    }
  if (!dossier_report_file_has_pages (self->file))
    {
      write_without_pages (self);
      return;
    }
  dossier_report_source_make_async (self->source,
                                    &self->progress,
                                    dossier_operation_get_cancellable (operation),
                                    report_made_cb,
                                    self);
}

static void
dossier_export_update (DossierOperation *operation)
{
  DossierExport *self = DOSSIER_EXPORT (operation);
  int n_files = self->progress.n_files;
  int n_done = MIN (g_atomic_int_get (&self->progress.n_done), n_files);
  g_autofree char *title = NULL;

  if (n_files == 0)
    {
      dossier_operation_set_progress (operation, _ ("Creating the report"), NULL, 0.0);
      return;
    }
  /* Translators: which file of evidence is being prepared, and how many there are */
  title =
    g_strdup_printf (_ ("Creating the report: file %d of %d"), MIN (n_done + 1, n_files), n_files);
  dossier_operation_set_progress (operation, title, NULL, (double) n_done / n_files);
}

static void
dossier_export_finalize (GObject *object)
{
  DossierExport *self = DOSSIER_EXPORT (object);

  g_clear_object (&self->source);
  g_clear_pointer (&self->document, dossier_report_free);
  g_object_unref (self->file);
  g_free (self->missing_letters);

  G_OBJECT_CLASS (dossier_export_parent_class)->finalize (object);
}

static void
dossier_export_class_init (DossierExportClass *klass)
{
  DossierOperationClass *operation_class = DOSSIER_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_export_finalize;
  operation_class->cancel_hint = N_ ("Cancel the export");
  operation_class->begin = dossier_export_begin;
  operation_class->update = dossier_export_update;
}

static void
dossier_export_init (DossierExport *self)
{
  dossier_operation_set_description (DOSSIER_OPERATION (self), _ ("The report is being exported."));
}

/**
 * dossier_export_new:
 * @source: what makes the report
 * @file: where to write it; its ending says in which format
 *
 * Returns: (transfer full): an export that has not begun
 */
DossierExport *
dossier_export_new (DossierReportSource *source, GFile *file)
{
  DossierExport *self = g_object_new (DOSSIER_TYPE_EXPORT, NULL);

  self->source = g_object_ref (source);
  self->file = g_object_ref (file);
  return self;
}

/**
 * dossier_export_new_for_document:
 * @document: (transfer full): what to write
 * @file: where to write it; its ending says in which format
 *
 * Returns: (transfer full): an export that has not begun
 */
DossierExport *
dossier_export_new_for_document (DossierReport *document, GFile *file)
{
  DossierExport *self = g_object_new (DOSSIER_TYPE_EXPORT, NULL);

  self->document = document;
  self->file = g_object_ref (file);
  return self;
}

/**
 * dossier_export_get_file:
 * @self: an export
 *
 * Returns: (transfer none): where the report is written
 */
GFile *
dossier_export_get_file (DossierExport *self)
{
  g_return_val_if_fail (DOSSIER_IS_EXPORT (self), NULL);

  return self->file;
}

/**
 * dossier_export_is_written:
 * @self: an export that has ended
 *
 * Returns: whether the report is in its file; if it has neither been written nor failed, it was
 *   cancelled
 */
gboolean
dossier_export_is_written (DossierExport *self)
{
  g_return_val_if_fail (DOSSIER_IS_EXPORT (self), FALSE);

  return self->is_written;
}

/**
 * dossier_export_get_missing_letters:
 * @self: an export that has ended
 *
 * Returns: (transfer none) (nullable): sentences about the characters of the report that no font
 *   has
 */
const char *
dossier_export_get_missing_letters (DossierExport *self)
{
  g_return_val_if_fail (DOSSIER_IS_EXPORT (self), NULL);

  return self->missing_letters;
}
