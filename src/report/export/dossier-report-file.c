/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-file.h"

#include "dossier-html.h"
#include "dossier-odt.h"
#include "dossier-pdf.h"
#include "dossier-text.h"

/**
 * dossier_report_file_check:
 * @file: where to write a report
 * @error: return location for a %G_IO_ERROR_NOT_SUPPORTED
 *
 * Returns: whether it is stored on this computer
 */
gboolean
dossier_report_file_check (GFile *file, GError **error)
{
  g_autofree char *name = NULL;

  if (g_file_peek_path (file) != NULL)
    return TRUE;
  name = g_file_get_parse_name (file);
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_NOT_SUPPORTED,
               _ ("“%s” is not stored on this computer. Choose another place."),
               name);
  return FALSE;
}

/**
 * dossier_report_file_is_document:
 * @name: the name of a file
 *
 * Returns: whether it ends as that of a report does
 */
gboolean
dossier_report_file_is_document (const char *name)
{
  return g_str_has_suffix (name, ".pdf") || g_str_has_suffix (name, ".html") ||
         g_str_has_suffix (name, ".odt");
}

/**
 * dossier_report_file_has_pages:
 * @file: where to write a report
 *
 * Returns: whether it has pages there, and so room for those of the evidence
 */
gboolean
dossier_report_file_has_pages (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return !g_str_has_suffix (name, ".html") && !g_str_has_suffix (name, ".odt");
}

/**
 * dossier_report_file_write:
 * @report: a report
 * @file: where to write it, on this computer, as .html, .odt or else as PDF
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum or #GFileError
 *
 * Returns: whether it was written; if not, a file that was there before still is
 */
gboolean
dossier_report_file_write (const DossierReport *report,
                           GFile *file,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_str_has_suffix (name, ".html"))
    return dossier_html_write (report, file, error);
  if (g_str_has_suffix (name, ".odt"))
    return dossier_odt_write (report, file, error);
  return dossier_pdf_write (report, file, cancellable, error);
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

  if (dossier_report_file_write (request->report, request->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_report_file_write_async:
 * @report: (transfer full): a report
 * @file: where to write the PDF
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what dossier_report_file_write() does, on a worker thread.
 */
void
dossier_report_file_write_async (DossierReport *report,
                                 GFile *file,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  WriteRequest *request = g_new0 (WriteRequest, 1);

  request->report = report;
  request->file = g_object_ref (file);
  g_task_set_source_tag (task, dossier_report_file_write_async);
  g_task_set_task_data (task, request, write_request_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * dossier_report_file_write_finish:
 * @result: what the callback was given
 * @error: return location for a #GIOErrorEnum or #GFileError
 *
 * Returns: whether it was written
 */
gboolean
dossier_report_file_write_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
