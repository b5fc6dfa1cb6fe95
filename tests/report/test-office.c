/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-cache-folder.h"
#include "dossier-office.h"

#include "dossier-office-confinement.h"
#include "dossier-test-package.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#define SLIDES "application/vnd.oasis.opendocument.presentation"
#define SHA256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

/* A document, and what LibreOffice makes of it. */
static char *
install_office (DossierTestFolder *folder, const char *script)
{
  static const DossierTestPart parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.presentation" },
    { "content.xml", "<notes/>" },
    { NULL, NULL },
  };
  g_autoptr (GFile) document = dossier_test_package_write (folder, "notes.odp", parts);

  dossier_test_folder_write_office (folder, script);
  return g_file_get_path (document);
}

static void
forget_converted (void)
{
  g_autofree char *before = dossier_office_find_converted (SHA256);

  if (before != NULL)
    g_unlink (before);
}

static void
test_a_document_becomes_pages_once (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *document = install_office (
    folder,
    "printf '%%PDF-1.7 of ' > \"$1/notes.pdf\"; tr -cd '[:print:]' < \"$2\" >> \"$1/notes.pdf\"");
  g_autoptr (GError) error = NULL;
  g_autofree char *pages = NULL;
  g_autofree char *found = NULL;
  g_autofree char *contents = NULL;

  forget_converted ();
  g_assert_null (dossier_office_find_converted (SHA256));
  pages = dossier_office_convert (document, SLIDES, SHA256, 20, NULL, &error);
  g_assert_no_error (error);
  found = dossier_office_find_converted (SHA256);

  g_assert_cmpstr (found, ==, pages);
  g_assert_true (g_file_get_contents (pages, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-1.7 of PK"));
  g_assert_nonnull (strstr (contents, "<notes/>"));
}

static void
assert_nothing_is_left (void)
{
  g_autofree char *folder =
    g_build_filename (g_get_user_cache_dir (), "dossier", "converted", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_nonnull (dir);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_what_makes_no_pages_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *document = install_office (folder, "exit 1");
  g_autoptr (GError) error = NULL;

  forget_converted ();
  g_assert_null (dossier_office_convert (document, SLIDES, SHA256, 20, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  assert_nothing_is_left ();
}

/* Or dead, though nobody has asked after it. */
static gboolean
is_gone (const char *identifier)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/stat", g_strchomp ((char *) identifier));
  g_autofree char *status = NULL;

  return !g_file_get_contents (path, &status, NULL, NULL) || strstr (status, ") Z ") != NULL;
}

/* With all that it started. */
/* The reason is kept as it is in English, and translated when a report is made. */
static void
test_a_reason_has_nothing_in_it_that_cannot_be_translated (DossierTestFolder *folder,
                                                           gconstpointer data)
{
  g_autofree char *document = install_office (folder, "echo %PDF > \"$1/notes.pdf\"");
  g_autofree char *place =
    g_build_filename (g_get_user_cache_dir (), "dossier", "converted", SHA256 "-3.pdf", NULL);
  g_autofree char *in_the_way = g_build_filename (place, "folder", NULL);
  g_autoptr (GError) error = NULL;

  forget_converted ();
  g_assert_cmpint (g_mkdir_with_parents (in_the_way, 0700), ==, 0);
  g_assert_null (dossier_office_convert (document, SLIDES, SHA256, 20, NULL, &error));
  g_rmdir (in_the_way);
  g_rmdir (place);

  g_assert_cmpstr (error->message,
                   ==,
                   "The pages that LibreOffice made of it could not be saved on this computer.");
}

static void
test_what_takes_too_long_is_stopped (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *document =
    install_office (folder, "sleep 600 & echo $! > \"$HERE/sleeper\"; wait");
  g_autoptr (GFile) sleeper = dossier_test_folder_get_child (folder, "sleeper");
  g_autofree char *identifier = NULL;
  g_autoptr (GError) error = NULL;

  forget_converted ();
  g_assert_null (dossier_office_convert (document, SLIDES, SHA256, 1, NULL, &error));
  identifier = dossier_test_read (sleeper);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  while (!is_gone (identifier))
    g_thread_yield ();
  assert_nothing_is_left ();
}

static gpointer
cancel_once_it_runs (gpointer user_data)
{
  g_autofree char *runs = g_build_filename (g_getenv ("HERE"), "runs", NULL);

  while (!g_file_test (runs, G_FILE_TEST_EXISTS))
    g_thread_yield ();
  g_cancellable_cancel (user_data);
  return NULL;
}

static void
test_nobody_waits_who_has_cancelled (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *document = install_office (folder, "sleep 600");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  GThread *thread;

  forget_converted ();
  thread = g_thread_new ("cancel", cancel_once_it_runs, cancellable);
  g_assert_null (dossier_office_convert (document, SLIDES, SHA256, 600, cancellable, &error));
  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (dossier_office_convert (document, SLIDES, SHA256, 600, cancellable, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_without_libreoffice_the_user_is_asked_to_install_it (DossierTestFolder *folder,
                                                          gconstpointer data)
{
  g_autofree char *document = install_office (folder, "exit 0");
  g_autoptr (GError) error = NULL;

  forget_converted ();
  g_setenv ("PATH", "/nowhere", TRUE);
  g_assert_null (dossier_office_convert (document, SLIDES, SHA256, 20, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* All that it sees is the system, to read, the document, to read, and a folder of its own. */
static void
assert_confines (const char *words, const char *document)
{
  g_autofree char *readable = g_strdup_printf (" --ro-bind %s %s ", document, document);
  g_autoptr (GRegex) writable =
    g_regex_new (" --bind (\\S+) \\1 .*--setenv HOME \\1 --chdir \\1 --", 0, 0, NULL);
  static const char *const options[] = { "--unshare-all ", "--die-with-parent ",
                                         "--new-session ", "--ro-bind /usr /usr ",
                                         "--tmpfs /tmp ",  "--tmpfs /run ",
                                         "--clearenv ",    "--setenv PATH " };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_assert_nonnull (strstr (words, options[i]));
  g_assert_nonnull (strstr (words, readable));
  g_assert_true (g_regex_match (writable, words, 0, NULL));
  g_assert_null (strstr (words, "--bind / "));
}

static void
test_it_is_started_confined_or_not_at_all (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *document = install_office (folder, "echo '%PDF-1.7' > \"$1/notes.pdf\"");
  g_autoptr (GFile) options = dossier_test_folder_get_child (folder, "confined");
  g_autoptr (GFile) runs = dossier_test_folder_get_child (folder, "runs");
  g_autofree char *confiner = g_build_filename (folder->path, "bwrap", NULL);
  g_autofree char *pages = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  forget_converted ();
  pages = dossier_office_convert (document, SLIDES, SHA256, 20, NULL, &error);
  g_assert_no_error (error);
  words = dossier_test_read (options);
  assert_confines (words, document);

  /* It is there, but this system does not let it work. */
  forget_converted ();
  g_assert_true (g_file_set_contents (confiner, "#!/bin/sh\nexit 1\n", -1, NULL));
  g_chmod (confiner, 0755);
  g_assert_true (g_file_set_contents (g_file_peek_path (runs), "", -1, NULL));
  g_assert_null (dossier_office_convert (document, SLIDES, SHA256, 20, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_clear_error (&error);

  g_setenv ("PATH", folder->path, TRUE);
  g_unlink (confiner);
  g_assert_null (dossier_office_convert (document, SLIDES, SHA256, 20, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "Install bubblewrap"));
  g_clear_pointer (&words, g_free);
  words = dossier_test_read (runs);
  g_assert_cmpstr (words, ==, "");
}

/* What is not of the system is bound by itself: the system is there as a whole. */
static void
test_a_program_that_is_elsewhere_is_seen_too (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *document = install_office (folder, "");
  g_autofree char *elsewhere = g_build_filename (folder->path, "soffice", NULL);
  g_autofree char *bound = g_strdup_printf (" --ro-bind %s %s ", folder->path, folder->path);
  const char *const programs[] = { elsewhere, "/usr/bin/env" };

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_auto (GStrv) words =
        dossier_office_confinement_begin (programs[i], document, "/work-folder", NULL);
      g_autofree char *line = g_strjoinv (" ", words);

      g_assert_cmpint (strstr (line, bound) != NULL, ==, i == 0);
      g_assert_null (strstr (line, "--ro-bind /usr/bin "));
    }
}

/* With the real bubblewrap, where it works. */
static void
test_it_reaches_nothing_else (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *document = install_office (
    folder,
    "{ echo '%PDF-1.7'; tr -cd '[:print:]' < \"$2\"; ls -d /home /root /etc/passwd 2>&1;"
    " echo x > \"$2\"; echo x > \"$(dirname \"$0\")/outside\";"
    " tail -n +3 /proc/net/dev | cut -d: -f1; env | cut -d= -f1; }"
    " > \"$1/notes.pdf\" 2>/dev/null");
  g_autoptr (GFile) outside = dossier_test_folder_get_child (folder, "outside");
  g_autofree char *confiner = g_build_filename (folder->path, "bwrap", NULL);
  g_autofree char *pages = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_unlink (confiner);
  forget_converted ();
  g_setenv ("DOSSIER_SECRET", "secret", TRUE);
  pages = dossier_office_convert (document, SLIDES, SHA256, 20, NULL, &error);
  g_unsetenv ("DOSSIER_SECRET");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_test_skip ("bubblewrap is not there, or does not work here");
      return;
    }
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (pages, &contents, NULL, NULL));

  g_test_message ("%s", contents);
  g_assert_true (g_str_has_prefix (contents, "%PDF-1.7\nPK"));
  g_assert_nonnull (strstr (contents, "<notes/>"));
  g_assert_false (g_file_query_exists (outside, NULL));
  kept = dossier_test_package_read (document, "content.xml");
  g_assert_cmpstr (kept, ==, "<notes/>");
  g_assert_null (strstr (contents, "\n/home\n"));
  g_assert_null (strstr (contents, "\n/root\n"));
  g_assert_null (strstr (contents, "\n/etc/passwd\n"));
  g_assert_null (strstr (contents, "eth"));
  g_assert_null (strstr (contents, "DOSSIER_SECRET"));
}

static void
write_cached (const char *folder, const char *name, gsize size, gint64 age)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *contents = g_strnfill (size, 'x');
  gint64 then = g_get_real_time () / G_USEC_PER_SEC - age;
  struct utimbuf times = { then, then };

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

static gboolean
is_cached (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_a_cache_keeps_what_was_used_last (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *used = g_build_filename (folder->path, "oldest", NULL);

  write_cached (folder->path, "oldest", 400, 300);
  write_cached (folder->path, "older", 400, 200);
  write_cached (folder->path, "newer", 400, 100);
  dossier_cache_folder_prune (folder->path, 1200);
  g_assert_true (is_cached (folder->path, "oldest"));

  dossier_cache_folder_use (used);
  dossier_cache_folder_prune (folder->path, 1000);
  g_assert_true (is_cached (folder->path, "oldest"));
  g_assert_true (is_cached (folder->path, "newer"));
  g_assert_false (is_cached (folder->path, "older"));

  dossier_cache_folder_prune (folder->path, 100);
  g_assert_true (is_cached (folder->path, "oldest"));
  g_assert_false (is_cached (folder->path, "newer"));
}

/* It may well be installed, and the sandbox hides it. */
static void
test_in_flatpak_libreoffice_is_reported_as_out_of_reach (DossierTestFolder *folder,
                                                         gconstpointer data)
{
  g_autofree char *document = install_office (folder, "exit 0");
  g_autoptr (GFile) info = dossier_test_folder_write (folder, ".flatpak-info", "", -1);
  g_autoptr (GError) error = NULL;

  forget_converted ();
  g_setenv ("PATH", "/nowhere", TRUE);
  g_setenv ("DOSSIER_SANDBOX_ROOT", folder->path, TRUE);
  g_assert_null (dossier_office_convert (document, SLIDES, SHA256, 20, NULL, &error));
  g_unsetenv ("DOSSIER_SANDBOX_ROOT");
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (strstr (error->message, "Install"));
  g_assert_nonnull (strstr (error->message, "cannot be reached from Flatpak"));
}

static void
test_documents_are_known_by_their_type (void)
{
  g_assert_true (dossier_office_can_convert (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
  g_assert_true (dossier_office_can_convert ("application/vnd.oasis.opendocument.spreadsheet"));
  g_assert_true (dossier_office_can_convert ("application/msword"));
  g_assert_true (dossier_office_can_convert ("application/vnd.ms-word.document.macroEnabled.12"));
  g_assert_false (dossier_office_can_convert ("application/pdf"));
  g_assert_false (dossier_office_can_convert ("application/zip"));
  g_assert_false (dossier_office_can_convert ("text/html"));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *cache = g_dir_make_tmp ("dossier-cache-XXXXXX", &error);
  int result;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/office/a-document-becomes-pages-once",
                           test_a_document_becomes_pages_once);
  dossier_test_folder_add ("/office/what-makes-no-pages-is-reported",
                           test_what_makes_no_pages_is_reported);
  dossier_test_folder_add ("/office/a-reason-has-nothing-in-it-that-cannot-be-translated",
                           test_a_reason_has_nothing_in_it_that_cannot_be_translated);
  dossier_test_folder_add ("/office/what-takes-too-long-is-stopped",
                           test_what_takes_too_long_is_stopped);
  dossier_test_folder_add ("/office/nobody-waits-who-has-cancelled",
                           test_nobody_waits_who_has_cancelled);
  dossier_test_folder_add ("/office/without-libreoffice-the-user-is-asked-to-install-it",
                           test_without_libreoffice_the_user_is_asked_to_install_it);
  dossier_test_folder_add ("/office/is-started-confined-or-not-at-all",
                           test_it_is_started_confined_or_not_at_all);
  dossier_test_folder_add ("/office/a-program-that-is-elsewhere-is-seen-too",
                           test_a_program_that_is_elsewhere_is_seen_too);
  dossier_test_folder_add ("/office/reaches-nothing-else", test_it_reaches_nothing_else);
  dossier_test_folder_add ("/office/a-cache-keeps-what-was-used-last",
                           test_a_cache_keeps_what_was_used_last);
  dossier_test_folder_add ("/office/in-flatpak-libreoffice-is-reported-as-out-of-reach",
                           test_in_flatpak_libreoffice_is_reported_as_out_of_reach);
  g_test_add_func ("/office/documents-are-known-by-their-type",
                   test_documents_are_known_by_their_type);
  result = g_test_run ();
  g_spawn_sync (NULL,
                (char **) (const char *[]){ "/bin/rm", "-r", cache, NULL },
                NULL,
                G_SPAWN_DEFAULT,
                NULL,
                NULL,
                NULL,
                NULL,
                NULL,
                &error);
  g_assert_no_error (error);
  return result;
}
