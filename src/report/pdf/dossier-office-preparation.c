/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LibreOffice prints what was deleted while changes were tracked, comments of spreadsheets, and
 * some of what is hidden. They are taken out of a copy, which is printed instead of the document;
 * where that is not possible, nothing is printed. */

#include "dossier-office-preparation.h"

#include <glib/gstdio.h>

#include "dossier-inspection.h"
#include "dossier-text.h"

#include <fcntl.h>
#include <unistd.h>

typedef gboolean (*Edit) (int descriptor, int target, GCancellable *cancellable, GError **error);

/* Returns: FALSE if the document cannot be read; @copy is set if there was something to edit. */
static gboolean
edit_copy (const DossierOfficeRun *run, const char *path, Edit edit, char **copy)
{
  g_autofree char *document_name = g_path_get_basename (path);
  g_autofree char *name = g_strconcat ("copy-", document_name, NULL);
  g_autofree char *place = g_build_filename (run->folder, name, NULL);
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int target = g_open (place, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  gboolean is_read =
    descriptor >= 0 && target >= 0 && edit (descriptor, target, run->cancellable, NULL);

  if (is_read && lseek (target, 0, SEEK_END) > 0)
    *copy = g_steal_pointer (&place);
  else
    g_unlink (place);
  if (descriptor >= 0)
    close (descriptor);
  if (target >= 0)
    close (target);
  return is_read;
}

static gboolean
edit_document (const DossierOfficeRun *run, const char *path, gboolean *has_accepted, char **copy)
{
  if (!edit_copy (run, path, dossier_inspection_accept_changes, copy))
    return FALSE;
  *has_accepted = *copy != NULL;
  return *copy != NULL || edit_copy (run, path, dossier_inspection_leave_out_comments, copy);
}

/* In what format LibreOffice gives a document that only it can read. Presentations and drawings
 * have nothing that would have to be left out. */
static const char *
find_open_document_format (const char *type)
{
  static const struct
  {
    const char *type;
    const char *format;
  } formats[] = {
    { "application/msword", "odt" },
    { "application/vnd.ms-word.", "odt" },
    { "application/vnd.openxmlformats-officedocument.wordprocessingml.", "odt" },
    { "application/rtf", "odt" },
    { "text/rtf", "odt" },
    { "application/vnd.oasis.opendocument.text", "odt" },
    { "application/vnd.ms-excel", "ods" },
    { "application/vnd.openxmlformats-officedocument.spreadsheetml.", "ods" },
    { "application/vnd.oasis.opendocument.spreadsheet", "ods" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_has_prefix (type, formats[i].type))
        return formats[i].format;
    }
  return NULL;
}

/* A format that is a ZIP archive, but whose parts are not XML. */
static gboolean
has_binary_parts (const char *type)
{
  return g_str_has_prefix (type, "application/vnd.ms-excel.sheet.binary");
}

static gboolean
edit_as_open_document (const DossierOfficeRun *run,
                       const char *path,
                       const char *format,
                       gboolean *has_accepted,
                       char **copy,
                       GError **error)
{
  g_autofree char *open_document = dossier_office_run_make (run, path, format, error);

  if (open_document == NULL)
    return FALSE;
  if (edit_document (run, open_document, has_accepted, copy))
    return TRUE;
  g_set_error_literal (
    error,
    G_IO_ERROR,
    G_IO_ERROR_FAILED,
    _ ("Its pages are not shown, because what was deleted or hidden in it cannot be left out."));
  return FALSE;
}

/**
 * dossier_office_prepare:
 * @run: how LibreOffice is run
 * @path: (type filename): a document
 * @type: its media type
 * @has_accepted: (out): whether it has tracked changes
 * @error: return location for a #GIOErrorEnum or a #GSpawnError
 *
 * Accepts tracked changes, and leaves out the comments of spreadsheets and what is hidden. A text
 * or a spreadsheet that cannot be read as a ZIP file is made one by LibreOffice first.
 *
 * Returns: (transfer full) (type filename): what is to be printed; %NULL on error
 */
char *
dossier_office_prepare (const DossierOfficeRun *run,
                        const char *path,
                        const char *type,
                        gboolean *has_accepted,
                        GError **error)
{
  const char *format = find_open_document_format (type);
  char *copy = NULL;

  *has_accepted = FALSE;
  if ((has_binary_parts (type) || !edit_document (run, path, has_accepted, &copy)) &&
      format != NULL && !edit_as_open_document (run, path, format, has_accepted, &copy, error))
    return NULL;
  return copy != NULL ? copy : g_strdup (path);
}
