/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a bundle by whomever. What is saved of it must open again, and be saved the same. */

#include "fuzz-input.h"

#include <glib/gstdio.h>

#include "dossier-bundle-reader.h"
#include "dossier-bundle.h"
#include "dossier-json-file.h"

static char *folder_path;

static void
remove_folder (void)
{
  g_autofree char *path = g_build_filename (folder_path, DOSSIER_BUNDLE_SUBMISSION_FILE, NULL);

  g_unlink (path);
  g_rmdir (folder_path);
  g_free (folder_path);
}

static void
write_submission (const void *data, gsize size)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (folder_path == NULL)
    {
      folder_path = g_dir_make_tmp ("dossier-fuzz-XXXXXX", &error);
      g_assert_no_error (error);
      atexit (remove_folder);
    }
  path = g_build_filename (folder_path, DOSSIER_BUNDLE_SUBMISSION_FILE, NULL);
  g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static DossierSubmission *
read_submission (GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (folder_path);
  g_autofree char *reason = NULL;

  return dossier_bundle_read (folder, fuzz_get_library (), &reason, NULL, error);
}

static char *
describe (DossierSubmission *submission, gsize *length)
{
  g_autoptr (JsonNode) root = dossier_record_to_json (DOSSIER_RECORD (submission));

  return dossier_json_to_text (root, length);
}

static void
check_saving (DossierSubmission *submission)
{
  g_autoptr (DossierSubmission) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;
  gsize length, length_again;

  text = describe (submission, &length);
  write_submission (text, length);
  again = read_submission (&error);
  g_assert_no_error (error);
  text_again = describe (again, &length_again);
  g_assert_cmpmem (text, length, text_again, length_again);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (DossierSubmission) submission = NULL;
  g_autoptr (GError) error = NULL;

  if (!fuzz_is_possible (data, size))
    return 0;
  write_submission (data, size);
  submission = read_submission (&error);
  if (submission != NULL)
    check_saving (submission);
  else
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return 0;
}
