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

gboolean dossier_read_xml (GBytes *xml, DossierXmlVisit visit, gpointer user_data);
char *dossier_xml_get_attribute (xmlTextReader *reader, const char *name);

G_END_DECLS
