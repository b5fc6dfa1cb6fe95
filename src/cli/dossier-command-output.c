/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define REPLACEMENT_CHARACTER "\xef\xbf\xbd"

static gboolean is_changed;

/* Those that have a terminal show text in another order than it is in: embeddings, overrides and
 * isolates. */
static gboolean
is_order_of_direction (gunichar character)
{
  return (character >= 0x202a && character <= 0x202e) ||
         (character >= 0x2066 && character <= 0x2069);
}

static gboolean
is_harmless (gunichar character)
{
  if (is_order_of_direction (character))
    return FALSE;
  return character == '\n' || character == '\t' ||
         (character >= 0x20 && (character < 0x7f || character >= 0xa0));
}

/* Names and texts may contain control sequences, which a terminal would obey; names of files may be
 * no UTF-8. */
static char *
replace_controls (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *replaced = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_harmless (g_utf8_get_char (p)))
        g_string_append_len (replaced, p, g_utf8_next_char (p) - p);
      else
        g_string_append (replaced, REPLACEMENT_CHARACTER);
    }
  return g_string_free (replaced, FALSE);
}

static void
print_to (FILE *stream, const char *text)
{
  g_autofree char *replaced = replace_controls (text);
  g_autofree char *converted = NULL;
  const char *charset;

  if (!g_get_charset (&charset))
    converted = g_convert_with_fallback (replaced, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  fputs (converted != NULL ? converted : replaced, stream);
}

static void
print (const char *text)
{
  print_to (stdout, text);
}

static void
print_error (const char *text)
{
  print_to (stderr, text);
}

/* With --help, GLib ends the program. */
static void
check_at_exit (void)
{
  if (dossier_command_end_output (DOSSIER_EXIT_DONE) != DOSSIER_EXIT_DONE)
    _exit (DOSSIER_EXIT_FAILED);
}

/**
 * dossier_command_begin_output:
 *
 * From now on, g_print() and g_printerr() replace control characters, which a
 * terminal would obey, and the program fails if its output cannot be written.
 */
void
dossier_command_begin_output (void)
{
  g_set_print_handler (print);
  g_set_printerr_handler (print_error);
  atexit (check_at_exit);
}

/**
 * dossier_command_write_json:
 * @text: JSON
 * @length: its length in bytes
 *
 * Writes it to standard output, with the characters escaped by which a terminal
 * would show it in another order. They stand in strings alone, where JSON allows that.
 */
void
dossier_command_write_json (const char *text, gsize length)
{
  g_autoptr (GString) escaped = g_string_sized_new (length);

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_order_of_direction (character))
        g_string_append_printf (escaped, "\\u%04x", character);
      else
        g_string_append_len (escaped, p, g_utf8_next_char (p) - p);
    }
  fwrite (escaped->str, 1, escaped->len, stdout);
}

/**
 * dossier_command_note_change:
 *
 * The submission has been changed, whether or not the rest of the output can be
 * written.
 */
void
dossier_command_note_change (void)
{
  is_changed = TRUE;
}

/**
 * dossier_command_end_output:
 * @code: the exit code of a command
 *
 * Returns: @code; %DOSSIER_EXIT_FAILED if what it printed has not all been written,
 *   after telling the user
 */
DossierExit
dossier_command_end_output (DossierExit code)
{
  static gboolean is_told;
  gboolean is_lost = ferror (stdout) != 0;

  if ((fflush (stdout) == 0 && !is_lost) || is_told)
    return code;
  g_printerr (_ ("dossier-cli: The output could not be written: %s\n"), g_strerror (errno));
  if (is_changed)
    dossier_command_print_warning (_ ("The submission was still changed and saved."));
  is_told = TRUE;
  return DOSSIER_EXIT_FAILED;
}
