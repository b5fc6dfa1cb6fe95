/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place that says what an office document is. LibreOffice, too, goes by the content of a
 * file and not by its name, so that a document under a wrong name is still printed. */

#include "dossier-document-kind-reader.h"

#include "dossier-inspection-error.h"

#include <string.h>
#include <unistd.h>

#define BEGINNING_SIZE 512

#define ZIP_BEGINNING      "PK\003\004"
#define COMPOUND_BEGINNING "\320\317\021\340\241\261\032\341"
#define RTF_BEGINNING      "{\\rtf"

static gboolean
begins_with (const char *bytes, gsize length, const char *beginning)
{
  return length >= strlen (beginning) && memcmp (bytes, beginning, strlen (beginning)) == 0;
}

/* Returns: where the file begins after white space and the mark of UTF-8, which XML and RTF may
 * have before them. */
static gsize
find_beginning (const char *bytes, gsize length)
{
  gsize place = begins_with (bytes, length, "\357\273\277") ? 3 : 0;

  while (place < length && g_ascii_isspace (bytes[place]))
    place++;
  return place;
}

static gboolean
is_xml (const char *bytes, gsize length)
{
  return begins_with (bytes, length, "<") || begins_with (bytes, length, "\377\376<") ||
         begins_with (bytes, length, "\376\377");
}

/**
 * dossier_read_document_kind:
 * @descriptor: a file
 *
 * Returns: what kind of document it is by its content
 */
DossierDocumentKind
dossier_read_document_kind (int descriptor)
{
  char bytes[BEGINNING_SIZE];
  gssize n_read = pread (descriptor, bytes, sizeof bytes, 0);
  gsize length = (gsize) MAX (n_read, 0);
  gsize beginning = find_beginning (bytes, length);

  lseek (descriptor, 0, SEEK_SET);
  if (begins_with (bytes, length, ZIP_BEGINNING))
    return dossier_read_package_kind (descriptor);
  if (begins_with (bytes, length, COMPOUND_BEGINNING))
    return dossier_read_compound_kind (descriptor);
  if (begins_with (bytes + beginning, length - beginning, RTF_BEGINNING))
    return DOSSIER_DOCUMENT_TEXT;
  if (is_xml (bytes + beginning, length - beginning))
    return dossier_read_xml_kind (descriptor);
  return DOSSIER_DOCUMENT_UNKNOWN;
}

static gboolean
may_be_document (DossierInspectionFormat format)
{
  return format == DOSSIER_INSPECTION_PLAIN_TEXT || format == DOSSIER_INSPECTION_HTML ||
         format == DOSSIER_INSPECTION_OFFICE;
}

/**
 * dossier_read_format:
 * @descriptor: a file
 * @type: its media type, which was guessed from its name
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Text that a document does not show must not be found in it, as it would be if the document were
 * read as plain text because of its name.
 *
 * Returns: how to look inside the file; %DOSSIER_INSPECTION_NONE on error
 */
DossierInspectionFormat
dossier_read_format (int descriptor, const char *type, GError **error)
{
  DossierInspectionFormat format = dossier_inspection_format_find (type);
  DossierDocumentKind kind =
    may_be_document (format) ? dossier_read_document_kind (descriptor) : DOSSIER_DOCUMENT_UNKNOWN;

  lseek (descriptor, 0, SEEK_SET);
  if (kind & DOSSIER_DOCUMENT_PACKAGE)
    return DOSSIER_INSPECTION_OFFICE;
  if (kind == DOSSIER_DOCUMENT_UNKNOWN && format != DOSSIER_INSPECTION_NONE)
    return format;
  dossier_inspection_error_set (
    error,
    kind == DOSSIER_DOCUMENT_UNKNOWN    ? DOSSIER_INSPECTION_ERROR_UNSUPPORTED
    : kind & DOSSIER_DOCUMENT_ENCRYPTED ? DOSSIER_INSPECTION_ERROR_ENCRYPTED
                                        : DOSSIER_INSPECTION_ERROR_DAMAGED);
  return DOSSIER_INSPECTION_NONE;
}
