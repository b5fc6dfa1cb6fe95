/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read-xml.h"

static gboolean
visit_node (xmlTextReader *reader, DossierXmlVisit visit, gpointer user_data)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (reader);

  switch (xmlTextReaderNodeType (reader))
    {
    case XML_READER_TYPE_ELEMENT:
      {
        gboolean is_empty = xmlTextReaderIsEmptyElement (reader) == 1;

        return visit (reader, name, TRUE, user_data) &&
               (!is_empty || visit (reader, name, FALSE, user_data));
      }
    case XML_READER_TYPE_END_ELEMENT:
      return visit (reader, name, FALSE, user_data);
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
    case XML_READER_TYPE_WHITESPACE:
      return visit (reader, NULL, FALSE, user_data);
    default:
      return TRUE;
    }
}

/**
 * dossier_read_xml:
 * @xml: an XML document
 * @visit: called for each element that begins or ends, and for each text
 * @user_data: for @visit
 *
 * Walks through a document. Nothing is fetched for it, and its own entities
 * are not put in.
 *
 * Returns: whether it is well-formed, as far as @visit wanted to read
 */
gboolean
dossier_read_xml (GBytes *xml, DossierXmlVisit visit, gpointer user_data)
{
  gsize length;
  const char *text = g_bytes_get_data (xml, &length);
  xmlTextReader *reader =
    xmlReaderForMemory (text,
                        (int) length,
                        NULL,
                        NULL,
                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  int state = 1;

  if (reader == NULL)
    return FALSE;
  while ((state = xmlTextReaderRead (reader)) == 1 && visit_node (reader, visit, user_data))
    continue;
  xmlFreeTextReader (reader);
  return state >= 0;
}

/**
 * dossier_xml_get_attribute:
 * @reader: a reader at the beginning of an element
 * @name: the name of an attribute, with its prefix
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
dossier_xml_get_attribute (xmlTextReader *reader, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (reader, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  if (value != NULL)
    xmlFree (value);
  return copy;
}
