/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/tree.h>

#include "dossier-narrative-list.h"
#include "dossier-pasted-images.h"

G_BEGIN_DECLS

/**
 * DossierHtmlFormat:
 * @kind: what a paragraph that begins here is
 * @level: of a heading
 * @style: how text is set apart
 * @drops_bold: whether what it is in is bold anyway
 * @keeps_spaces: whether each space and break of a line in the source counts
 * @link: (nullable): where text leads
 *
 * What elements say about the text within them.
 */
typedef struct
{
  DossierNarrativeKind kind;
  guint level;
  DossierTextStyle style;
  gboolean drops_bold;
  gboolean keeps_spaces;
  const char *link;
} DossierHtmlFormat;

/**
 * DossierHtmlItem:
 * @level: of the item in its list, from 1; 0 if what is read is none
 * @kind: a bullet or a number
 * @number: its number; 0 for the next
 *
 * An item of a list that is a paragraph by itself.
 */
typedef struct
{
  guint level;
  DossierNarrativeContainerKind kind;
  guint number;
} DossierHtmlItem;

/**
 * DossierHtmlReader:
 * @paragraphs: what has been read
 * @open: (nullable): the last paragraph, if text goes on with it
 * @cell: (nullable): the cell that text goes to
 * @containers: (element-type DossierNarrativeContainer): what is read now is in
 * @format: of what is read now
 * @item: the item that the next paragraph is
 * @list: that of the items before
 * @list_kind: of the list that is read now
 * @next_number: in the list that is read now
 * @last_item: (nullable): the last container of the list that is read now
 * @links: (element-type utf8): the addresses that @format refers to
 * @space: (nullable): how a space looks that comes before the next letter
 * @depth: how many elements are around
 * @images: the images so far
 * @data: (element-type GBytes): the data: URIs that were taken out of the source
 * @is_too_much: whether there is too much of anything
 *
 * Reads HTML into a narrative.
 */
typedef struct
{
  GPtrArray *paragraphs;
  DossierNarrativeParagraph *open;
  DossierRichText *cell;
  GArray *containers;
  DossierHtmlFormat format;
  DossierHtmlItem item;
  DossierNarrativeList *list;
  DossierNarrativeContainerKind list_kind;
  guint next_number;
  DossierNarrativeContainer last_item;
  gboolean has_last_item;
  GPtrArray *links;
  DossierHtmlFormat space;
  gboolean has_space;
  guint depth;
  DossierPastedImages *images;
  GPtrArray *data;
  gboolean is_too_much;
} DossierHtmlReader;

DossierNarrativeParagraph *dossier_html_reader_open (DossierHtmlReader *self);
void dossier_html_reader_close (DossierHtmlReader *self);
void dossier_html_reader_append (DossierHtmlReader *self, const char *text);
void dossier_html_reader_break (DossierHtmlReader *self);

void dossier_html_reader_read_children (DossierHtmlReader *self, xmlNode *element);

void dossier_html_reader_add_image (DossierHtmlReader *self, xmlNode *element);

char *dossier_html_decode (const char *html, gsize length, GPtrArray *data);
char *dossier_html_take_images (GBytes *html, GPtrArray *data);
gboolean dossier_html_is_named (const xmlNode *node, const char *name);
gboolean dossier_html_is_table_of_data (xmlNode *element);
void dossier_html_reader_read_table (DossierHtmlReader *self, xmlNode *element);

G_END_DECLS
