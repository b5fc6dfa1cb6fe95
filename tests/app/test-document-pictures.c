/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-document-pictures.h"

#include "dossier-test-folder.h"

#include <glib/gstdio.h>
#include <string.h>

/* Notes what it is asked for, and cannot draw anything. */
#define FAILING_HELPER                                                                             \
  "#!/usr/bin/python3\n"                                                                           \
  "import os, socket\n"                                                                            \
  "connection = socket.socket(fileno=0)\n"                                                         \
  "while True:\n"                                                                                  \
  "    words, files, *_ = socket.recv_fds(connection, 1024, 2)\n"                                  \
  "    if not words:\n"                                                                            \
  "        break\n"                                                                                \
  "    with open('%s', 'a') as requests:\n"                                                        \
  "        print(words.decode().split('\\n')[2], file=requests)\n"                                 \
  "    for file in files:\n"                                                                       \
  "        os.close(file)\n"                                                                       \
  "    connection.send(b'.')\n"

static void
use_failing_helper (DossierTestFolder *folder)
{
  g_autoptr (GFile) requests = dossier_test_folder_write (folder, "requests", "", -1);
  g_autofree char *program = g_strdup_printf (FAILING_HELPER, g_file_peek_path (requests));
  g_autoptr (GFile) helper = dossier_test_folder_write (folder, "helper", program, -1);

  g_assert_cmpint (g_chmod (g_file_peek_path (helper), 0700), ==, 0);
  g_setenv ("DOSSIER_INSPECT", g_file_peek_path (helper), TRUE);
}

/* The pages that the helper was asked for, as in "1\n2\n". */
static char *
read_requests (DossierTestFolder *folder)
{
  g_autoptr (GFile) requests = dossier_test_folder_get_child (folder, "requests");

  return dossier_test_read (requests);
}

/* As scrolling does, asks for a page at each frame, until the helper was asked for one. */
static void
scroll_until_requested (DossierTestFolder *folder,
                        DossierDocumentPictures *pictures,
                        const char *path,
                        guint page,
                        const char *expected)
{
  g_autofree char *requests = NULL;

  while (requests == NULL || strstr (requests, expected) == NULL)
    {
      g_free (requests);
      g_assert_null (dossier_document_pictures_find (pictures, path, page));
      g_main_context_iteration (NULL, FALSE);
      requests = read_requests (folder);
    }
}

static void
finish (DossierDocumentPictures *pictures)
{
  g_object_run_dispose (G_OBJECT (pictures));
  g_object_add_weak_pointer (G_OBJECT (pictures), (gpointer *) &pictures);
  g_object_unref (pictures);
  while (pictures != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_a_page_is_asked_for_once (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "a.pdf", "It is no PDF", -1);
  const char *path = g_file_peek_path (file);
  DossierDocumentPictures *pictures = dossier_document_pictures_new ();
  g_autofree char *requests = NULL;

  use_failing_helper (folder);
  scroll_until_requested (folder, pictures, path, 1, "1\n");
  for (guint page = 2; page < 6; page++)
    {
      g_autofree char *line = g_strdup_printf ("%u\n", page);

      scroll_until_requested (folder, pictures, path, page, line);
      g_assert_null (dossier_document_pictures_find (pictures, path, 1));
    }
  finish (pictures);

  requests = read_requests (folder);
  g_assert_cmpstr (requests, ==, "1\n2\n3\n4\n5\n");
}

static void
test_a_page_that_failed_is_asked_for_when_its_file_changes (DossierTestFolder *folder,
                                                            gconstpointer data)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "a.pdf", "It is no PDF", -1);
  const char *path = g_file_peek_path (file);
  DossierDocumentPictures *pictures = dossier_document_pictures_new ();
  g_autoptr (GFile) newer = NULL;
  g_autofree char *requests = NULL;

  use_failing_helper (folder);
  scroll_until_requested (folder, pictures, path, 1, "1\n");
  scroll_until_requested (folder, pictures, path, 2, "2\n");
  newer = dossier_test_folder_write (folder, "a.pdf", "Nor is it one now", -1);
  scroll_until_requested (folder, pictures, path, 1, "1\n2\n1\n");
  finish (pictures);

  requests = read_requests (folder);
  g_assert_cmpstr (requests, ==, "1\n2\n1\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/document-pictures/a-page-is-asked-for-once",
                           test_a_page_is_asked_for_once);
  dossier_test_folder_add (
    "/document-pictures/a-page-that-failed-is-asked-for-when-its-file-changes",
    test_a_page_that_failed_is_asked_for_when_its_file_changes);

  return g_test_run ();
}
