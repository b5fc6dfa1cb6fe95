/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What differs for a program that runs in Flatpak. It sees neither the user's home nor any other
 * folder of theirs: what they choose is mounted one by one by the document portal, under
 * /run/user/1000/doc/4f2a9c1e/Libraries, where 4f2a9c1e stands for one choice of the user's. */

#include "dossier-sandbox.h"

#include <limits.h>
#include <string.h>
#include <sys/xattr.h>

/* Set by xdg-desktop-portal 1.19 and later: where a file is for the user. */
#define HOST_PATH_ATTRIBUTE "user.document-portal.host-path"

/* Tests set a folder of their own that stands for the root of the file system. */
static const char *
find_root (void)
{
  const char *root = g_getenv ("DOSSIER_SANDBOX_ROOT");

  return root != NULL ? root : G_DIR_SEPARATOR_S;
}

/* Returns the path within the document portal’s folder, such as "4f2a9c1e/Libraries". Flatpak
 * mounts that folder at the first place; the second, which the portals name, is a symbolic link to
 * it. */
static char *
find_path_in_portal (GFile *file)
{
  g_autoptr (GFile) mount = g_file_new_build_filename (find_root (), "run", "flatpak", "doc", NULL);
  g_autoptr (GFile) link =
    g_file_new_build_filename (find_root (), g_get_user_runtime_dir (), "doc", NULL);
  char *path = g_file_get_relative_path (mount, file);

  return path != NULL ? path : g_file_get_relative_path (link, file);
}

static char *
read_host_path (GFile *file)
{
  char path[PATH_MAX + 1];
  ssize_t length = getxattr (g_file_peek_path (file), HOST_PATH_ATTRIBUTE, path, sizeof path - 1);

  if (length <= 0)
    return NULL;
  path[length] = '\0';
  return g_path_is_absolute (path) ? g_strdup (path) : NULL;
}

/**
 * dossier_sandbox_is_active:
 *
 * Returns: whether the program runs in Flatpak, and so reaches only the files
 *   that the user chooses
 */
gboolean
dossier_sandbox_is_active (void)
{
  g_autofree char *path = g_build_filename (find_root (), ".flatpak-info", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * dossier_sandbox_is_document:
 * @file: a file or folder
 *
 * Returns: whether the document portal gives access to it
 */
gboolean
dossier_sandbox_is_document (GFile *file)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = find_path_in_portal (file);
  return path != NULL;
}

/**
 * dossier_sandbox_is_lone_document:
 * @file: a file or folder
 *
 * Where the user chose a file, only that file is to be seen, and whatever is
 * written under another name beside it is gone when the program ends.
 *
 * Returns: whether it is what the user chose, and not something in it
 */
gboolean
dossier_sandbox_is_lone_document (GFile *file)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = find_path_in_portal (file);
  if (path == NULL)
    return FALSE;
  names = g_strsplit (path, G_DIR_SEPARATOR_S, -1);
  return g_strv_length (names) == 2;
}

/**
 * dossier_sandbox_find_host_path:
 * @file: a file or folder, which need not exist yet
 *
 * Returns: (transfer full) (nullable) (type filename): the path under which the
 *   user knows it; %NULL if it does not come through the document portal, or
 *   the portal is too old to tell
 */
char *
dossier_sandbox_find_host_path (GFile *file)
{
  g_autoptr (GFile) known = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  known = g_object_ref (file);
  while (known != NULL && dossier_sandbox_is_document (known))
    {
      g_autofree char *host_path = read_host_path (known);
      g_autofree char *rest = NULL;
      GFile *parent;

      if (host_path != NULL)
        {
          rest = g_file_get_relative_path (known, file);
          return rest != NULL ? g_build_filename (host_path, rest, NULL)
                              : g_steal_pointer (&host_path);
        }
      parent = g_file_get_parent (known);
      g_object_unref (known);
      known = parent;
    }
  return NULL;
}

/**
 * dossier_sandbox_describe_file:
 * @file: a file or folder, which need not exist yet
 *
 * Returns: (transfer full): where it is, in terms that the user knows: its path
 *   on their computer, or if the document portal does not tell that, its name
 *   within what they chose
 */
char *
dossier_sandbox_describe_file (GFile *file)
{
  g_autofree char *host_path = NULL;
  g_autofree char *path = NULL;
  const char *name;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  host_path = dossier_sandbox_find_host_path (file);
  if (host_path != NULL)
    return g_filename_display_name (host_path);
  path = find_path_in_portal (file);
  name = path != NULL ? strchr (path, G_DIR_SEPARATOR) : NULL;
  if (name != NULL)
    return g_filename_display_name (name + 1);
  /* g_file_get_parse_name() returns a URI for a path that is not UTF-8. */
  return g_file_peek_path (file) != NULL ? g_filename_display_name (g_file_peek_path (file))
                                         : g_file_get_parse_name (file);
}

/**
 * dossier_sandbox_describe_place:
 * @file: a file or folder, which need not exist yet
 *
 * Returns: (transfer full): where it is, as file managers show it:
 *   “Documents › Dossier › Riverside Libraries”, from the home folder if it is there
 */
char *
dossier_sandbox_describe_place (GFile *file)
{
  g_autofree char *path = dossier_sandbox_describe_file (file);
  g_autofree char *home = g_filename_display_name (g_get_home_dir ());
  gsize home_length = strlen (home);
  const char *rest = path;
  g_auto (GStrv) names = NULL;

  if (g_str_has_prefix (path, home) && path[home_length] == G_DIR_SEPARATOR)
    rest += home_length;
  while (*rest == G_DIR_SEPARATOR)
    rest++;
  names = g_strsplit (rest, G_DIR_SEPARATOR_S, -1);
  return g_strjoinv (" › ", names);
}

/* Returns the file with its path outside the sandbox, if the portal gives it. */
static GFile *
resolve (GFile *file)
{
  g_autofree char *host_path = dossier_sandbox_find_host_path (file);

  return host_path != NULL ? g_file_new_for_path (host_path) : g_object_ref (file);
}

/**
 * dossier_sandbox_is_same_file:
 * @file: a file or folder
 * @other: a file or folder
 *
 * A folder that the user chose, and the same folder within another one that
 * they chose, have different paths here. Device and inode do not help: the
 * document portal makes up other numbers for each choice.
 *
 * Returns: whether both are one for the user
 */
gboolean
dossier_sandbox_is_same_file (GFile *file, GFile *other)
{
  g_autoptr (GFile) resolved = NULL;
  g_autoptr (GFile) resolved_other = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (G_IS_FILE (other), FALSE);

  if (g_file_equal (file, other))
    return TRUE;
  resolved = resolve (file);
  resolved_other = resolve (other);
  return g_file_equal (resolved, resolved_other);
}
