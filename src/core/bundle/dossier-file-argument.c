/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-file-argument.h"

#include <string.h>

/**
 * dossier_file_argument_is_uri:
 * @argument: (type filename): a file, as a user names it on a command line
 *
 * For GLib, whatever has a colon after a word is a URI, as the name of a file
 * “Minutes: March.pdf” has. A URI of a file or a server has two slashes there.
 *
 * Returns: whether it is a URI, and no path
 */
gboolean
dossier_file_argument_is_uri (const char *argument)
{
  g_autofree char *scheme = g_uri_parse_scheme (argument);

  return scheme != NULL && g_str_has_prefix (argument + strlen (scheme), "://") &&
         !g_file_test (argument, G_FILE_TEST_EXISTS);
}

/**
 * dossier_file_argument_parse:
 * @argument: (type filename): a path or URI, as a user gives it on a command line
 *
 * Returns: (transfer full): the file
 */
GFile *
dossier_file_argument_parse (const char *argument)
{
  return dossier_file_argument_is_uri (argument) ? g_file_new_for_uri (argument)
                                                 : g_file_new_for_path (argument);
}
