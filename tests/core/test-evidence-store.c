/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-store.h"
#include "dossier-unrecorded-evidence.h"

#include "dossier-test-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define SURVEY "Readers who came last year: 71,400.\n"

static GFile *
make_bundle (DossierTestFolder *folder)
{
  GFile *bundle = dossier_test_folder_get_child (folder, "Bundle");

  g_assert_cmpint (g_mkdir (g_file_peek_path (bundle), 0700), ==, 0);
  return bundle;
}

static DossierStoredFile *
store (GFile *bundle, GFile *file)
{
  g_autoptr (GError) error = NULL;
  DossierStoredFile *stored = dossier_evidence_store_add (bundle, file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return stored;
}

/* The list of files that no saved submission names yet. */
static gboolean
is_list (const char *name)
{
  return g_str_has_prefix (name, ".storing-");
}

static void
count_files (GFile *folder, guint *n_files)
{
  g_autoptr (GDir) directory = g_dir_open (g_file_peek_path (folder), 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autoptr (GFile) child = g_file_get_child (folder, name);

      if (g_file_test (g_file_peek_path (child), G_FILE_TEST_IS_DIR))
        count_files (child, n_files);
      else if (!is_list (name))
        (*n_files)++;
    }
}

static void
assert_n_stored (GFile *bundle, guint n_expected)
{
  guint n_files = 0;

  count_files (bundle, &n_files);
  g_assert_cmpuint (n_files, ==, n_expected);
}

static void
assert_refused (GFile *bundle, GFile *file, GIOErrorEnum code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_evidence_store_add (bundle, file, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, (gint) code);
  g_assert_nonnull (strstr (error->message, words));
  assert_n_stored (bundle, 0);
}

static void
test_a_file_is_kept_under_its_hash (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "Survey.TXT", SURVEY, -1);
  g_autoptr (DossierStoredFile) stored = store (bundle, file);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, SURVEY, -1);
  g_autofree char *path = dossier_evidence_store_find (bundle, sha256);
  g_autofree char *place = g_strdup_printf ("Bundle/evidence/%.2s/%s.txt", sha256, sha256);
  g_autoptr (GFile) expected = dossier_test_folder_get_child (folder, place);
  g_autofree char *contents = NULL;

  g_assert_cmpstr (stored->sha256, ==, sha256);
  g_assert_cmpstr (stored->name, ==, "Survey.TXT");
  g_assert_cmpstr (stored->type, ==, "text/plain");
  g_assert_cmpuint (stored->size, ==, strlen (SURVEY));
  g_assert_true (stored->is_new);
  g_assert_cmpstr (path, ==, g_file_peek_path (expected));
  contents = dossier_test_read (expected);
  g_assert_cmpstr (contents, ==, SURVEY);
  assert_n_stored (bundle, 1);
}

static void
test_what_is_kept_may_not_be_written_to (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "survey.txt", SURVEY, -1);
  g_autoptr (DossierStoredFile) stored = store (bundle, file);
  g_autofree char *path = dossier_evidence_store_find (bundle, stored->sha256);
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0444);
}

static void
test_the_same_content_is_kept_once (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "survey.txt", SURVEY, -1);
  g_autoptr (GFile) copy = dossier_test_folder_write (folder, "Copy of survey.md", SURVEY, -1);
  g_autoptr (DossierStoredFile) stored = store (bundle, file);
  g_autoptr (DossierStoredFile) again = store (bundle, copy);

  g_assert_false (again->is_new);
  g_assert_cmpstr (again->sha256, ==, stored->sha256);
  assert_n_stored (bundle, 1);
}

static void
test_any_name_can_be_kept (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *longest = g_strnfill (255, 'a');
  const struct
  {
    const char *name;
    const char *kept;
    const char *ending;
  } cases[] = {
    { "-rf.txt", "-rf.txt", ".txt" },
    { "two\nlines\t.pdf", "two lines .pdf", ".pdf" },
    { "Обзор читателей.docx", "Обзор читателей.docx", ".docx" },
    { "読者調査", "読者調査", "" },
    { "استطلاع.PDF", "استطلاع.PDF", ".pdf" },
    { "Cafe\xcc\x81.txt", "Caf\xc3\xa9.txt", ".txt" },
    { "broken\xff.txt", "broken\xef\xbf\xbd.txt", ".txt" },
    { ".hidden", ".hidden", "" },
    { "report.", "report.", "" },
    { "a.b c", "a.b c", "" },
    { "archive.verylongending", "archive.verylongending", "" },
    { longest, longest, "" },
  };
  g_autoptr (GFile) bundle = make_bundle (folder);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) written = dossier_test_folder_write (folder, "file", cases[i].name, -1);
      g_autoptr (GFile) file = dossier_test_folder_get_child (folder, cases[i].name);
      int renamed = g_rename (g_file_peek_path (written), g_file_peek_path (file));
      g_autoptr (DossierStoredFile) stored = store (bundle, file);
      g_autofree char *path = dossier_evidence_store_find (bundle, stored->sha256);
      g_autofree char *basename = g_path_get_basename (path);

      g_assert_cmpint (renamed, ==, 0);
      g_assert_cmpstr (stored->name, ==, cases[i].kept);
      g_assert_cmpstr (basename + strlen (stored->sha256), ==, cases[i].ending);
    }
}

static void
test_what_is_no_file_with_content_is_refused (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) empty = dossier_test_folder_write (folder, "empty.pdf", "", 0);
  g_autoptr (GFile) missing = dossier_test_folder_get_child (folder, "missing.pdf");
  g_autoptr (GFile) directory = dossier_test_folder_get_child (folder, "folder");
  g_autoptr (GFile) pipe = dossier_test_folder_get_child (folder, "pipe");
  g_autoptr (GFile) dangling = dossier_test_folder_get_child (folder, "dangling");
  g_autoptr (GFile) circle = dossier_test_folder_get_child (folder, "circle");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");

  g_assert_cmpint (g_mkdir (g_file_peek_path (directory), 0700), ==, 0);
  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);
  g_assert_cmpint (symlink ("nowhere", g_file_peek_path (dangling)), ==, 0);
  g_assert_cmpint (symlink ("circle", g_file_peek_path (circle)), ==, 0);

  assert_refused (bundle, empty, G_IO_ERROR_INVALID_DATA, "is empty");
  assert_refused (bundle, missing, G_IO_ERROR_NOT_FOUND, "missing.pdf” cannot be read");
  assert_refused (bundle, directory, G_IO_ERROR_IS_DIRECTORY, "is a folder");
  assert_refused (bundle, pipe, G_IO_ERROR_NOT_REGULAR_FILE, "not a file with content");
  assert_refused (bundle, device, G_IO_ERROR_NOT_REGULAR_FILE, "not a file with content");
  assert_refused (bundle, dangling, G_IO_ERROR_NOT_FOUND, "dangling” cannot be read");
  assert_refused (bundle,
                  circle,
                  G_IO_ERROR_TOO_MANY_LINKS,
                  "circle” cannot be read: it is a symbolic link that leads back to itself. Choose "
                  "the file that it should lead to.");
}

static void
test_a_link_gives_the_file_that_it_leads_to (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "survey.txt", SURVEY, -1);
  g_autoptr (GFile) link = dossier_test_folder_get_child (folder, "link.txt");
  g_autoptr (DossierStoredFile) stored = NULL;
  g_autofree char *path = NULL;

  g_assert_cmpint (symlink (g_file_peek_path (file), g_file_peek_path (link)), ==, 0);
  stored = store (bundle, link);
  path = dossier_evidence_store_find (bundle, stored->sha256);

  g_assert_cmpuint (stored->size, ==, strlen (SURVEY));
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
}

/* Changes that another program makes to a file of 3 MB after its first block has been copied. */
static void
append_line (goffset done, goffset total, gpointer path)
{
  int descriptor = g_open (path, O_WRONLY | O_APPEND, 0);

  g_assert_cmpint (write (descriptor, "more\n", 5), ==, 5);
  close (descriptor);
}

static void
cut_short (goffset done, goffset total, gpointer path)
{
  g_assert_cmpint (truncate (path, 1000), ==, 0);
}

static void
overwrite (goffset done, goffset total, gpointer path)
{
  int descriptor = g_open (path, O_WRONLY, 0);

  g_assert_cmpint (write (descriptor, "other", 5), ==, 5);
  close (descriptor);
}

static void
vanish (goffset done, goffset total, gpointer path)
{
  g_unlink (path);
}

static GFile *
write_large (DossierTestFolder *folder)
{
  g_autofree char *contents = g_strnfill (3 * 1024 * 1024, 'x');

  return dossier_test_folder_write (folder, "large.txt", contents, -1);
}

static void
test_a_file_that_changes_is_refused (DossierTestFolder *folder, gconstpointer data)
{
  static const GFileProgressCallback changes[] = { append_line, cut_short, overwrite };
  g_autoptr (GFile) bundle = make_bundle (folder);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GFile) file = write_large (folder);
      g_autoptr (GError) error = NULL;
      char *path = (char *) g_file_peek_path (file);

      g_assert_null (dossier_evidence_store_add (bundle, file, changes[i], path, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_assert_nonnull (strstr (error->message, "large.txt” changed while it was copied"));
      assert_n_stored (bundle, 0);
    }
}

static void
test_a_file_that_vanishes_is_copied_whole (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = write_large (folder);
  g_autoptr (DossierStoredFile) stored = NULL;
  g_autoptr (GError) error = NULL;
  char *path = (char *) g_file_peek_path (file);

  stored = dossier_evidence_store_add (bundle, file, vanish, path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (stored->size, ==, 3 * 1024 * 1024);
}

static void
cancel (goffset done, goffset total, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancelling_leaves_nothing (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = write_large (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (
    dossier_evidence_store_add (bundle, file, cancel, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_n_stored (bundle, 0);
}

static void
test_a_disk_without_room_leaves_nothing (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = write_large (folder);
  g_autoptr (GError) error = NULL;
  DossierStoredFile *stored;

  dossier_test_limit_file_size (1500000);
  stored = dossier_evidence_store_add (bundle, file, NULL, NULL, NULL, &error);
  dossier_test_limit_file_size (G_MAXUINT64);

  g_assert_null (stored);
  g_assert_nonnull (strstr (error->message, "folder “evidence” cannot be written to"));
  assert_n_stored (bundle, 0);
}

static void
test_a_store_that_leads_elsewhere_is_not_followed (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) elsewhere = dossier_test_folder_get_child (folder, "elsewhere");
  g_autoptr (GFile) store = g_file_get_child (bundle, "evidence");
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "survey.txt", SURVEY, -1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (g_file_peek_path (elsewhere), 0700), ==, 0);
  g_assert_cmpint (symlink (g_file_peek_path (elsewhere), g_file_peek_path (store)), ==, 0);

  g_assert_null (dossier_evidence_store_add (bundle, file, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  assert_n_stored (elsewhere, 0);
}

static void
test_a_shelf_that_leads_elsewhere_is_not_followed (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) elsewhere = dossier_test_folder_get_child (folder, "elsewhere");
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "survey.txt", SURVEY, -1);
  g_autoptr (DossierStoredFile) stored = store (bundle, file);
  g_autofree char *path = dossier_evidence_store_find (bundle, stored->sha256);
  g_autofree char *shelf = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (shelf), ==, 0);
  g_assert_cmpint (g_mkdir (g_file_peek_path (elsewhere), 0700), ==, 0);
  g_assert_cmpint (symlink (g_file_peek_path (elsewhere), shelf), ==, 0);

  g_assert_null (dossier_evidence_store_add (bundle, file, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  assert_n_stored (elsewhere, 0);
}

static void
test_a_file_that_leads_elsewhere_is_not_found (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "survey.txt", SURVEY, -1);
  g_autoptr (DossierStoredFile) stored = store (bundle, file);
  g_autofree char *path = dossier_evidence_store_find (bundle, stored->sha256);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (symlink (g_file_peek_path (file), path), ==, 0);

  g_assert_null (dossier_evidence_store_find (bundle, stored->sha256));
}

static void
test_what_is_no_hash_is_not_found (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "survey.txt", SURVEY, -1);
  g_autoptr (DossierStoredFile) stored = store (bundle, file);
  g_autofree char *in_capitals = g_ascii_strup (stored->sha256, -1);
  g_autofree char *longer = g_strconcat (stored->sha256, ".txt", NULL);
  g_autofree char *shorter = g_strndup (stored->sha256, 63);
  const char *const cases[] = { "", "..", "../../submission.json", in_capitals, longer, shorter };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_null (dossier_evidence_store_find (bundle, cases[i]));
}

static void
test_what_a_killed_run_left_is_cleared (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) left =
    dossier_test_folder_write (folder,
                               "Bundle/evidence/.adding-5b1a3a3c-0a52-4a0b-8a70-2d3a1f0c9d11",
                               "half",
                               -1);
  g_autoptr (GFile) in_use =
    dossier_test_folder_write (folder,
                               "Bundle/evidence/.adding-6c2b4b4d-1b63-4b1c-9b81-3e4b2a1d0e22",
                               "half",
                               -1);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "survey.txt", SURVEY, -1);
  g_autoptr (DossierStoredFile) stored = NULL;
  int other_program = g_open (g_file_peek_path (in_use), O_RDONLY, 0);

  g_assert_cmpint (flock (other_program, LOCK_EX), ==, 0);
  stored = store (bundle, file);

  g_assert_false (g_file_query_exists (left, NULL));
  g_assert_true (g_file_query_exists (in_use, NULL));
  close (other_program);
}

static gboolean
has_list (GFile *bundle)
{
  g_autoptr (GFile) store = g_file_get_child (bundle, "evidence");
  g_autoptr (GDir) directory = g_dir_open (g_file_peek_path (store), 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      if (is_list (name))
        return TRUE;
    }
  return FALSE;
}

static void
test_what_is_stored_is_listed_until_it_is_saved_or_dropped (DossierTestFolder *folder,
                                                            gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "survey.txt", SURVEY, -1);
  g_autoptr (GFile) other = dossier_test_folder_write (folder, "other.txt", "Other", -1);
  g_autoptr (DossierStoredFile) saved = store (bundle, file);
  g_autoptr (DossierStoredFile) dropped = store (bundle, other);
  g_autoptr (DossierStoredFile) again = NULL;
  g_autofree char *submission = g_strdup_printf ("{\"sha256\":\"%s\"}", saved->sha256);

  g_assert_true (has_list (bundle));
  dossier_unrecorded_evidence_settle (bundle, submission);
  g_assert_true (has_list (bundle));
  dossier_evidence_store_drop (bundle, dropped->sha256);
  g_assert_false (has_list (bundle));

  again = store (bundle, file);
  g_assert_false (again->is_new);
  g_assert_false (has_list (bundle));
}

static void
test_adding_again_mends_what_is_damaged (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "survey.txt", SURVEY, -1);
  g_autoptr (DossierStoredFile) stored = store (bundle, file);
  g_autofree char *path = dossier_evidence_store_find (bundle, stored->sha256);
  g_autoptr (GFile) kept = g_file_new_for_path (path);
  g_autoptr (DossierStoredFile) again = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (path, "damaged", -1, NULL));
  again = store (bundle, file);
  contents = dossier_test_read (kept);

  g_assert_cmpstr (contents, ==, SURVEY);
  assert_n_stored (bundle, 1);
}

typedef struct
{
  goffset done;
  goffset total;
} Told;

static void
note_progress (goffset done, goffset total, gpointer user_data)
{
  Told *told = user_data;

  g_assert_cmpint (done, >, told->done);
  *told = (Told){ done, total };
}

static void
test_progress_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) bundle = make_bundle (folder);
  g_autoptr (GFile) file = write_large (folder);
  g_autoptr (DossierStoredFile) stored = NULL;
  g_autoptr (GError) error = NULL;
  Told told = { 0 };

  stored = dossier_evidence_store_add (bundle, file, note_progress, &told, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (told.done, ==, 3 * 1024 * 1024);
  g_assert_cmpint (told.total, ==, 3 * 1024 * 1024);
}

int
main (int argc, char **argv)
{
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/evidence-store/a-file-is-kept-under-its-hash",
                           test_a_file_is_kept_under_its_hash);
  dossier_test_folder_add ("/evidence-store/what-is-kept-may-not-be-written-to",
                           test_what_is_kept_may_not_be_written_to);
  dossier_test_folder_add ("/evidence-store/the-same-content-is-kept-once",
                           test_the_same_content_is_kept_once);
  dossier_test_folder_add ("/evidence-store/any-name-can-be-kept", test_any_name_can_be_kept);
  dossier_test_folder_add ("/evidence-store/what-is-no-file-with-content-is-refused",
                           test_what_is_no_file_with_content_is_refused);
  dossier_test_folder_add ("/evidence-store/a-link-gives-the-file-that-it-leads-to",
                           test_a_link_gives_the_file_that_it_leads_to);
  dossier_test_folder_add ("/evidence-store/a-file-that-changes-is-refused",
                           test_a_file_that_changes_is_refused);
  dossier_test_folder_add ("/evidence-store/a-file-that-vanishes-is-copied-whole",
                           test_a_file_that_vanishes_is_copied_whole);
  dossier_test_folder_add ("/evidence-store/cancelling-leaves-nothing",
                           test_cancelling_leaves_nothing);
  dossier_test_folder_add ("/evidence-store/a-disk-without-room-leaves-nothing",
                           test_a_disk_without_room_leaves_nothing);
  dossier_test_folder_add ("/evidence-store/a-store-that-leads-elsewhere-is-not-followed",
                           test_a_store_that_leads_elsewhere_is_not_followed);
  dossier_test_folder_add ("/evidence-store/a-shelf-that-leads-elsewhere-is-not-followed",
                           test_a_shelf_that_leads_elsewhere_is_not_followed);
  dossier_test_folder_add ("/evidence-store/a-file-that-leads-elsewhere-is-not-found",
                           test_a_file_that_leads_elsewhere_is_not_found);
  dossier_test_folder_add ("/evidence-store/what-is-no-hash-is-not-found",
                           test_what_is_no_hash_is_not_found);
  dossier_test_folder_add ("/evidence-store/what-a-killed-run-left-is-cleared",
                           test_what_a_killed_run_left_is_cleared);
  dossier_test_folder_add ("/evidence-store/what-is-stored-is-listed-until-it-is-saved-or-dropped",
                           test_what_is_stored_is_listed_until_it_is_saved_or_dropped);
  dossier_test_folder_add ("/evidence-store/adding-again-mends-what-is-damaged",
                           test_adding_again_mends_what_is_damaged);
  dossier_test_folder_add ("/evidence-store/progress-is-reported", test_progress_is_reported);
  return g_test_run ();
}
