/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-unfinished-file.h"

#include "dossier-descriptor.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Nothing takes as long as a day to be written. */
#define SECONDS_MAXIMUM (24 * 60 * 60)

/* Whatever writes a file also changes its time, if only once the file is closed. */
static gboolean
is_old (int file)
{
  struct stat status;

  return fstat (file, &status) == 0 &&
         status.st_mtim.tv_sec < g_get_real_time () / G_USEC_PER_SEC - SECONDS_MAXIMUM;
}

/* What a run that was killed has left is locked by nobody. Where there are no locks, as on the
 * file system of Flatpak's document portal and some network shares, it is known by its age. */
static gboolean
is_abandoned (int file)
{
  if (flock (file, LOCK_EX | LOCK_NB) == 0)
    return TRUE;
  return errno != EWOULDBLOCK && is_old (file);
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
  /* Where there are no locks, it is kept for its young age. */
  flock (self->descriptor, LOCK_EX | LOCK_NB);
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
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_clear_pointer (&self->name, g_free);
  self->descriptor = -1;
}

/**
 * dossier_unfinished_file_remove_abandoned:
 * @folder: a folder
 * @prefix: how the names of unfinished files begin
 *
 * Removes what was left by programs that ended before their files were finished.
 */
void
dossier_unfinished_file_remove_abandoned (int folder, const char *prefix)
{
  int again = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = again >= 0 ? fdopendir (again) : NULL;
  const struct dirent *entry;

  while (entries != NULL && (entry = readdir (entries)) != NULL)
    {
      g_auto (DossierDescriptor) file = -1;

      if (!g_str_has_prefix (entry->d_name, prefix))
        continue;
      file = openat (folder, entry->d_name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
      if (file >= 0 && is_abandoned (file))
        unlinkat (folder, entry->d_name, 0);
    }
  if (entries != NULL)
    closedir (entries);
  else if (again >= 0)
    close (again);
}
