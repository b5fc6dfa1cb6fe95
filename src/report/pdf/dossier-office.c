/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-office.h"

#include <glib/gstdio.h>

#include "dossier-cache-folder.h"
#include "dossier-office-preparation.h"
#include "dossier-sandbox.h"
#include "dossier-text.h"

#include <errno.h>

#define CACHE_SIZE_MAXIMUM (500 * 1000 * 1000)

/* Increase this number whenever the preparation of documents changes, so that old pages are not
 * used. */
#define ENDING          "-3.pdf"
#define ACCEPTED_ENDING "-3-accepted.pdf"

/**
 * dossier_office_can_convert:
 * @type: a media type
 *
 * Returns: whether files of it are documents that LibreOffice can make a PDF of
 */
gboolean
dossier_office_can_convert (const char *type)
{
  static const char *const prefixes[] = {
    "application/vnd.openxmlformats-officedocument.",
    "application/vnd.oasis.opendocument.",
    "application/msword",
    "application/vnd.ms-word.",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/rtf",
    "text/rtf",
  };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      if (g_str_has_prefix (type, prefixes[i]))
        return TRUE;
    }
  return FALSE;
}

static char *
find_cache (void)
{
  return g_build_filename (g_get_user_cache_dir (), "dossier", "converted", NULL);
}

static char *
find_place (const char *sha256, const char *ending)
{
  g_autofree char *folder = find_cache ();
  g_autofree char *name = g_strconcat (sha256, ending, NULL);

  return g_build_filename (folder, name, NULL);
}

/**
 * dossier_office_has_accepted:
 * @path: (type filename): a PDF that was made of a document
 *
 * Returns: whether the document had tracked changes, which are accepted in the PDF
 */
gboolean
dossier_office_has_accepted (const char *path)
{
  return g_str_has_suffix (path, ACCEPTED_ENDING);
}

/**
 * dossier_office_find_converted:
 * @sha256: what a document is stored under
 *
 * Returns: (transfer full) (nullable) (type filename): the PDF that was made of
 *   it before
 */
char *
dossier_office_find_converted (const char *sha256)
{
  static const char *const endings[] = { ENDING, ACCEPTED_ENDING };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *place = find_place (sha256, endings[i]);

      if (!g_file_test (place, G_FILE_TEST_EXISTS))
        continue;
      dossier_cache_folder_use (place);
      return g_steal_pointer (&place);
    }
  return NULL;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
put_in_place (const char *made, const char *place, GError **error)
{
  if (g_rename (made, place) == 0)
    return TRUE;
  g_set_error_literal (
    error,
    G_FILE_ERROR,
    (int) g_file_error_from_errno (errno),
    _ ("The pages that LibreOffice made of it could not be saved on this computer."));
  return FALSE;
}

/* Returns: where the pages are, ready to be kept. */
static char *
make_pages (const DossierOfficeRun *run,
            const char *path,
            const char *type,
            const char *sha256,
            GError **error)
{
  gboolean has_accepted;
  g_autofree char *printed = dossier_office_prepare (run, path, type, &has_accepted, error);
  g_autofree char *made =
    printed != NULL ? dossier_office_run_make (run, printed, "pdf", error) : NULL;
  g_autofree char *place = find_place (sha256, has_accepted ? ACCEPTED_ENDING : ENDING);

  return made != NULL && put_in_place (made, place, error) ? g_steal_pointer (&place) : NULL;
}

/**
 * dossier_office_convert:
 * @path: (type filename): a document
 * @type: its media type
 * @sha256: what it is stored under
 * @seconds: how long it may take
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GIOErrorEnum, a #GSpawnError or a #GFileError
 *
 * Has LibreOffice make a PDF of a document, with tracked changes accepted, which is kept for
 * the next time. May be called on any thread, and takes its time.
 *
 * Returns: (transfer full) (type filename): where the PDF is; %NULL on error
 */
char *
dossier_office_convert (const char *path,
                        const char *type,
                        const char *sha256,
                        guint seconds,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autofree char *cache = find_cache ();
  g_autofree char *folder = g_build_filename (cache, "work-XXXXXX", NULL);
  const DossierOfficeRun run = { program,
                                 folder,
                                 g_get_monotonic_time () + seconds * G_TIME_SPAN_SECOND,
                                 cancellable };
  char *place;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (program == NULL)
    {
      g_set_error_literal (
        error,
        G_IO_ERROR,
        G_IO_ERROR_NOT_FOUND,
        dossier_sandbox_is_active ()
          ? _ ("Its pages are not shown, because LibreOffice cannot be reached from Flatpak.")
          : _ ("Install LibreOffice to include its pages in the report."));
      return NULL;
    }
  if (g_mkdir_with_parents (cache, 0700) != 0 || g_mkdtemp (folder) == NULL)
    {
      g_set_error_literal (
        error,
        G_FILE_ERROR,
        (int) g_file_error_from_errno (errno),
        _ ("The pages that LibreOffice made of it could not be saved on this computer."));
      return NULL;
    }
  place = make_pages (&run, path, type, sha256, error);
  remove_folder (folder);
  dossier_cache_folder_prune (cache, CACHE_SIZE_MAXIMUM);
  return place;
}
