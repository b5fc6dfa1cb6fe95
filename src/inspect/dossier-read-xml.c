/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read-xml.h"

/* More rows than a sheet has. */
#define NUMBER_MAXIMUM 2000000

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

static gboolean
is_passed_over (xmlTextReader *reader, DossierXmlIsHidden is_hidden, gpointer user_data)
{
  return is_hidden != NULL && xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT &&
         is_hidden (reader, (const char *) xmlTextReaderConstLocalName (reader), user_data);
}

/**
 * dossier_read_xml:
 * @xml: an XML document
 * @is_hidden: (nullable): called for each element before it begins
 * @visit: called for each element that begins or ends, and for each text
 * @user_data: for both
 *
 * Walks through a document. Nothing is fetched for it, and its own entities
 * are not put in.
 *
 * Returns: whether it is well-formed, as far as @visit wanted to read
 */
gboolean
dossier_read_xml (GBytes *xml,
                  DossierXmlIsHidden is_hidden,
                  DossierXmlVisit visit,
                  gpointer user_data)
{
  gsize length;
  const char *text = g_bytes_get_data (xml, &length);
  xmlTextReader *reader =
    xmlReaderForMemory (text,
                        (int) length,
                        NULL,
                        NULL,
                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  int state;

  if (reader == NULL)
    return FALSE;
  state = xmlTextReaderRead (reader);
  while (state == 1)
    {
      if (is_passed_over (reader, is_hidden, user_data))
        state = xmlTextReaderNext (reader);
      else if (visit_node (reader, visit, user_data))
        state = xmlTextReaderRead (reader);
      else
        break;
    }
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

/**
 * dossier_xml_has_value:
 * @reader: a reader at the beginning of an element
 * @name: the name of an attribute, with its prefix
 * @value: a value
 *
 * Returns: whether the attribute is there and has that value
 */
gboolean
dossier_xml_has_value (xmlTextReader *reader, const char *name, const char *value)
{
  g_autofree char *present = dossier_xml_get_attribute (reader, name);

  return g_strcmp0 (present, value) == 0;
}

/**
 * dossier_xml_get_number:
 * @reader: a reader at the beginning of an element
 * @name: the name of an attribute, with its prefix
 * @fallback: what is meant if it is not there
 *
 * Returns: its value, which is no larger than two million
 */
guint
dossier_xml_get_number (xmlTextReader *reader, const char *name, guint fallback)
{
  g_autofree char *value = dossier_xml_get_attribute (reader, name);

  return value != NULL ? (guint) MIN (g_ascii_strtoull (value, NULL, 10), NUMBER_MAXIMUM)
                       : fallback;
}
