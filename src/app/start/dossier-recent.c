/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-recent.h"

#include "dossier-sandbox.h"

#define KEY        "recent-submissions"
#define KEY_OF_IDS "recent-submission-ids"
#define MAXIMUM    10

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

/* The identifiers of the submissions that are listed, and of one more. */
static GVariant *
list_ids (GSettings *settings, const char *path, const char *id)
{
  g_autoptr (GVariant) before = g_settings_get_value (settings, KEY_OF_IDS);
  g_auto (GStrv) paths = g_settings_get_strv (settings, KEY);
  GVariantBuilder ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; paths[i] != NULL; i++)
    {
      const char *known = NULL;

      if (g_str_equal (paths[i], path))
        g_variant_builder_add (&ids, "{ss}", path, id);
      else if (g_variant_lookup (before, paths[i], "&s", &known))
        g_variant_builder_add (&ids, "{ss}", paths[i], known);
    }
  return g_variant_builder_end (&ids);
}

/**
 * dossier_recent_add:
 * @folder: a bundle that was just opened
 * @id: the identifier of its submission
 */
void
dossier_recent_add (GFile *folder, const char *id)
{
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APPLICATION_ID);
  const char *path = g_file_peek_path (folder);

  change (path, TRUE);
  g_settings_set_value (settings, KEY_OF_IDS, list_ids (settings, path, id));
}

/* Of what an older version has listed, only the name of the folder is known. */
static gboolean
is_moved (const char *path, GFile *folder, const char *id)
{
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APPLICATION_ID);
  g_autoptr (GVariant) ids = g_settings_get_value (settings, KEY_OF_IDS);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *other_name = g_file_get_basename (folder);
  const char *known = NULL;

  if (g_variant_lookup (ids, path, "&s", &known) && *known != '\0')
    return g_str_equal (known, id);
  return g_str_equal (name, other_name);
}

/**
 * dossier_recent_remove_moved:
 * @path: the folder of a bundle that is not there any more
 * @folder: the folder that was chosen in its place
 * @id: the identifier of the submission in it
 *
 * Removes the old place of a submission that was moved. Another submission
 * leaves it in the list.
 */
void
dossier_recent_remove_moved (const char *path, GFile *folder, const char *id)
{
  if (is_moved (path, folder, id))
    change (path, FALSE);
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
