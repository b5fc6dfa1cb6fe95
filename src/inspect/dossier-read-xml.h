/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/**
 * DossierXmlVisit:
 * @reader: where it is
 * @name: the name of the element that begins or ends here, without its prefix;
 *   %NULL for text
 * @begins: whether the element begins; one without content begins and ends
 * @user_data: what dossier_read_xml() was given
 *
 * Returns: whether to read on
 */
typedef gboolean (*DossierXmlVisit) (xmlTextReader *reader,
                                     const char *name,
                                     gboolean begins,
                                     gpointer user_data);

/**
 * DossierXmlIsHidden:
 * @reader: at the beginning of an element
 * @name: its name, without its prefix
 * @user_data: what dossier_read_xml() was given
 *
 * Returns: whether to pass over the element and all that is in it
 */
typedef gboolean (*DossierXmlIsHidden) (xmlTextReader *reader,
                                        const char *name,
                                        gpointer user_data);

gboolean dossier_read_xml (GBytes *xml,
                           DossierXmlIsHidden is_hidden,
                           DossierXmlVisit visit,
                           gpointer user_data);
char *dossier_xml_get_attribute (xmlTextReader *reader, const char *name);
gboolean dossier_xml_has_value (xmlTextReader *reader, const char *name, const char *value);
guint dossier_xml_get_number (xmlTextReader *reader, const char *name, guint fallback);

G_END_DECLS
