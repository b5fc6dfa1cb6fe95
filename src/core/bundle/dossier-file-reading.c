/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-file-reading.h"

#include "dossier-sandbox.h"
#include "dossier-text.h"

#include <errno.h>

/**
 * dossier_file_reading_fail_circular:
 * @file: a file of the user's
 * @error: return location for a #GIOErrorEnum
 *
 * Says that no file can be reached by a symbolic link, because the links lead back to each other.
 *
 * Returns: %FALSE
 */
gboolean
dossier_file_reading_fail_circular (GFile *file, GError **error)
{
  g_autofree char *place = dossier_sandbox_describe_file (file);

  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_TOO_MANY_LINKS,
               _ ("“%s” cannot be read: it is a symbolic link that leads back to itself. Choose "
                  "the file that it should lead to."),
               place);
  return FALSE;
}

/**
 * dossier_file_reading_fail:
 * @file: a file of the user's
 * @problem: why it could not be read, as GIO tells it
 * @error: return location for a #GIOErrorEnum
 *
 * Says which file cannot be read, and why, where GIO tells which of its functions failed.
 *
 * Returns: %FALSE
 */
gboolean
dossier_file_reading_fail (GFile *file, const GError *problem, GError **error)
{
  g_autofree char *place = dossier_sandbox_describe_file (file);

  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS))
    return dossier_file_reading_fail_circular (file, error);
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error,
                 problem->domain,
                 problem->code,
                 _ ("“%s” does not exist. Check its name and try again."),
                 place);
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error,
                 problem->domain,
                 problem->code,
                 _ ("“%s” is a folder. Choose a file in it."),
                 place);
  else
    g_set_error (error,
                 problem->domain,
                 problem->code,
                 /* Translators: a file, and why */
                 _ ("“%s” cannot be read: %s"),
                 place,
                 g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
                   ? g_strerror (EACCES)
                   : problem->message);
  return FALSE;
}
