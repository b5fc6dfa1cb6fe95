/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-bundle-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "dossier-bundle.h"
#include "dossier-sandbox.h"
#include "dossier-text.h"

#define PATIENCE_SECONDS   20
#define PAUSE_MILLISECONDS 10

/* Locks the folder, since each save replaces “submission.json” by a new file, which a lock on the
 * old one would not protect. */
static int
open_folder (GFile *folder)
{
  return open (g_file_peek_path (folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* Returns TRUE if there is no point in trying again: the lock was acquired, or flock() failed for
 * another reason than a lock of another program. */
static gboolean
try_lock (int descriptor, int *code)
{
  *code = flock (descriptor, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
  return *code != EWOULDBLOCK && *code != EINTR;
}

/* Returns 0, or the error of flock(): EWOULDBLOCK if another program kept the lock all the time. */
static int
wait_for_lock (int descriptor)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_SECONDS * G_TIME_SPAN_SECOND;
  int code;

  while (!try_lock (descriptor, &code) && g_get_monotonic_time () < deadline)
    g_usleep (PAUSE_MILLISECONDS * 1000);
  return code;
}

/**
 * dossier_bundle_lock_acquire:
 * @folder: the folder of a bundle
 * @error: return location for a %DOSSIER_BUNDLE_ERROR_BUSY
 *
 * Waits for the lock for some seconds. Where there can be none, as on some
 * network drives, this succeeds at once. The lock is gone with the process.
 *
 * Returns: (transfer full): the lock; %NULL if another program kept it
 */
DossierBundleLock *
dossier_bundle_lock_acquire (GFile *folder, GError **error)
{
  g_autoptr (DossierBundleLock) self = g_new0 (DossierBundleLock, 1);
  g_autofree char *place = NULL;

  g_return_val_if_fail (G_IS_FILE (folder) && g_file_peek_path (folder) != NULL, NULL);

  self->descriptor = open_folder (folder);
  if (self->descriptor < 0 || wait_for_lock (self->descriptor) != EWOULDBLOCK)
    return g_steal_pointer (&self);
  place = dossier_sandbox_describe_file (folder);
  g_set_error (error,
               DOSSIER_BUNDLE_ERROR,
               DOSSIER_BUNDLE_ERROR_BUSY,
               _ ("Another program is changing “%s”. Try again when it has finished."),
               place);
  return NULL;
}

void
dossier_bundle_lock_free (DossierBundleLock *self)
{
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_free (self);
}
