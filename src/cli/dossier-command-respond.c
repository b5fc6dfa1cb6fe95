/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-clean-text.h"
#include "dossier-command.h"
#include "dossier-enum.h"
#include "dossier-file-reading.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>

#include <string.h>
#include <unistd.h>

typedef struct
{
  char *narrative;
  char *rating;
  char *state;
  char *owner;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->narrative);
  g_free (self->rating);
  g_free (self->state);
  g_free (self->owner);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static GInputStream *
open_narrative (const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) problem = NULL;
  GInputStream *input;

  if (g_str_equal (path, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  file = dossier_file_argument_parse (path);
  input = G_INPUT_STREAM (g_file_read (file, NULL, &problem));
  if (input == NULL)
    dossier_file_reading_fail (file, problem, error);
  return input;
}

/* What follows a NUL character would be lost, since C strings end there. */
static gboolean
check_text (const char *text, gsize length, const char *name, GError **error)
{
  const char *end;

  if (g_utf8_validate_len (text, length, &end))
    return TRUE;
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_INVALID_DATA,
               *end == '\0' ? _ ("The narrative in “%s” has a NUL character. Save it as UTF-8 text "
                                 "and try again.")
                            : _ ("The narrative in “%s” is not UTF-8 text. Save it as UTF-8 and "
                                 "try again."),
               name);
  return FALSE;
}

/* Reads a narrative, with the line ends of any operating system. */
static char *
read_narrative (const char *path, GError **error)
{
  g_autoptr (GInputStream) input = open_narrative (path, error);
  g_autofree char *text = g_malloc (DOSSIER_TEXT_SIZE_MAXIMUM + 1);
  g_autofree char *name = g_filename_display_name (path);
  g_auto (GStrv) lines = NULL;
  gsize length;

  if (input == NULL ||
      !g_input_stream_read_all (input, text, DOSSIER_TEXT_SIZE_MAXIMUM + 1, &length, NULL, error))
    return NULL;
  if (length > DOSSIER_TEXT_SIZE_MAXIMUM)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_MESSAGE_TOO_LARGE,
                   _ ("The narrative in “%s” is too long: at most 4 MB can be read."),
                   name);
      return NULL;
    }
  text[length] = '\0';
  if (!check_text (text, length, name, error))
    return NULL;
  lines = g_strsplit (text, "\r\n", -1);
  return g_strchomp (g_strjoinv ("\n", lines));
}

static gboolean
find_enum (GType type, const char *id, const char *option, int *value)
{
  g_autofree char *choices = NULL;

  if (dossier_enum_find (type, id, value))
    return TRUE;
  choices = dossier_enum_join_nicks (type);
  dossier_command_fail_usage (_ ("--%s must be one of: %s; not “%s”"), option, choices, id);
  return FALSE;
}

static DossierExit
respond (const char *path, const char *element, Options *options, int rating, int state)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *narrative = NULL;
  g_autoptr (DossierBundle) bundle = NULL;
  DossierSubmission *submission;
  DossierStandard *standard;
  DossierResponse *response;

  /* Read first: other programs wait while the bundle is locked, and a pipe may be slow. */
  if (options->narrative != NULL)
    {
      narrative = read_narrative (options->narrative, &error);
      if (narrative == NULL)
        return dossier_command_fail_with_file (error, options->narrative);
    }
  bundle = dossier_command_open_to_change (path, &error);
  if (bundle == NULL)
    return dossier_command_fail (error);
  submission = dossier_bundle_get_submission (bundle);
  standard = dossier_submission_get_standard (submission);
  if (dossier_standard_find_element (standard, element) == NULL)
    {
      dossier_command_set_no_element (&error, standard, element);
      return dossier_command_fail (error);
    }

  response = dossier_submission_find_response (submission, element);
  dossier_submission_begin_edit (submission, _ ("Edit Response"));
  if (narrative != NULL)
    g_object_set (response, "narrative", narrative, NULL);
  if (options->rating != NULL)
    g_object_set (response, "rating", rating, NULL);
  if (options->state != NULL)
    g_object_set (response, "state", state, NULL);
  if (options->owner != NULL)
    g_object_set (response, "owner", options->owner, NULL);
  dossier_submission_end_edit (submission);
  return dossier_command_save (bundle, &error) ? DOSSIER_EXIT_DONE : dossier_command_fail (error);
}

/**
 * dossier_command_respond:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli respond`: answers an element.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_respond (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "narrative",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_FILENAME,
      &options.narrative,
      N_ ("Markdown file to use as the narrative; - for standard input"),
      N_ ("FILE") },
    { "rating",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &options.rating,
      N_ ("compliance-plus, compliance, partial-compliance, non-compliance or not-rated"),
      N_ ("RATING") },
    { "state",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &options.state,
      N_ ("not-started, drafting, ready-for-review or final"),
      N_ ("STATE") },
    { "owner",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &options.owner,
      N_ ("Who writes the response"),
      N_ ("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  int rating = DOSSIER_RATING_NOT_RATED;
  int state = DOSSIER_RESPONSE_NOT_STARTED;

  if (!dossier_command_parse ("FOLDER ELEMENT",
                              _ ("Answer an element."),
                              entries,
                              2,
                              2,
                              &argc,
                              &argv))
    return DOSSIER_EXIT_USAGE;
  if (options.rating != NULL && !find_enum (DOSSIER_TYPE_RATING, options.rating, "rating", &rating))
    return DOSSIER_EXIT_USAGE;
  if (options.state != NULL &&
      !find_enum (DOSSIER_TYPE_RESPONSE_STATE, options.state, "state", &state))
    return DOSSIER_EXIT_USAGE;

  return respond (argv[1], argv[2], &options, rating, state);
}
