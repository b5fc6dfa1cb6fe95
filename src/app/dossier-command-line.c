/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words on the command line, before GApplication reads them. */

#include "dossier-command-line.h"

#include <glib/gi18n.h>

#include "dossier-file-argument.h"

/**
 * dossier_command_line_check:
 * @words: (array zero-terminated=1): the command line, with the name of the program
 *
 * Says on the terminal what is wrong with the command line. Only the process that was given it has
 * the terminal to say so.
 *
 * Returns: whether the program can go on
 */
gboolean
dossier_command_line_check (char **words)
{
  guint n_files = 0;

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        {
          g_printerr ("dossier: %s\n",
                      _ ("The name of a file or folder is empty. Give its path and try again."));
          return FALSE;
        }
      if (*words[i] != '-' && ++n_files > 1)
        {
          g_autofree char *name = g_filename_display_name (words[i]);

          g_printerr (_ ("dossier: “%s” was not opened: Dossier opens one submission at a time. "
                         "Close the first one, then open it.\n"),
                      name);
        }
    }
  return TRUE;
}

/**
 * dossier_command_line_make_absolute:
 * @words: (array zero-terminated=1): the command line, with the name of the program
 *
 * Makes the paths absolute in place: GApplication takes whatever has a colon after a word for a
 * URI.
 */
void
dossier_command_line_make_absolute (char **words)
{
  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      g_autofree char *word = NULL;

      if (*words[i] == '-' || dossier_file_argument_is_uri (words[i]))
        continue;
      word = g_steal_pointer (&words[i]);
      words[i] = g_canonicalize_filename (word, NULL);
    }
}

/**
 * dossier_command_line_get_folder:
 * @words: (array zero-terminated=1): the command line, with the name of the program
 *
 * Returns: (transfer full) (nullable): the folder to open; %NULL if none is named
 */
GFile *
dossier_command_line_get_folder (char **words)
{
  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    if (*words[i] != '-')
      return g_file_new_for_commandline_arg (words[i]);
  return NULL;
}
