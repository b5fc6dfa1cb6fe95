/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents of Word, Excel, PowerPoint and OpenDocument as evidence: ZIP files, unpacked by
 * libarchive, of parts in XML, read by libxml2.
 *
 * A change to a compressed part is damage and no more. So an input is either a ZIP file, or the
 * parts themselves, each after a line of “@” and its name, of which a ZIP file is made here. */

#include "dossier-document-kind-reader.h"
#include "fuzz-reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>
#include <unistd.h>

#define SIZE_MAXIMUM (32 * 1024)
#define ALL_KINDS    (DOSSIER_DOCUMENT_ANY | DOSSIER_DOCUMENT_PACKAGE | DOSSIER_DOCUMENT_ENCRYPTED)
/* The heads of the parts of an archive come on top of what they hold. */
#define ARCHIVE_SIZE_MAXIMUM (SIZE_MAXIMUM * 16)

static void
add_part (struct archive *archive, const char *part, gsize length)
{
  const char *line_end = memchr (part, '\n', length);
  gsize name_length = line_end != NULL ? (gsize) (line_end - part) : length;
  g_autofree char *name = g_strndup (part, name_length);
  struct archive_entry *entry = archive_entry_new ();
  gsize content_length = line_end != NULL ? length - name_length - 1 : 0;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) content_length);
  archive_entry_set_filetype (entry, AE_IFREG);
  if (archive_write_header (archive, entry) == ARCHIVE_OK && content_length > 0)
    archive_write_data (archive, line_end + 1, content_length);
  archive_entry_free (entry);
}

static void
add_parts (struct archive *archive, const char *text, gsize length)
{
  while (length > 0)
    {
      const char *next = memmem (text, length, "\n@", 2);
      gsize part_length = next != NULL ? (gsize) (next - text) : length;

      add_part (archive, text, part_length);
      part_length = MIN (length, part_length + 2);
      text += part_length;
      length -= part_length;
    }
}

static void
read_document (const void *data, gsize size)
{
  int descriptor = fuzz_open (data, size);

  g_assert_cmpuint (dossier_read_document_kind (descriptor), <=, ALL_KINDS);
  close (descriptor);
  fuzz_read (dossier_read_office, data, size);
}

static void
read_parts (const char *text, gsize length)
{
  g_autofree char *packed = g_malloc (ARCHIVE_SIZE_MAXIMUM);
  struct archive *archive = archive_write_new ();
  size_t n_used = 0;

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  archive_write_open_memory (archive, packed, ARCHIVE_SIZE_MAXIMUM, &n_used);
  add_parts (archive, text, length);
  if (archive_write_close (archive) == ARCHIVE_OK)
    read_document (packed, n_used);
  archive_write_free (archive);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (size == 0 || size > SIZE_MAXIMUM)
    return 0;
  if (*data == '@')
    read_parts ((const char *) data + 1, size - 1);
  else
    read_document (data, size);
  return 0;
}
