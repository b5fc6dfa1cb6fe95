/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found out about a PDF, by its contents: to find it out takes seconds where a file is
 * large, or hostile. */

#include "dossier-appendix-memory.h"

#include "dossier-pdf-form.h"

#define GROUP "PDF"

/* Increase this number when the stored facts about a file change. */
#define LOOK_VERSION 5

/* Timeouts are not stored: another program may have kept the computer busy. */
#define FAILURE_SECONDS (24 * 60 * 60)

static char *
find_path (const char *sha256)
{
  return g_build_filename (g_get_user_cache_dir (), "dossier", "pdf", sha256, NULL);
}

/* Facts stored by another version of Dossier or libqpdf are not used. */
static char *
describe_program (void)
{
  return g_strdup_printf ("Dossier " DOSSIER_VERSION ", libqpdf " DOSSIER_QPDF_VERSION
                          ", look %d, forms " DOSSIER_PDF_FORM_EDITION,
                          LOOK_VERSION);
}

static GKeyFile *
read_file (const char *sha256)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = find_path (sha256);
  g_autofree char *program = describe_program ();
  g_autofree char *found = NULL;
  gint64 until;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  found = g_key_file_get_string (file, GROUP, "Program", NULL);
  until = g_key_file_get_int64 (file, GROUP, "Until", NULL);
  if (g_strcmp0 (found, program) != 0 ||
      (until != 0 && until < g_get_real_time () / G_USEC_PER_SEC))
    return NULL;
  return g_steal_pointer (&file);
}

/**
 * dossier_appendix_memory_recall:
 * @item: a file of which only the path is known
 * @sha256: what it is stored under
 *
 * Returns: whether the rest is known now, from an earlier time
 */
gboolean
dossier_appendix_memory_recall (DossierAppendixItem *item, const char *sha256)
{
  g_autoptr (GKeyFile) file = read_file (sha256);
  g_autofree char *printed = NULL;

  if (file == NULL)
    return FALSE;
  printed = g_key_file_get_string (file, GROUP, "Printed", NULL);
  if (printed != NULL && !g_file_test (printed, G_FILE_TEST_EXISTS))
    return FALSE;
  item->n_pages = (guint) g_key_file_get_uint64 (file, GROUP, "Pages", NULL);
  item->form = item->n_pages > 0 ? DOSSIER_APPENDIX_PAGES : DOSSIER_APPENDIX_ATTACHED;
  item->is_active = g_key_file_get_boolean (file, GROUP, "Active", NULL);
  item->n_files = (guint) g_key_file_get_uint64 (file, GROUP, "Files", NULL);
  g_strfreev (item->file_names);
  item->file_names = g_key_file_get_string_list (file, GROUP, "FileNames", NULL, NULL);
  g_free (item->reason);
  item->reason = g_key_file_get_string (file, GROUP, "Reason", NULL);
  if (printed != NULL)
    {
      g_free (item->path);
      item->path = g_steal_pointer (&printed);
    }
  return TRUE;
}

/**
 * dossier_appendix_memory_keep:
 * @item: a PDF that was looked at
 * @sha256: what it is stored under
 * @may_change: whether another look may find out something else
 *
 * Saves what was found out, so that the next report need not look again.
 */
void
dossier_appendix_memory_keep (const DossierAppendixItem *item,
                              const char *sha256,
                              gboolean may_change)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = find_path (sha256);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *program = describe_program ();

  g_key_file_set_string (file, GROUP, "Program", program);
  if (item->form == DOSSIER_APPENDIX_PAGES)
    g_key_file_set_uint64 (file, GROUP, "Pages", item->n_pages);
  if (item->is_active)
    g_key_file_set_boolean (file, GROUP, "Active", TRUE);
  if (item->n_files > 0)
    g_key_file_set_uint64 (file, GROUP, "Files", item->n_files);
  if (item->file_names != NULL)
    g_key_file_set_string_list (file,
                                GROUP,
                                "FileNames",
                                (const char *const *) item->file_names,
                                g_strv_length (item->file_names));
  if (item->reason != NULL)
    g_key_file_set_string (file, GROUP, "Reason", item->reason);
  /* Only pages in the cache folder are noted; a file in the bundle may be moved. */
  if (g_str_has_prefix (item->path, g_get_user_cache_dir ()))
    g_key_file_set_string (file, GROUP, "Printed", item->path);
  if (may_change)
    g_key_file_set_int64 (file,
                          GROUP,
                          "Until",
                          g_get_real_time () / G_USEC_PER_SEC + FAILURE_SECONDS);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_key_file_save_to_file (file, path, NULL);
}
