/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command-output.h"

#include <glib/gi18n.h>

#include "dossier-import.h"
#include "dossier-json-file.h"

#include <string.h>

/* Arguments after it are not options, even if they begin with “-”. */
static void
remove_separator (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    {
      if (!g_str_equal (argv[i], "--"))
        continue;
      (*argc)--;
      for (int j = i; j <= *argc; j++)
        argv[j] = argv[j + 1];
      return;
    }
}

/* How usage lines name a path; the last argument may be repeated. */
static gboolean
is_path (char **parameters, guint position)
{
  const char *parameter = parameters[MIN (position, g_strv_length (parameters) - 1)];

  return g_str_has_prefix (parameter, "FOLDER") || g_str_has_prefix (parameter, "FILE");
}

/* For an empty path, GLib creates a file without a path, which the functions of a bundle do not
 * accept. */
static gboolean
has_empty_path (const char *usage, const GOptionEntry *entries, int n_words, char **words)
{
  g_auto (GStrv) parameters = g_strsplit (usage != NULL ? usage : "", " ", -1);

  for (const GOptionEntry *entry = entries; entry != NULL && entry->long_name != NULL; entry++)
    {
      const char *path =
        entry->arg == G_OPTION_ARG_FILENAME ? *(char *const *) entry->arg_data : NULL;

      if (path != NULL && *path == '\0')
        return TRUE;
    }
  for (int i = 1; i < n_words; i++)
    {
      if (*words[i] == '\0' && is_path (parameters, (guint) i - 1))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_command_parse:
 * @parameters: (nullable): what follows the name of the command in its usage line, with
 *   “FOLDER” and “FILE” for those that are paths
 * @summary: what the command does
 * @entries: (nullable): its options
 * @n_least: how many words it takes at least besides options
 * @n_most: how many it takes at most
 * @argc: (inout): the number of words, the command among them
 * @argv: (inout): the words
 *
 * Reads the options of a command; with `--help` it prints them and ends the
 * program.
 *
 * Returns: whether the words were as they should be; if not, the user has been
 *   told
 */
gboolean
dossier_command_parse (const char *parameters,
                       const char *summary,
                       const GOptionEntry *entries,
                       guint n_least,
                       guint n_most,
                       int *argc,
                       char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, summary);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      dossier_command_fail_usage ("%s", error->message);
      return FALSE;
    }
  remove_separator (argc, *argv);
  if ((guint) *argc - 1 < n_least || (guint) *argc - 1 > n_most)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", help);
      return FALSE;
    }
  if (has_empty_path (parameters, entries, *argc, *argv))
    {
      dossier_command_fail_usage (
        "%s",
        _ ("The name of a file or folder is empty. Give its path and try again."));
      return FALSE;
    }
  return TRUE;
}

/**
 * dossier_command_print_warning:
 * @sentence: what is wrong, though the command goes on
 */
void
dossier_command_print_warning (const char *sentence)
{
  g_printerr ("dossier-cli: %s\n", sentence);
}

/**
 * dossier_command_fail:
 * @error: what went wrong
 *
 * Returns: %DOSSIER_EXIT_FAILED, after telling the user
 */
DossierExit
dossier_command_fail (const GError *error)
{
  g_printerr ("dossier-cli: %s\n", error->message);
  return DOSSIER_EXIT_FAILED;
}

/**
 * dossier_command_fail_with_file:
 * @error: what went wrong
 * @path: the file that it is about, as the user named it
 *
 * Returns: %DOSSIER_EXIT_FAILED, after telling the user
 */
DossierExit
dossier_command_fail_with_file (const GError *error, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *shown = g_filename_display_name (path);

  if (strstr (error->message, name) != NULL)
    return dossier_command_fail (error);
  /* Translators: the name of a file, and what is wrong with it */
  g_printerr (_ ("dossier-cli: “%s”: %s\n"), shown, error->message);
  return DOSSIER_EXIT_FAILED;
}

/**
 * dossier_command_fail_usage:
 * @format: what is wrong with the command, as printf() takes it
 * @...: what @format names
 *
 * Returns: %DOSSIER_EXIT_USAGE, after telling the user
 */
DossierExit
dossier_command_fail_usage (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("dossier-cli: %s\n", message);
  return DOSSIER_EXIT_USAGE;
}

/**
 * dossier_command_open:
 * @path: a bundle's folder
 * @error: return location for a #DOSSIER_BUNDLE_ERROR
 *
 * Returns: (transfer full): the bundle; %NULL on error
 */
DossierBundle *
dossier_command_open (const char *path, GError **error)
{
  g_autoptr (DossierStandardLibrary) library = dossier_standard_library_new ();
  g_autoptr (GFile) folder = dossier_file_argument_parse (path);

  return dossier_bundle_open (folder, library, NULL, error);
}

/* Only a program that ignores the lock can have changed the file in the meantime. */
static void
print_copy_notice (DossierBundle *bundle, GFile *copy)
{
  g_printerr (_ ("dossier-cli: Another program changed the submission at the same time. Its "
                 "version was saved as “%s”.\n"),
              g_file_peek_path (copy));
}

/**
 * dossier_command_open_to_change:
 * @path: a bundle's folder
 * @error: return location for a #DOSSIER_BUNDLE_ERROR
 *
 * Returns: (transfer full): the bundle, which no other program changes as long as
 *   it is kept; %NULL on error
 */
DossierBundle *
dossier_command_open_to_change (const char *path, GError **error)
{
  g_autoptr (DossierStandardLibrary) library = dossier_standard_library_new ();
  g_autoptr (GFile) folder = dossier_file_argument_parse (path);
  DossierBundle *bundle = dossier_bundle_open_to_change (folder, library, error);

  if (bundle != NULL)
    g_signal_connect (bundle, "replaced", G_CALLBACK (print_copy_notice), NULL);
  return bundle;
}

/**
 * dossier_command_save:
 * @bundle: a bundle that was opened to be changed
 * @error: return location for a #DOSSIER_BUNDLE_ERROR or #GFileError
 *
 * Returns: whether it was saved
 */
gboolean
dossier_command_save (DossierBundle *bundle, GError **error)
{
  if (!dossier_bundle_save (bundle, error))
    return FALSE;
  dossier_command_note_change ();
  return TRUE;
}

/**
 * dossier_command_set_no_element:
 * @error: return location for a %G_IO_ERROR_NOT_FOUND
 * @standard: a standard
 * @element: what the user took for the number of one of its elements
 */
void
dossier_command_set_no_element (GError **error, DossierStandard *standard, const char *element)
{
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_NOT_FOUND,
               _ ("%s has no element “%s”."),
               dossier_standard_get_title (standard),
               element);
}

/**
 * dossier_command_add_text:
 * @builder: a builder in an object
 * @name: the name of a member
 * @text: its value
 */
void
dossier_command_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/**
 * dossier_command_print_json:
 * @node: a JSON value
 *
 * Prints it to standard output, in UTF-8 as JSON is, whatever the locale.
 */
void
dossier_command_print_json (JsonNode *node)
{
  gsize length;
  g_autofree char *text = dossier_json_to_text (node, &length);

  dossier_command_write_json (text, length);
}

/**
 * dossier_command_print_problems:
 * @problems: (element-type DossierImportProblem): what cannot be read in a table
 * @name: the name of its file
 *
 * Prints them to standard error, as compilers do.
 */
void
dossier_command_print_problems (GPtrArray *problems, const char *name)
{
  g_autofree char *shown = g_filename_display_name (name);

  for (guint i = 0; i < problems->len; i++)
    {
      const DossierImportProblem *problem = problems->pdata[i];

      g_printerr ("%s:%u: %s\n", shown, problem->line, problem->sentence);
    }
}
