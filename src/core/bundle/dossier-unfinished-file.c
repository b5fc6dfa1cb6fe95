/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-unfinished-file.h"

#include "dossier-descriptor.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#define BESIDE_PREFIX ".dossier-"
#define PERMISSIONS   0777

/* No file takes longer than a day to write. */
#define SECONDS_MAXIMUM (24 * 60 * 60)

/* Writing to a file updates its modification time, on network drives only when it is closed. */
static gboolean
is_old (int file)
{
  struct stat status;

  return fstat (file, &status) == 0 &&
         status.st_mtim.tv_sec < g_get_real_time () / G_USEC_PER_SEC - SECONDS_MAXIMUM;
}

/* Network drives and the mounts of Flatpak’s document portal may not show the locks of other
 * computers and programs. */
static gboolean
shows_all_locks (int file)
{
  struct statfs status;

  if (fstatfs (file, &status) != 0)
    return FALSE;
  switch ((guint64) status.f_type & G_MAXUINT32)
    {
    case EXT4_SUPER_MAGIC:
    case BTRFS_SUPER_MAGIC:
    case XFS_SUPER_MAGIC:
    case F2FS_SUPER_MAGIC:
    case TMPFS_MAGIC:
    case OVERLAYFS_SUPER_MAGIC:
    case MSDOS_SUPER_MAGIC:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The kernel releases the locks of a program that was killed. Where locks are not visible, a file
 * counts as abandoned after a day. */
static gboolean
is_abandoned (int file)
{
  if (flock (file, LOCK_EX | LOCK_NB) == 0)
    return shows_all_locks (file) || is_old (file);
  return errno != EWOULDBLOCK && is_old (file);
}

/* The pattern is strict, so that no file of the user’s is taken for one of Dossier’s unfinished
 * files. */
static gboolean
is_unfinished (const char *name, const char *prefix)
{
  return g_str_has_prefix (name, prefix) && g_uuid_string_is_valid (name + strlen (prefix));
}

/**
 * dossier_unfinished_file_open:
 * @self: (out caller-allocates): an unfinished file
 * @folder: a folder, which has to stay open
 * @prefix: how its name begins
 * @permissions: those that it has, less what the user’s mask takes away
 *
 * Makes an empty file. It is locked for as long as it is written.
 *
 * Returns: whether it could be made; if not, errno says why
 */
gboolean
dossier_unfinished_file_open (DossierUnfinishedFile *self,
                              int folder,
                              const char *prefix,
                              guint permissions)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (prefix, id, NULL);

  self->folder = folder;
  self->descriptor =
    openat (folder, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions);
  if (self->descriptor < 0)
    return FALSE;
  self->name = g_steal_pointer (&name);
  /* If the file system has no locks, other programs leave the file alone because it is less than a
   * day old. */
  flock (self->descriptor, LOCK_EX | LOCK_NB);
  return TRUE;
}

/**
 * dossier_unfinished_file_open_beside:
 * @self: (out caller-allocates): an unfinished file
 * @path: (type filename): where the file will be
 *
 * Makes an empty file in the same folder, which is cleared of what was abandoned
 * there. It has the permissions of the file that is to be replaced.
 *
 * Returns: whether it could be made; if not, errno says why
 */
gboolean
dossier_unfinished_file_open_beside (DossierUnfinishedFile *self, const char *path)
{
  g_autofree char *place = g_path_get_dirname (path);
  struct stat status;

  self->own_folder = open (place, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->own_folder < 0)
    return FALSE;
  dossier_unfinished_file_remove_abandoned (self->own_folder, BESIDE_PREFIX);
  if (!dossier_unfinished_file_open (self, self->own_folder, BESIDE_PREFIX, 0666))
    return FALSE;
  self->path = g_build_filename (place, self->name, NULL);
  if (stat (path, &status) == 0 && S_ISREG (status.st_mode))
    fchmod (self->descriptor, status.st_mode & PERMISSIONS);
  return TRUE;
}

/**
 * dossier_unfinished_file_finish_beside:
 * @self: an unfinished file that is complete
 * @path: (type filename): where the file will be
 *
 * Waits until it is on the disk, and puts it in its place.
 *
 * Returns: whether it is there; if not, errno says why
 */
gboolean
dossier_unfinished_file_finish_beside (DossierUnfinishedFile *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (fsync (self->descriptor) != 0 ||
      !dossier_unfinished_file_finish (self, self->own_folder, name))
    return FALSE;
  fsync (self->own_folder);
  return TRUE;
}

/**
 * dossier_unfinished_file_finish:
 * @self: an unfinished file that is complete
 * @folder: a folder on the same file system
 * @name: what to call it there
 *
 * Puts it in the place of a file that has the name already.
 *
 * Returns: whether it has its name; if not, errno says why
 */
gboolean
dossier_unfinished_file_finish (DossierUnfinishedFile *self, int folder, const char *name)
{
  if (renameat (self->folder, self->name, folder, name) != 0)
    return FALSE;
  g_clear_pointer (&self->name, g_free);
  return TRUE;
}

/**
 * dossier_unfinished_file_clear:
 * @self: an unfinished file
 *
 * Closes it, and removes it unless it was finished.
 */
void
dossier_unfinished_file_clear (DossierUnfinishedFile *self)
{
  if (self->name != NULL)
    unlinkat (self->folder, self->name, 0);
  dossier_descriptor_clear (&self->descriptor);
  dossier_descriptor_clear (&self->own_folder);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->path, g_free);
}

/**
 * dossier_unfinished_file_remove_abandoned:
 * @folder: a folder
 * @prefix: how the names of unfinished files begin
 *
 * Removes what was left by programs that ended before their files were finished.
 * Where it cannot be known whether a program still writes a file, it is removed
 * after a day.
 */
void
dossier_unfinished_file_remove_abandoned (int folder, const char *prefix)
{
  dossier_unfinished_file_remove_abandoned_full (folder, prefix, NULL, NULL);
}

/**
 * dossier_unfinished_file_remove_abandoned_full:
 * @folder: a folder
 * @prefix: how the names of unfinished files begin
 * @read_func: (nullable) (scope call): called for each before it is removed, but not for
 *   those that are only known by their age
 * @user_data: for @read_func
 *
 * Does what dossier_unfinished_file_remove_abandoned() does, and has somebody
 * read the files first.
 */
void
dossier_unfinished_file_remove_abandoned_full (int folder,
                                               const char *prefix,
                                               DossierUnfinishedFileFunc read_func,
                                               gpointer user_data)
{
  int again = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = again >= 0 ? fdopendir (again) : NULL;
  const struct dirent *entry;

  while (entries != NULL && (entry = readdir (entries)) != NULL)
    {
      g_auto (DossierDescriptor) file = -1;

      if (!is_unfinished (entry->d_name, prefix))
        continue;
      file = openat (folder, entry->d_name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
      if (file < 0 || !is_abandoned (file))
        continue;
      if (read_func != NULL && shows_all_locks (file))
        read_func (file, user_data);
      unlinkat (folder, entry->d_name, 0);
    }
  if (entries != NULL)
    closedir (entries);
  else if (again >= 0)
    close (again);
}
