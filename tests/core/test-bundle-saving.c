/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-bundle-lock.h"
#include "dossier-bundle.h"
#include "dossier-test-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define EMPTY    "{\"format\":1,\"standard\":\"customer-service-excellence\"}"
#define WITH(it) "{\"format\":1,\"standard\":\"customer-service-excellence\"," it "}"

static DossierBundle *
open_bundle (DossierTestFolder *folder, GFile *place)
{
  g_autoptr (GError) error = NULL;
  DossierBundle *bundle = dossier_bundle_open (place, folder->library, NULL, &error);

  g_assert_no_error (error);
  return bundle;
}

static void
save (DossierBundle *bundle)
{
  g_autoptr (GError) error = NULL;

  dossier_bundle_save (bundle, &error);
  g_assert_no_error (error);
}

static DossierResponse *
first_response (DossierBundle *bundle)
{
  return dossier_submission_find_response (dossier_bundle_get_submission (bundle), "1.1.1");
}

static char *
read_file (GFile *place)
{
  g_autoptr (GFile) file = g_file_get_child (place, DOSSIER_BUNDLE_SUBMISSION_FILE);

  return dossier_test_read (file);
}

/* Every character that one JSON string can hold, as an escape. */
static char *
escape_characters (gunichar first, gunichar last)
{
  GString *text = g_string_new (NULL);

  for (gunichar character = first; character <= last; character++)
    g_string_append_printf (text, "\\u%04x", character);
  return g_string_free (text, FALSE);
}

static void
test_a_file_with_any_character_opens_again (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *controls = escape_characters (1, 0x9f);
  g_autofree char *others = escape_characters (0xfdd0, 0xfdef);
  g_autofree char *json =
    g_strdup_printf (WITH ("\"organisation\":{\"name\":\"%s\"},\"odd %s\":[\"%s\"],"
                           "\"responses\":[{\"element\":\"1.1.1\",\"narrative\":\"%s%s\"}]"),
                     controls,
                     controls,
                     controls,
                     controls,
                     others);
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, json);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
  g_autofree char *narrative = g_strdup (dossier_response_get_narrative (first_response (bundle)));
  g_autofree char *written = NULL;
  g_autofree char *written_again = NULL;
  g_autoptr (DossierBundle) again = NULL;

  save (bundle);
  written = read_file (place);
  again = open_bundle (folder, place);
  g_assert_cmpstr (dossier_response_get_narrative (first_response (again)), ==, narrative);
  save (again);
  written_again = read_file (place);
  g_assert_cmpstr (written_again, ==, written);
  for (const char *p = written; *p != '\0'; p++)
    g_assert_true ((guchar) *p >= 0x20 || *p == '\n');
}

static void
test_what_is_entered_is_cleaned (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *entered;
    const char *kept;
  } cases[] = {
    { "a\x1f"
      "b\x01\x1b[31m\x7f",
      "ab[31m" },
    { "one\r\ntwo\rthree\vfour\ffive\xc2\x85six", "one\ntwo\nthree\nfour\nfive\nsix" },
    { "tab\tand\nbreak", "tab\tand\nbreak" },
    { "\xef\xbf\xbe\xef\xb7\x90\xf0\x9f\xbf\xbf\xc2\x9f", "" },
    { "東京 Dŵr £5 — 😀 \xc2\xa0\xef\xbf\xbc", "東京 Dŵr £5 — 😀 \xc2\xa0\xef\xbf\xbc" },
  };
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, EMPTY);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
  DossierResponse *response = first_response (bundle);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (response, "narrative", cases[i].entered, "owner", cases[i].entered, NULL);
      g_assert_cmpstr (dossier_response_get_narrative (response), ==, cases[i].kept);
      g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (response), "owner"),
                       ==,
                       cases[i].kept);
    }
}

static void
test_numbers_that_are_not_known_stay_to_the_letter (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const numbers[] = {
    "0",
    "-0",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "340282366920938463463374607431768211456",
    "1.0",
    "1.10",
    "0.1",
    "12345678901234567890.123456789",
    "1e2",
    "1E+400",
    "-0.5e-10",
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *json =
        g_strdup_printf (WITH ("\"odd\":[%s,{\"a \\\" 1.10\":%s}],\"responses\":["
                               "{\"element\":\"1.1.1\",\"weight\":%s,\"owner\":\"%s\"}]"),
                         numbers[i],
                         numbers[i],
                         numbers[i],
                         numbers[i]);
      g_autofree char *member = g_strdup_printf ("\"a \\\" 1.10\" : %s\n", numbers[i]);
      g_autofree char *item = g_strdup_printf ("\"odd\" : [\n    %s,\n", numbers[i]);
      g_autofree char *weight = g_strdup_printf ("\"weight\" : %s\n", numbers[i]);
      g_autofree char *owner = g_strdup_printf ("\"owner\" : \"%s\"", numbers[i]);
      g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, json);
      g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
      g_autofree char *written = NULL;

      save (bundle);
      written = read_file (place);
      g_assert_nonnull (strstr (written, member));
      g_assert_nonnull (strstr (written, item));
      g_assert_nonnull (strstr (written, weight));
      g_assert_nonnull (strstr (written, owner));
    }
}

static void
test_a_number_is_no_text (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *json;
    const char *problem;
  } cases[] = {
    { WITH ("\"organisation\":{\"name\":1.10}"), "“organisation.name” is not a text" },
    { WITH ("\"responses\":[{\"element\":\"1.1.1\",\"rating\":18446744073709551615}]"),
      "is not a text" },
    { WITH ("\"evidence\":[{\"number\":18446744073709551615}]"), "is out of range" },
    { WITH ("\"evidence\":[{\"number\":1.0}]"), "is not a whole number" },
    { "{\"format\":1e2,\"standard\":2.0}", "“standard” is not a text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, cases[i].json);
      g_autoptr (GError) error = NULL;
      DossierBundle *bundle = dossier_bundle_open (place, folder->library, NULL, &error);

      g_assert_null (bundle);
      g_assert_error (error, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].problem));
    }
}

static void
test_what_could_not_be_opened_again_is_not_saved (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, EMPTY);
  g_autofree char *before = read_file (place);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
  g_autofree char *narrative = g_strnfill (64100000, 'x');
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  g_object_set (first_response (bundle), "narrative", narrative, NULL);
  g_assert_false (dossier_bundle_save (bundle, &error));
  g_assert_error (error, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_UNREADABLE);
  g_assert_cmpstr (
    error->message,
    ==,
    "“submission.json” could not be opened again: it is 64.1\u00a0MB long, and at most "
    "64.0\u00a0MB can be read; undo the last change, or shorten the longest texts");
  after = read_file (place);
  g_assert_cmpstr (after, ==, before);

  g_object_set (first_response (bundle), "narrative", "Shorter", NULL);
  save (bundle);
}

/* In a process of its own, as the programs of different people. */
static void
add_line (DossierTestFolder *folder, GFile *place, guint number)
{
  g_autoptr (DossierBundle) bundle = dossier_bundle_open_to_change (place, folder->library, NULL);
  DossierResponse *response = bundle != NULL ? first_response (bundle) : NULL;
  g_autofree char *narrative = NULL;

  if (response == NULL)
    _exit (1);
  narrative = g_strdup_printf ("%s[%u]", dossier_response_get_narrative (response), number);
  g_object_set (response, "narrative", narrative, NULL);
  _exit (dossier_bundle_save (bundle, NULL) ? 0 : 1);
}

static void
test_what_many_write_at_once_arrives (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, EMPTY);
  g_autoptr (DossierBundle) bundle = NULL;
  const char *narrative;
  pid_t children[20];

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = fork ();
      if (children[i] == 0)
        add_line (folder, place, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_cmpint (status, ==, 0);
    }

  bundle = open_bundle (folder, place);
  narrative = dossier_response_get_narrative (first_response (bundle));
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_autofree char *line = g_strdup_printf ("[%u]", i);

      g_assert_nonnull (strstr (narrative, line));
    }
}

static void
test_a_bundle_that_stays_locked_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, EMPTY);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
  g_autoptr (GError) error = NULL;
  DossierBundleLock *lock = dossier_bundle_lock_acquire (place, &error);

  g_assert_no_error (error);
  g_assert_false (dossier_bundle_save (bundle, &error));
  g_assert_error (error, DOSSIER_BUNDLE_ERROR, DOSSIER_BUNDLE_ERROR_BUSY);
  g_assert_true (g_str_has_prefix (error->message, "Another program is changing “"));

  dossier_bundle_lock_free (lock);
  save (bundle);
}

static void
replaced (DossierBundle *bundle, GFile *copy, gpointer user_data)
{
  GFile **place = user_data;

  g_assert_null (*place);
  *place = g_object_ref (copy);
}

static void
test_what_is_replaced_is_reported_with_its_place (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, EMPTY);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
  g_autoptr (DossierBundle) other = open_bundle (folder, place);
  g_autoptr (GFile) copy = NULL;
  g_autofree char *their_text = NULL;
  g_autofree char *kept = NULL;

  g_signal_connect (bundle, "replaced", G_CALLBACK (replaced), &copy);
  save (bundle);
  g_assert_false (dossier_bundle_is_out_of_date (bundle));
  g_assert_true (dossier_bundle_is_out_of_date (other));
  save (other);
  g_assert_true (dossier_bundle_is_out_of_date (bundle));
  their_text = read_file (place);
  g_object_set (first_response (bundle), "owner", "Service Manager", NULL);
  save (bundle);

  g_assert_nonnull (copy);
  kept = dossier_test_read (copy);
  g_assert_cmpstr (kept, ==, their_text);
}

static guint
mode_of (GFile *file)
{
  GStatBuf status;

  g_assert_cmpint (g_lstat (g_file_peek_path (file), &status), ==, 0);
  return status.st_mode;
}

static guint
count_files (GFile *place)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (place), 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

/* Another program's version is never given up for ours. */
static void
assert_does_not_save (DossierBundle *bundle)
{
  g_autoptr (GError) error = NULL;

  g_object_set (first_response (bundle), "owner", "Service Manager", NULL);
  g_assert_false (dossier_bundle_save (bundle, &error));
  g_assert_true (g_str_has_prefix (error->message, "Another program has changed “"));
  g_assert_nonnull (strstr (error->message, "its version cannot be kept beside it: "));
}

static void
test_what_cannot_be_kept_beside_is_not_replaced (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *spaces = g_strnfill (100000, ' ');
  g_autofree char *theirs = g_strconcat (EMPTY, spaces, NULL);
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, EMPTY);
  g_autoptr (GFile) file = g_file_get_child (place, DOSSIER_BUNDLE_SUBMISSION_FILE);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
  g_autofree char *after = NULL;
  guint n_files;

  /* Their version is larger than what room is left. */
  g_assert_true (g_file_set_contents (g_file_peek_path (file), theirs, -1, NULL));
  n_files = count_files (place);
  signal (SIGXFSZ, SIG_IGN);
  dossier_test_limit_file_size (50000);
  assert_does_not_save (bundle);
  dossier_test_limit_file_size (G_MAXUINT64);
  after = read_file (place);
  g_assert_cmpstr (after, ==, theirs);
  g_assert_cmpuint (count_files (place), ==, n_files);

  /* It is something that cannot be copied at all. */
  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
  g_assert_cmpint (mkfifo (g_file_peek_path (file), 0600), ==, 0);
  assert_does_not_save (bundle);
  g_assert_true (S_ISFIFO (mode_of (file)));

  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
  save (bundle);
}

static guint
count_copies (GFile *place)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (place), 0, NULL);
  guint n_copies = 0;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    n_copies += g_str_has_prefix (name, "submission-replaced-");
  return n_copies;
}

static gboolean
save_with_room_for (DossierBundle *bundle, guint64 n_bytes)
{
  g_autoptr (GError) error = NULL;
  gboolean is_saved;

  signal (SIGXFSZ, SIG_IGN);
  dossier_test_limit_file_size (n_bytes);
  is_saved = dossier_bundle_save (bundle, &error);
  dossier_test_limit_file_size (G_MAXUINT64);
  g_assert_true (is_saved == (error == NULL));
  return is_saved;
}

static void
save_done (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static gboolean
save_on_thread_with_room_for (DossierBundle *bundle, guint64 n_bytes)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_test_limit_file_size (n_bytes);
  dossier_bundle_save_async (bundle, NULL, save_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  dossier_test_limit_file_size (G_MAXUINT64);
  return dossier_bundle_save_finish (bundle, result, NULL);
}

static void
test_saving_that_keeps_failing_leaves_one_copy (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *narrative = g_strnfill (100000, 'x');
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, EMPTY);
  g_autoptr (GFile) file = g_file_get_child (place, DOSSIER_BUNDLE_SUBMISSION_FILE);
  g_autoptr (DossierBundle) bundle = open_bundle (folder, place);
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GFile) later_copy = NULL;
  g_autofree char *kept = NULL;
  gulong handler = g_signal_connect (bundle, "replaced", G_CALLBACK (replaced), &copy);

  /* There is room for their version, but not for ours: it is told of once, at the first try. */
  g_object_set (first_response (bundle), "narrative", narrative, NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), WITH ("\"their\":1"), -1, NULL));
  for (guint i = 0; i < 3; i++)
    {
      g_assert_false (save_with_room_for (bundle, 50000));
      g_assert_false (save_on_thread_with_room_for (bundle, 50000));
      g_assert_cmpuint (count_copies (place), ==, 1);
    }
  g_assert_nonnull (copy);
  kept = dossier_test_read (copy);
  g_assert_cmpstr (kept, ==, WITH ("\"their\":1"));
  g_assert_cmpuint (count_files (place), ==, 2);

  /* What they write then is another version, and a copy that was removed keeps nothing. */
  g_signal_handler_disconnect (bundle, handler);
  g_signal_connect (bundle, "replaced", G_CALLBACK (replaced), &later_copy);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), WITH ("\"their\":22"), -1, NULL));
  g_assert_false (save_with_room_for (bundle, 50000));
  g_assert_cmpuint (count_copies (place), ==, 2);
  g_assert_cmpint (g_unlink (g_file_peek_path (later_copy)), ==, 0);
  g_clear_object (&later_copy);
  g_assert_false (save_with_room_for (bundle, 50000));
  g_assert_nonnull (later_copy);
  g_assert_cmpuint (count_copies (place), ==, 2);

  save (bundle);
  g_assert_cmpuint (count_copies (place), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/bundle-saving/a-file-with-any-character-opens-again",
                           test_a_file_with_any_character_opens_again);
  dossier_test_folder_add ("/bundle-saving/what-is-entered-is-cleaned",
                           test_what_is_entered_is_cleaned);
  dossier_test_folder_add ("/bundle-saving/numbers-that-are-not-known-stay-to-the-letter",
                           test_numbers_that_are_not_known_stay_to_the_letter);
  dossier_test_folder_add ("/bundle-saving/a-number-is-no-text", test_a_number_is_no_text);
  dossier_test_folder_add ("/bundle-saving/what-could-not-be-opened-again-is-not-saved",
                           test_what_could_not_be_opened_again_is_not_saved);
  dossier_test_folder_add ("/bundle-saving/what-many-write-at-once-arrives",
                           test_what_many_write_at_once_arrives);
  dossier_test_folder_add ("/bundle-saving/a-bundle-that-stays-locked-is-reported",
                           test_a_bundle_that_stays_locked_is_reported);
  dossier_test_folder_add ("/bundle-saving/what-is-replaced-is-reported-with-its-place",
                           test_what_is_replaced_is_reported_with_its_place);
  dossier_test_folder_add ("/bundle-saving/what-cannot-be-kept-beside-is-not-replaced",
                           test_what_cannot_be_kept_beside_is_not_replaced);
  dossier_test_folder_add ("/bundle-saving/saving-that-keeps-failing-leaves-one-copy",
                           test_saving_that_keeps_failing_leaves_one_copy);
  return g_test_run ();
}
