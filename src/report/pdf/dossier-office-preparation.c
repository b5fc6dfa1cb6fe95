/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LibreOffice prints what was deleted while changes were tracked, comments of spreadsheets, and
 * some of what is hidden. They are taken out of a copy, which is printed instead of the document;
 * where that is not possible, nothing is printed. */

#include "dossier-office-preparation.h"

#include <glib/gstdio.h>

#include "dossier-descriptor.h"
#include "dossier-document-kind.h"
#include "dossier-inspection.h"
#include "dossier-text.h"

#include <fcntl.h>
#include <string.h>
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

typedef struct
{
  DossierDocumentKind kind;
  const char *format;
} OpenDocument;

/* In what format LibreOffice gives a document that only it can read. */
static const OpenDocument open_documents[] = {
  { DOSSIER_DOCUMENT_TEXT, "odt" },
  { DOSSIER_DOCUMENT_SHEET, "ods" },
  { DOSSIER_DOCUMENT_SLIDES, "odp" },
  { DOSSIER_DOCUMENT_DRAWING, "odg" },
};

static DossierDocumentKind
find_kind (const DossierOfficeRun *run, const char *path)
{
  g_auto (DossierDescriptor) descriptor = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  DossierDocumentKind kind = DOSSIER_DOCUMENT_UNKNOWN;

  if (descriptor >= 0)
    dossier_inspection_find_document_kind (descriptor, &kind, run->cancellable, NULL);
  return kind;
}

/* What to try first where the content leaves a choice. */
static DossierDocumentKind
find_kind_of_type (const char *type)
{
  static const struct
  {
    const char *word;
    DossierDocumentKind kind;
  } words[] = {
    { "excel", DOSSIER_DOCUMENT_SHEET },       { "spreadsheet", DOSSIER_DOCUMENT_SHEET },
    { "powerpoint", DOSSIER_DOCUMENT_SLIDES }, { "presentation", DOSSIER_DOCUMENT_SLIDES },
    { "graphics", DOSSIER_DOCUMENT_DRAWING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (type, words[i].word) != NULL)
        return words[i].kind;
    }
  return DOSSIER_DOCUMENT_TEXT;
}

/* LibreOffice goes by the content too, and makes no text of a spreadsheet, for example, so that a
 * document is only edited as what LibreOffice prints it as. */
static char *
make_open_document (const DossierOfficeRun *run,
                    const char *path,
                    DossierDocumentKind kinds,
                    GError **error)
{
  g_autoptr (GError) problem = NULL;
  char *made = NULL;

  for (guint i = 0; made == NULL && i < G_N_ELEMENTS (open_documents); i++)
    {
      if (!(kinds & open_documents[i].kind))
        continue;
      g_clear_error (&problem);
      made = dossier_office_run_make (run, path, open_documents[i].format, &problem);
      if (problem != NULL && !g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_FAILED))
        break;
    }
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return made;
}

static char *
make_likely_open_document (const DossierOfficeRun *run,
                           const char *path,
                           const char *type,
                           DossierDocumentKind kind,
                           GError **error)
{
  DossierDocumentKind kinds = kind & DOSSIER_DOCUMENT_ANY;
  DossierDocumentKind likely = find_kind_of_type (type);
  g_autoptr (GError) problem = NULL;
  char *made = NULL;

  if (kinds == DOSSIER_DOCUMENT_UNKNOWN)
    kinds = DOSSIER_DOCUMENT_ANY;
  if (kinds & likely)
    made = make_open_document (run, path, likely, &problem);
  if (made != NULL)
    return made;
  if ((kinds & ~likely) &&
      (problem == NULL || g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_FAILED)))
    return make_open_document (run, path, kinds & ~likely, error);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static gboolean
edit_as_open_document (const DossierOfficeRun *run,
                       const char *path,
                       const char *type,
                       DossierDocumentKind kind,
                       gboolean *has_accepted,
                       char **copy,
                       GError **error)
{
  g_autofree char *open_document = make_likely_open_document (run, path, type, kind, error);

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
 * @type: its media type, which was guessed from its name
 * @has_accepted: (out): whether it has tracked changes
 * @error: return location for a #GIOErrorEnum or a #GSpawnError
 *
 * Accepts tracked changes, and leaves out the comments of spreadsheets and what is hidden. How is
 * decided by the content of the document. What is not a ZIP file of known parts is made one by
 * LibreOffice first.
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
  DossierDocumentKind kind = find_kind (run, path);
  char *copy = NULL;

  *has_accepted = FALSE;
  if (kind == DOSSIER_DOCUMENT_ENCRYPTED)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_PERMISSION_DENIED,
                           _ ("The document is protected by a password."));
      return NULL;
    }
  if (!((kind & DOSSIER_DOCUMENT_PACKAGE) && edit_document (run, path, has_accepted, &copy)) &&
      !edit_as_open_document (run, path, type, kind, has_accepted, &copy, error))
    return NULL;
  return copy != NULL ? copy : g_strdup (path);
}
