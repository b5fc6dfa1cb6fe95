/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * DossierHtmlAnswer:
 * @DOSSIER_HTML_UNSAID: as the element around it
 * @DOSSIER_HTML_NO: not so
 * @DOSSIER_HTML_YES: so
 *
 * What CSS says about something.
 */
typedef enum
{
  DOSSIER_HTML_UNSAID,
  DOSSIER_HTML_NO,
  DOSSIER_HTML_YES,
} DossierHtmlAnswer;

/**
 * DossierHtmlStyle:
 * @is_bold: whether its text is bold
 * @is_italic: whether its text is italic
 * @keeps_spaces: whether each space and break of a line in the source counts
 * @is_hidden: whether nobody sees it
 * @is_list_mark: whether it is the bullet or number that Word writes before an item
 * @list_level: its level in a list of Word, from 1; 0 if it is in none
 *
 * What matters of the CSS of an element.
 */
typedef struct
{
  DossierHtmlAnswer is_bold;
  DossierHtmlAnswer is_italic;
  DossierHtmlAnswer keeps_spaces;
  gboolean is_hidden;
  gboolean is_list_mark;
  guint list_level;
} DossierHtmlStyle;

void dossier_html_style_read (DossierHtmlStyle *self, xmlNode *element);
guint
dossier_html_read_number (xmlNode *element, const char *attribute, guint otherwise, guint maximum);

G_END_DECLS
