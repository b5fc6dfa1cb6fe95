/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-odt-content.h"

#include "dossier-clean-text.h"
#include "dossier-odt-styles.h"
#include "dossier-report-picture.h"
#include "dossier-report-walk.h"
#include "dossier-text.h"

#include <string.h>

/* The relative width of a column with a share of 1. */
#define SHARE_UNITS 1000

#define TABLE_STYLES                                                                               \
  "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties"               \
  " style:rel-width=\"100%\" table:align=\"margins\"/></style:style>\n"                            \
  "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties"      \
  " fo:padding=\"2pt\" fo:border-bottom=\"0.5pt solid #bbbbbb\"/></style:style>\n"

typedef struct
{
  GString *xml;
  GString *styles;
  const DossierReport *report;
  GHashTable *anchors;
  GPtrArray *pictures;
  guint n_tables;
  gboolean begins_table;
} Content;

/* Spaces and breaks are elements; a space too that comes first, where a word processor shows none
 * otherwise: at the beginning of a paragraph, and after a stretch that ends with one. */
static void
append_words (Content *self, const char *text, gsize length)
{
  const char *end = text + length;
  gboolean was_space = TRUE;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      g_autofree char *escaped = NULL;

      if (character == '\n')
        g_string_append (self->xml, "<text:line-break/>");
      else if (character == '\t')
        g_string_append (self->xml, "<text:tab/>");
      else if (character == ' ' && was_space)
        g_string_append (self->xml, "<text:s/>");
      else
        {
          escaped = g_markup_escape_text (p, g_utf8_next_char (p) - p);
          g_string_append (self->xml, escaped);
        }
      was_space = character == ' ';
    }
}

static char *
create_address (Content *self, const char *link)
{
  if (link == NULL)
    return NULL;
  if (*link == '#')
    return g_hash_table_contains (self->anchors, link + 1) ? g_markup_escape_text (link, -1) : NULL;
  return dossier_link_is_safe (link) ? g_markup_escape_text (link, -1) : NULL;
}

static void
append_stretch (Content *self, const DossierRichText *text, const DossierTextRun *stretch)
{
  static const struct
  {
    DossierTextStyle style;
    const char *name;
  } names[] = { { DOSSIER_TEXT_BOLD, "Strong_20_Emphasis" },
                { DOSSIER_TEXT_ITALIC, "Emphasis" },
                { DOSSIER_TEXT_CODE, "Source_20_Text" } };
  g_autofree char *address = create_address (self, stretch->link);

  if (address != NULL)
    g_string_append_printf (self->xml,
                            "<text:a xlink:type=\"simple\" xlink:href=\"%s\""
                            " text:style-name=\"Internet_20_link\">",
                            address);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (stretch->style & names[i].style)
        g_string_append_printf (self->xml, "<text:span text:style-name=\"%s\">", names[i].name);
    }
  append_words (self, text->text->str + stretch->start, stretch->length);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (stretch->style & names[i].style)
        g_string_append (self->xml, "</text:span>");
    }
  if (address != NULL)
    g_string_append (self->xml, "</text:a>");
}

static void
append_text (Content *self, const DossierRichText *text)
{
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);

  if (text->language != NULL)
    g_string_append_printf (self->xml,
                            "<text:span text:style-name=\"" DOSSIER_ODT_LANGUAGE "%s\">",
                            text->language);
  for (guint i = 0; i < stretches->len; i++)
    append_stretch (self, text, &g_array_index (stretches, DossierTextRun, i));
  if (text->language != NULL)
    g_string_append (self->xml, "</text:span>");
}

static void
append_bookmark (Content *self, const DossierReportBlock *block)
{
  g_autofree char *name = NULL;

  if (block->anchor == NULL || block->kind == DOSSIER_REPORT_ENTRY)
    return;
  name = g_markup_escape_text (block->anchor, -1);
  g_string_append_printf (self->xml, "<text:bookmark text:name=\"%s\"/>", name);
}

static void
write_text (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Content *self = user_data;
  gboolean is_heading = *node->tag == 'H' && block->style != DOSSIER_REPORT_COVER_TITLE &&
                        block->style != DOSSIER_REPORT_TITLE;

  if (is_heading)
    g_string_append_printf (self->xml,
                            "<text:h text:style-name=\"%s\" text:outline-level=\"%c\">",
                            dossier_odt_find_style (block),
                            node->tag[1]);
  else
    g_string_append_printf (self->xml,
                            "<text:p text:style-name=\"%s\">",
                            dossier_odt_find_style (block));
  append_bookmark (self, block);
  if (block->label != NULL && block->list_depth == 0)
    {
      append_words (self, block->label, strlen (block->label));
      g_string_append (self->xml, "<text:tab/>");
    }
  append_text (self, block->cells->pdata[0]);
  g_string_append (self->xml, is_heading ? "</text:h>\n" : "</text:p>\n");
}

/* A column with the share of the room that it has on paper, or as much as the others. */
static void
append_column (Content *self, const double *shares, guint column)
{
  g_string_append_printf (self->styles,
                          "<style:style style:name=\"Column%u.%u\" style:family=\"table-column\">"
                          "<style:table-column-properties style:rel-column-width=\"%u*\"/>"
                          "</style:style>\n",
                          self->n_tables,
                          column,
                          shares != NULL ? (guint) (shares[column] * SHARE_UNITS) : SHARE_UNITS);
  g_string_append_printf (self->xml,
                          "<table:table-column table:style-name=\"Column%u.%u\"/>",
                          self->n_tables,
                          column);
}

static void
begin_table (Content *self, const DossierReportBlock *row)
{
  self->begins_table = FALSE;
  self->n_tables++;
  g_string_append_printf (self->xml,
                          "<table:table table:name=\"Table%u\" table:style-name=\"Table\">",
                          self->n_tables);
  for (guint i = 0; i < row->cells->len; i++)
    append_column (self, row->shares, i);
}

static void
write_row (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Content *self = user_data;

  if (self->begins_table)
    begin_table (self, block);
  g_string_append (self->xml,
                   block->is_header ? "<table:table-header-rows><table:table-row>"
                                    : "<table:table-row>");
  for (guint i = 0; i < block->cells->len; i++)
    {
      g_string_append_printf (
        self->xml,
        "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">"
        "<text:p text:style-name=\"%s\">",
        block->is_header ? "Table_20_Heading" : "Table_20_Contents");
      if (i == 0)
        append_bookmark (self, block);
      append_text (self, block->cells->pdata[i]);
      g_string_append (self->xml, "</text:p></table:table-cell>");
    }
  g_string_append (self->xml,
                   block->is_header ? "</table:table-row></table:table-header-rows>\n"
                                    : "</table:table-row>\n");
}

static void
write_entry (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Content *self = user_data;
  const DossierRichText *text = block->cells->pdata[0];
  g_autofree char *link = g_strdup_printf ("#%s", block->anchor);
  g_autofree char *address = create_address (self, link);

  g_string_append_printf (self->xml,
                          "<text:p text:style-name=\"Contents_20_%u\">",
                          MIN (block->list_depth, 2));
  if (address != NULL)
    g_string_append_printf (self->xml, "<text:a xlink:type=\"simple\" xlink:href=\"%s\">", address);
  if (block->label != NULL)
    {
      append_words (self, block->label, strlen (block->label));
      g_string_append_c (self->xml, ' ');
    }
  append_text (self, text);
  g_string_append (self->xml, address != NULL ? "</text:a></text:p>\n" : "</text:p>\n");
}

static void
write_rating (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Content *self = user_data;
  static const char *const marks[DOSSIER_RATING_COUNT] = {
    [DOSSIER_RATING_NOT_RATED] = "○",          [DOSSIER_RATING_NON_COMPLIANCE] = "✕",
    [DOSSIER_RATING_PARTIAL_COMPLIANCE] = "◐", [DOSSIER_RATING_COMPLIANCE] = "●",
    [DOSSIER_RATING_COMPLIANCE_PLUS] = "◆",
  };

  g_string_append_printf (self->xml,
                          "<text:p text:style-name=\"%s\">%s ",
                          dossier_odt_find_style (block),
                          marks[block->rating]);
  append_text (self, block->cells->pdata[0]);
  g_string_append (self->xml, "</text:p>\n");
}

static void
write_figure (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Content *self = user_data;
  double width, height;
  GBytes *picture = dossier_report_picture_as_png (self->report, block, &width, &height);
  g_autofree char *clean = dossier_text_clean (block->description, -1);
  g_autofree char *description = g_markup_escape_text (clean, -1);
  char numbers[2][G_ASCII_DTOSTR_BUF_SIZE];

  g_ptr_array_add (self->pictures, picture);
  g_string_append_printf (
    self->xml,
    "<text:p text:style-name=\"Text_20_body\"><draw:frame draw:name=\"Figure%u\""
    " text:anchor-type=\"as-char\" svg:width=\"%spt\" svg:height=\"%spt\">"
    "<draw:image xlink:href=\"Pictures/%u.png\" xlink:type=\"simple\" xlink:show=\"embed\""
    " xlink:actuate=\"onLoad\"/><svg:desc>",
    self->pictures->len,
    g_ascii_formatd (numbers[0], G_ASCII_DTOSTR_BUF_SIZE, "%.1f", width),
    g_ascii_formatd (numbers[1], G_ASCII_DTOSTR_BUF_SIZE, "%.1f", height),
    self->pictures->len);
  g_string_append (self->xml, description);
  g_string_append (self->xml, "</svg:desc></draw:frame></text:p>\n");
}

static void
open_element (const DossierStructureNode *node, gpointer user_data)
{
  Content *self = user_data;

  if (g_str_equal (node->tag, "L"))
    g_string_append_printf (self->xml,
                            "<text:list text:style-name=\"List_20_%s\">\n",
                            g_str_equal (node->note, "Decimal") ? "Number" : "Bullet");
  else if (g_str_equal (node->tag, "LI"))
    g_string_append (self->xml, "<text:list-item>\n");
  else if (g_str_equal (node->tag, "Table"))
    self->begins_table = TRUE;
  else if (g_str_equal (node->tag, "TOC"))
    g_string_append_printf (self->xml,
                            "<text:table-of-content text:name=\"%s\" text:protected=\"true\">"
                            "<text:table-of-content-source text:outline-level=\"3\"/>"
                            "<text:index-body>\n",
                            dossier_report_say (self->report, N_ ("Contents")));
}

static void
close_element (const DossierStructureNode *node, gpointer user_data)
{
  Content *self = user_data;

  if (g_str_equal (node->tag, "L"))
    g_string_append (self->xml, "</text:list>\n");
  else if (g_str_equal (node->tag, "LI"))
    g_string_append (self->xml, "</text:list-item>\n");
  else if (g_str_equal (node->tag, "Table"))
    g_string_append (self->xml, "</table:table>\n");
  else if (g_str_equal (node->tag, "TOC"))
    g_string_append (self->xml, "</text:index-body></text:table-of-content>\n");
}

/**
 * dossier_odt_create_content:
 * @report: a report
 * @pictures: (element-type GBytes): takes the pictures of the text, as PNG
 *
 * Returns: (transfer full): the part of an OpenDocument file that is the text
 */
char *
dossier_odt_create_content (const DossierReport *report, GPtrArray *pictures)
{
  static const DossierReportVisitor visitor = {
    .open = open_element,
    .close = close_element,
    .write_text = write_text,
    .write_row = write_row,
    .write_entry = write_entry,
    .write_rating = write_rating,
    .write_figure = write_figure,
  };
  g_autoptr (GHashTable) anchors = dossier_report_list_anchors (report);
  Content content = { .xml = g_string_new (NULL),
                      .styles = g_string_new (TABLE_STYLES),
                      .report = report,
                      .anchors = anchors,
                      .pictures = pictures };
  char *document;

  dossier_report_walk (report, &visitor, &content);
  document = g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<office:document-content" DOSSIER_ODT_NAMESPACES ">\n"
                              "<office:automatic-styles>\n%s</office:automatic-styles>\n"
                              "<office:body><office:text>\n%s</office:text></office:body>\n"
                              "</office:document-content>\n",
                              content.styles->str,
                              content.xml->str);
  g_string_free (content.xml, TRUE);
  g_string_free (content.styles, TRUE);
  return document;
}
