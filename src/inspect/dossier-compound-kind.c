/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MS-CFB 2.6: in the files of Word, Excel and PowerPoint 97 to 2003, a directory names the streams.
 * Its entries have 128 bytes each and begin at multiples of that. They are looked for in the whole
 * file instead of following the sectors of the directory: LibreOffice may repair a damaged file,
 * and a stream that it opens always has such an entry. Entries of embedded documents are found too,
 * in which case the file may be one of several kinds. */

#include "dossier-document-kind-reader.h"

#include <unistd.h>

#define ENTRY_SIZE    128
#define NAME_SIZE     64
#define LENGTH_OFFSET 64
#define BLOCK_SIZE    (512 * ENTRY_SIZE)

static const struct
{
  const char *name;
  DossierDocumentKind kind;
} streams[] = {
  { "WordDocument", DOSSIER_DOCUMENT_TEXT },
  { "Workbook", DOSSIER_DOCUMENT_SHEET },
  { "Book", DOSSIER_DOCUMENT_SHEET },
  { "PowerPoint Document", DOSSIER_DOCUMENT_SLIDES },
  { "PP40", DOSSIER_DOCUMENT_SLIDES },
  /* MS-OFFCRYPTO 2.3.4.4: a newer document with a password. */
  { "EncryptedPackage", DOSSIER_DOCUMENT_ENCRYPTED },
};

/* Names are in UTF-16, end with NUL, and are the same whatever their case. */
static gboolean
is_named (const guint8 *entry, const char *name)
{
  gsize length = strlen (name);

  if (entry[LENGTH_OFFSET] != 2 * (length + 1) || entry[LENGTH_OFFSET + 1] != 0)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_tolower ((char) entry[2 * i]) != g_ascii_tolower (name[i]) ||
          entry[2 * i + 1] != 0)
        return FALSE;
    }
  return TRUE;
}

static DossierDocumentKind
find_kind_of_entry (const guint8 *entry)
{
  for (guint i = 0; i < G_N_ELEMENTS (streams); i++)
    {
      if (is_named (entry, streams[i].name))
        return streams[i].kind;
    }
  return DOSSIER_DOCUMENT_UNKNOWN;
}

static gsize
read_block (int descriptor, guint8 *block)
{
  gsize length = 0;
  gssize n_read;

  while (length < BLOCK_SIZE &&
         (n_read = read (descriptor, block + length, BLOCK_SIZE - length)) > 0)
    length += (gsize) n_read;
  return length;
}

/**
 * dossier_read_compound_kind:
 * @descriptor: a file that begins as a compound file
 *
 * Other programs use compound files too, so one of which nothing is known may be any document.
 *
 * Returns: what kinds of document it may be
 */
DossierDocumentKind
dossier_read_compound_kind (int descriptor)
{
  g_autofree guint8 *block = g_malloc (BLOCK_SIZE);
  DossierDocumentKind kind = DOSSIER_DOCUMENT_UNKNOWN;
  gsize length;

  while ((length = read_block (descriptor, block)) >= ENTRY_SIZE)
    {
      for (gsize place = 0; place + ENTRY_SIZE <= length; place += ENTRY_SIZE)
        kind |= find_kind_of_entry (block + place);
    }
  if (kind & DOSSIER_DOCUMENT_ANY)
    return kind & DOSSIER_DOCUMENT_ANY;
  return kind != DOSSIER_DOCUMENT_UNKNOWN ? kind : DOSSIER_DOCUMENT_ANY;
}
