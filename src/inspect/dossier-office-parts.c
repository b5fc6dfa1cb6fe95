/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-office-parts.h"

#include <archive.h>
#include <archive_entry.h>

#include "dossier-inspection-error.h"

#define BLOCK_SIZE         (64 * 1024)
#define PART_COUNT_MAXIMUM 5000
#define TOTAL_SIZE_MAXIMUM (128 * 1024 * 1024)

static gboolean
unpack_part (struct archive *archive, GByteArray *part, gsize *total, GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  la_ssize_t n_read;

  while ((n_read = archive_read_data (archive, block, BLOCK_SIZE)) > 0)
    {
      *total += (gsize) n_read;
      if (*total > TOTAL_SIZE_MAXIMUM)
        {
          dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_TOO_LARGE);
          return FALSE;
        }
      g_byte_array_append (part, block, (guint) n_read);
    }
  if (n_read < 0)
    dossier_inspection_error_set (error,
                                  archive_read_has_encrypted_entries (archive) > 0
                                    ? DOSSIER_INSPECTION_ERROR_ENCRYPTED
                                    : DOSSIER_INSPECTION_ERROR_DAMAGED);
  return n_read == 0;
}

static gboolean
unpack_all (struct archive *archive,
            DossierOfficePartIsWanted is_wanted,
            GHashTable *parts,
            GError **error)
{
  struct archive_entry *entry;
  gsize total = 0;
  guint n_parts = 0;
  int state;

  while ((state = archive_read_next_header (archive, &entry)) == ARCHIVE_OK ||
         state == ARCHIVE_WARN)
    {
      const char *name = archive_entry_pathname_utf8 (entry);
      g_autoptr (GByteArray) part = NULL;

      if (++n_parts > PART_COUNT_MAXIMUM)
        {
          dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_TOO_LARGE);
          return FALSE;
        }
      if (name == NULL || !is_wanted (name))
        continue;
      part = g_byte_array_new ();
      if (!unpack_part (archive, part, &total, error))
        return FALSE;
      g_hash_table_replace (parts,
                            g_strdup (name),
                            g_byte_array_free_to_bytes (g_steal_pointer (&part)));
    }
  if (state == ARCHIVE_EOF && n_parts > 0)
    return TRUE;
  dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
  return FALSE;
}

/**
 * dossier_office_parts_unpack:
 * @descriptor: a document that is a ZIP file of XML parts
 * @is_wanted: tells which parts are unpacked
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: (transfer full) (element-type utf8 GBytes): the parts by their
 *   names; %NULL on error
 */
GHashTable *
dossier_office_parts_unpack (int descriptor, DossierOfficePartIsWanted is_wanted, GError **error)
{
  g_autoptr (GHashTable) parts =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  struct archive *archive = archive_read_new ();
  gboolean is_done;

  archive_read_support_format_zip (archive);
  if (archive_read_open_fd (archive, descriptor, BLOCK_SIZE) == ARCHIVE_OK)
    is_done = unpack_all (archive, is_wanted, parts, error);
  else
    {
      dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
      is_done = FALSE;
    }
  archive_read_free (archive);
  return is_done ? g_steal_pointer (&parts) : NULL;
}
