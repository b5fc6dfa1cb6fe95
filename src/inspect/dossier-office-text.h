/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-content.h"
#include "dossier-read-xml.h"

G_BEGIN_DECLS

/**
 * DossierOfficeText:
 * @parts: (element-type utf8 GBytes): the parts of a document by their names
 * @content: what its text is read into
 * @n_pages: how many pages were begun
 *
 * The text of an office document while it is read. What does not show when the document is
 * printed is passed over.
 */
typedef struct
{
  GHashTable *parts;
  DossierContent *content;
  guint n_pages;
} DossierOfficeText;

gboolean dossier_office_text_read_words (DossierOfficeText *self, GError **error);
gboolean dossier_office_text_read_slides (DossierOfficeText *self, GError **error);
gboolean dossier_office_text_read_sheets (DossierOfficeText *self, GError **error);
gboolean dossier_office_text_read_open_document (DossierOfficeText *self, GError **error);

gboolean dossier_office_text_walk (DossierOfficeText *self,
                                   const char *name,
                                   DossierXmlIsHidden is_hidden,
                                   DossierXmlVisit visit,
                                   gpointer user_data,
                                   GError **error);
GList *dossier_office_text_list (DossierOfficeText *self, const char *prefix);
void dossier_office_text_begin_page (DossierOfficeText *self);
gboolean dossier_office_text_add (DossierOfficeText *self, xmlTextReader *reader);

G_END_DECLS
