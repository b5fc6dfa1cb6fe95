/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-test-package.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

static void
write_part (struct archive *archive, const DossierTestPart *part)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, part->name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) strlen (part->text));
  archive_write_header (archive, entry);
  archive_write_data (archive, part->text, strlen (part->text));
  archive_entry_free (entry);
}

/**
 * dossier_test_package_write:
 * @folder: a folder
 * @name: a file in it
 * @parts: the parts of a document
 *
 * Returns: (transfer full): the document, a ZIP file whose parts are not compressed
 */
GFile *
dossier_test_package_write (DossierTestFolder *folder,
                            const char *name,
                            const DossierTestPart *parts)
{
  GFile *file = dossier_test_folder_get_child (folder, name);
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  g_assert_cmpint (archive_write_open_filename (archive, g_file_peek_path (file)), ==, ARCHIVE_OK);
  for (; parts->name != NULL; parts++)
    write_part (archive, parts);
  g_assert_cmpint (archive_write_free (archive), ==, ARCHIVE_OK);
  return file;
}

/**
 * dossier_test_package_read:
 * @path: (type filename): a file
 * @name: the name of a part
 *
 * Returns: (transfer full) (nullable): what the part holds; %NULL if it is not there, or the file
 *   is no ZIP file
 */
char *
dossier_test_package_read (const char *path, const char *name)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char block[4096] = "";
  la_ssize_t n_read = 0;

  archive_read_support_format_zip (archive);
  if (archive_read_open_filename (archive, path, sizeof block) == ARCHIVE_OK)
    {
      while (n_read == 0 && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
        {
          if (g_str_equal (archive_entry_pathname (entry), name))
            n_read = archive_read_data (archive, block, sizeof block);
        }
    }
  archive_read_free (archive);
  return n_read > 0 ? g_strndup (block, (gsize) n_read) : NULL;
}
