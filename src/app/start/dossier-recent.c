/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-recent.h"

#include "dossier-sandbox.h"

#define KEY     "recent-submissions"
#define MAXIMUM 10

static gboolean
is_same_folder (const char *path, const char *other)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) other_folder = g_file_new_for_path (other);

  return dossier_sandbox_is_same_file (folder, other_folder);
}

static void
change (const char *path, gboolean add)
{
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APPLICATION_ID);
  g_auto (GStrv) present = g_settings_get_strv (settings, KEY);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  if (add)
    g_ptr_array_add (paths, (gpointer) path);
  for (guint i = 0; present[i] != NULL && paths->len < MAXIMUM; i++)
    {
      if (!is_same_folder (present[i], path))
        g_ptr_array_add (paths, present[i]);
    }
  g_ptr_array_add (paths, NULL);
  g_settings_set_strv (settings, KEY, (const char *const *) paths->pdata);
}

/**
 * dossier_recent_list:
 *
 * Returns: (transfer full): the folders of the submissions opened last, latest
 *   first
 */
char **
dossier_recent_list (void)
{
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APPLICATION_ID);

  return g_settings_get_strv (settings, KEY);
}

/**
 * dossier_recent_add:
 * @folder: a bundle that was just opened
 */
void
dossier_recent_add (GFile *folder)
{
  change (g_file_peek_path (folder), TRUE);
}

/**
 * dossier_recent_remove:
 * @path: the folder of a bundle
 */
void
dossier_recent_remove (const char *path)
{
  change (path, FALSE);
}
