/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-descriptor.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

void
dossier_descriptor_clear (DossierDescriptor *self)
{
  if (*self >= 0)
    close (*self);
  *self = -1;
}

/**
 * dossier_descriptor_write_all:
 * @descriptor: an open file or pipe
 * @bytes: what to write
 * @length: how many bytes
 *
 * Returns: whether all of it was written; if not, errno says why
 */
gboolean
dossier_descriptor_write_all (int descriptor, gconstpointer bytes, gsize length)
{
  const guint8 *rest = bytes;

  while (length > 0)
    {
      gssize n_written = write (descriptor, rest, length);

      if (n_written < 0 && errno != EINTR)
        return FALSE;
      if (n_written > 0)
        {
          rest += n_written;
          length -= (gsize) n_written;
        }
    }
  return TRUE;
}

/**
 * dossier_descriptor_ends_as_pdf:
 * @descriptor: an open file
 *
 * Returns: whether its last line is that of a PDF, so that it was written whole
 */
gboolean
dossier_descriptor_ends_as_pdf (int descriptor)
{
  static const char last[] = "%%EOF\n";
  char found[sizeof last] = { 0 };
  off_t end = lseek (descriptor, 0, SEEK_END);

  return end >= (off_t) strlen (last) &&
         pread (descriptor, found, strlen (last), end - (off_t) strlen (last)) ==
           (ssize_t) strlen (last) &&
         g_str_equal (found, last);
}
