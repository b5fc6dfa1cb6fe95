/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents that are a single XML file: the root element says what they are. */

#include "dossier-document-kind-reader.h"

#include <libxml/xmlreader.h>
#include <string.h>

#define OPEN_DOCUMENT "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

/* The formats in which Word and Excel 2003 wrote XML, and that in which Word writes all parts of a
 * package into one file. */
static const struct
{
  const char *namespace;
  DossierDocumentKind kind;
} formats[] = {
  { "http://schemas.microsoft.com/office/word/2003/wordml", DOSSIER_DOCUMENT_TEXT },
  { "http://schemas.microsoft.com/office/2006/xmlPackage", DOSSIER_DOCUMENT_ANY },
  { "urn:schemas-microsoft-com:office:spreadsheet", DOSSIER_DOCUMENT_SHEET },
  { OPEN_DOCUMENT, DOSSIER_DOCUMENT_ANY },
};

/**
 * dossier_read_open_document_kind:
 * @type: a media type
 *
 * OpenDocument 1.3 part 2, appendix C.
 *
 * Returns: the kind of OpenDocument file that has this type
 */
DossierDocumentKind
dossier_read_open_document_kind (const char *type)
{
  static const struct
  {
    const char *type;
    DossierDocumentKind kind;
  } kinds[] = {
    { "application/vnd.oasis.opendocument.text", DOSSIER_DOCUMENT_TEXT },
    { "application/vnd.oasis.opendocument.spreadsheet", DOSSIER_DOCUMENT_SHEET },
    { "application/vnd.oasis.opendocument.presentation", DOSSIER_DOCUMENT_SLIDES },
    { "application/vnd.oasis.opendocument.graphics", DOSSIER_DOCUMENT_DRAWING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_has_prefix (type, kinds[i].type))
        return kinds[i].kind;
    }
  return g_str_has_prefix (type, "application/vnd.oasis.opendocument.") ? DOSSIER_DOCUMENT_ANY
                                                                        : DOSSIER_DOCUMENT_UNKNOWN;
}

static DossierDocumentKind
find_kind_of_type (xmlTextReader *reader)
{
  xmlChar *type = xmlTextReaderGetAttributeNs (reader,
                                               (const xmlChar *) "mimetype",
                                               (const xmlChar *) OPEN_DOCUMENT);
  DossierDocumentKind kind =
    type != NULL ? dossier_read_open_document_kind ((const char *) type) : DOSSIER_DOCUMENT_UNKNOWN;

  xmlFree (type);
  return kind;
}

static DossierDocumentKind
find_kind_of_root (xmlTextReader *reader)
{
  const char *namespace = (const char *) xmlTextReaderConstNamespaceUri (reader);
  DossierDocumentKind kind = find_kind_of_type (reader);

  for (guint i = 0; kind == DOSSIER_DOCUMENT_UNKNOWN && i < G_N_ELEMENTS (formats); i++)
    {
      if (g_strcmp0 (namespace, formats[i].namespace) == 0)
        kind = formats[i].kind;
    }
  return kind;
}

/**
 * dossier_read_xml_kind:
 * @descriptor: a file that begins as XML
 *
 * Returns: what kind of document its root element says it is
 */
DossierDocumentKind
dossier_read_xml_kind (int descriptor)
{
  xmlTextReader *reader =
    xmlReaderForFd (descriptor,
                    NULL,
                    NULL,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  DossierDocumentKind kind = DOSSIER_DOCUMENT_UNKNOWN;

  if (reader == NULL)
    return DOSSIER_DOCUMENT_UNKNOWN;
  while (xmlTextReaderRead (reader) == 1)
    {
      if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT)
        {
          kind = find_kind_of_root (reader);
          break;
        }
    }
  xmlFreeTextReader (reader);
  return kind;
}
