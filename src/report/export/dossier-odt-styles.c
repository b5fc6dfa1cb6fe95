/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-odt-styles.h"

#include "dossier-text-appearance.h"

/* In points, for each level. */
#define LIST_INDENT      14
#define LIST_LEVEL_COUNT 10

typedef struct
{
  DossierReportStyle appearance;
  const char *name;
  const char *display_name;
  guint outline_level;
  gboolean starts_page;
} ParagraphStyle;

/* Uses the names of a word processor's built-in styles where there is one. */
static const ParagraphStyle styles[] = {
  { DOSSIER_REPORT_BODY, "Text_20_body", "Text body", 0, FALSE },
  { DOSSIER_REPORT_LEAD, "Lead", "Lead", 0, FALSE },
  { DOSSIER_REPORT_QUIET, "Quiet", "Quiet", 0, FALSE },
  { DOSSIER_REPORT_SMALL, "Table_20_Contents", "Table Contents", 0, FALSE },
  { DOSSIER_REPORT_QUOTE, "Quotations", "Quotations", 0, FALSE },
  { DOSSIER_REPORT_CODE, "Preformatted_20_Text", "Preformatted Text", 0, FALSE },
  { DOSSIER_REPORT_COVER_TITLE, "Title", "Title", 0, FALSE },
  { DOSSIER_REPORT_COVER_TEXT, "Subtitle", "Subtitle", 0, FALSE },
  { DOSSIER_REPORT_TITLE, "Contents_20_Heading", "Contents Heading", 0, TRUE },
  { DOSSIER_REPORT_HEADING_1, "Heading_20_1", "Heading 1", 1, TRUE },
  { DOSSIER_REPORT_HEADING_2, "Heading_20_2", "Heading 2", 2, FALSE },
  { DOSSIER_REPORT_HEADING_3, "Heading_20_3", "Heading 3", 3, FALSE },
  { DOSSIER_REPORT_HEADING_4, "Heading_20_4", "Heading 4", 4, FALSE },
};

/**
 * dossier_odt_find_style:
 * @block: a block of a report
 *
 * Returns: the name of the paragraph style that it has
 */
const char *
dossier_odt_find_style (const DossierReportBlock *block)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (styles[i].appearance == block->style)
        return styles[i].name;
    }
  return styles[0].name;
}

static char *
format_points (char *buffer, double points)
{
  return g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.1f", points);
}

static void
append_paragraph_style (GString *xml, const ParagraphStyle *style, const DossierPageDesign *design)
{
  const DossierTextAppearance *appearance = dossier_text_appearance_get (style->appearance);
  guint32 colour =
    appearance->colour == DOSSIER_COLOUR_ACCENT ? design->accent : appearance->colour;
  char numbers[3][G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (xml,
                          "<style:style style:name=\"%s\" style:display-name=\"%s\""
                          " style:family=\"paragraph\" style:parent-style-name=\"Standard\"",
                          style->name,
                          style->display_name);
  if (style->outline_level > 0)
    g_string_append_printf (xml, " style:default-outline-level=\"%u\"", style->outline_level);
  g_string_append_printf (xml,
                          ">\n<style:paragraph-properties fo:margin-top=\"%spt\""
                          " fo:margin-bottom=\"%spt\"%s%s%s/>\n",
                          format_points (numbers[0], appearance->before),
                          format_points (numbers[1], appearance->after),
                          appearance->keeps_next ? " fo:keep-with-next=\"always\"" : "",
                          style->starts_page ? " fo:break-before=\"page\"" : "",
                          style->appearance == DOSSIER_REPORT_QUOTE ? " fo:margin-left=\"15pt\""
                                                                    : "");
  g_string_append_printf (xml,
                          "<style:text-properties fo:font-size=\"%spt\" fo:color=\"#%06x\"%s%s/>\n"
                          "</style:style>\n",
                          format_points (numbers[2], appearance->size),
                          colour,
                          appearance->is_bold ? " fo:font-weight=\"bold\"" : "",
                          appearance->is_italic ? " fo:font-style=\"italic\"" : "");
}

static void
append_text_styles (GString *xml, const DossierPageDesign *design)
{
  g_string_append_printf (
    xml,
    "<style:style style:name=\"Strong_20_Emphasis\" style:display-name=\"Strong Emphasis\""
    " style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\n"
    "<style:style style:name=\"Emphasis\" style:family=\"text\">"
    "<style:text-properties fo:font-style=\"italic\"/></style:style>\n"
    "<style:style style:name=\"Source_20_Text\" style:display-name=\"Source Text\""
    " style:family=\"text\"><style:text-properties fo:font-family=\"monospace\"/></style:style>\n"
    "<style:style style:name=\"Internet_20_link\" style:display-name=\"Internet Link\""
    " style:family=\"text\"><style:text-properties fo:color=\"#%06x\"/></style:style>\n"
    "<style:style style:name=\"Table_20_Heading\" style:display-name=\"Table Heading\""
    " style:family=\"paragraph\" style:parent-style-name=\"Table_20_Contents\">"
    "<style:text-properties fo:font-weight=\"bold\"/></style:style>\n"
    "<style:style style:name=\"Contents_20_1\" style:display-name=\"Contents 1\""
    " style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:margin-top=\"6pt\"/>"
    "<style:text-properties fo:font-weight=\"bold\"/></style:style>\n"
    "<style:style style:name=\"Contents_20_2\" style:display-name=\"Contents 2\""
    " style:family=\"paragraph\" style:parent-style-name=\"Standard\"/>\n"
    "<style:style style:name=\"Footer\" style:family=\"paragraph\""
    " style:parent-style-name=\"Standard\">"
    "<style:text-properties fo:font-size=\"8pt\" fo:color=\"#5e5c64\"/></style:style>\n",
    design->accent);
}

static void
append_list_level (GString *xml, gboolean is_numbered, guint level)
{
  if (is_numbered)
    g_string_append_printf (xml,
                            "<text:list-level-style-number text:level=\"%u\""
                            " style:num-suffix=\".\" style:num-format=\"1\">",
                            level);
  else
    g_string_append_printf (xml,
                            "<text:list-level-style-bullet text:level=\"%u\""
                            " text:bullet-char=\"•\">",
                            level);
  g_string_append_printf (
    xml,
    "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
    "<style:list-level-label-alignment text:label-followed-by=\"listtab\""
    " fo:text-indent=\"-14pt\" fo:margin-left=\"%upt\"/></style:list-level-properties>"
    "</text:list-level-style-%s>\n",
    LIST_INDENT * level,
    is_numbered ? "number" : "bullet");
}

static void
append_list_style (GString *xml, const char *name, gboolean is_numbered)
{
  g_string_append_printf (xml, "<text:list-style style:name=\"%s\">\n", name);
  for (guint level = 1; level <= LIST_LEVEL_COUNT; level++)
    append_list_level (xml, is_numbered, level);
  g_string_append (xml, "</text:list-style>\n");
}

static void
append_language (GString *xml, const char *language)
{
  g_auto (GStrv) parts = g_strsplit (language, "-", 2);

  g_string_append_printf (xml,
                          " fo:language=\"%s\" fo:country=\"%s\"",
                          parts[0],
                          parts[1] != NULL ? parts[1] : "none");
}

/* A style for each language that is not that of the document. */
static void
append_language_styles (GString *xml, const DossierReport *report)
{
  g_autoptr (GHashTable) languages = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const DossierReportBlock *block = report->blocks->pdata[i];

      for (guint j = 0; j < block->cells->len; j++)
        {
          const char *language = ((const DossierRichText *) block->cells->pdata[j])->language;

          if (language == NULL || !g_hash_table_add (languages, (gpointer) language))
            continue;
          g_string_append_printf (xml,
                                  "<style:style style:name=\"" DOSSIER_ODT_LANGUAGE "%s\""
                                  " style:family=\"text\"><style:text-properties",
                                  language);
          append_language (xml, language);
          g_string_append (xml, "/></style:style>\n");
        }
    }
}

static void
append_page_layout (GString *xml, const DossierReport *report)
{
  DossierPageGeometry geometry = dossier_page_design_get_geometry (report->design);
  char numbers[6][G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (
    xml,
    "<office:automatic-styles>\n<style:page-layout style:name=\"Page\">"
    "<style:page-layout-properties fo:page-width=\"%spt\" fo:page-height=\"%spt\""
    " fo:margin-top=\"%spt\" fo:margin-bottom=\"%spt\" fo:margin-left=\"%spt\""
    " fo:margin-right=\"%spt\"/><style:footer-style/></style:page-layout>\n"
    "</office:automatic-styles>\n",
    format_points (numbers[0], geometry.width),
    format_points (numbers[1], geometry.height),
    format_points (numbers[2], geometry.top),
    format_points (numbers[3], geometry.height - geometry.bottom),
    format_points (numbers[4], geometry.label_left),
    format_points (numbers[5], geometry.width - geometry.text_right));
}

/**
 * dossier_odt_create_styles:
 * @report: a report
 *
 * Returns: (transfer full): the part of an OpenDocument file that says how it
 *   looks
 */
char *
dossier_odt_create_styles (const DossierReport *report)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<office:document-styles" DOSSIER_ODT_NAMESPACES ">\n"
                               "<office:styles>\n");
  g_autofree char *font = g_markup_escape_text (report->design->font, -1);
  g_autofree char *subject = g_markup_escape_text (report->subject, -1);

  g_string_append_printf (xml,
                          "<style:default-style style:family=\"paragraph\">"
                          "<style:paragraph-properties fo:orphans=\"2\" fo:widows=\"2\""
                          " fo:hyphenation-ladder-count=\"no-limit\"/>"
                          "<style:text-properties fo:font-family=\"%s\" fo:font-size=\"9.5pt\""
                          " fo:hyphenate=\"false\"",
                          font);
  append_language (xml, report->design->language);
  g_string_append (xml,
                   "/></style:default-style>\n"
                   "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>\n");
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    append_paragraph_style (xml, &styles[i], report->design);
  append_text_styles (xml, report->design);
  append_language_styles (xml, report);
  append_list_style (xml, "List_20_Bullet", FALSE);
  append_list_style (xml, "List_20_Number", TRUE);
  g_string_append (xml, "</office:styles>\n");
  append_page_layout (xml, report);
  g_string_append_printf (xml,
                          "<office:master-styles>\n<style:master-page style:name=\"Standard\""
                          " style:page-layout-name=\"Page\"><style:footer>"
                          "<text:p text:style-name=\"Footer\">%s – <text:page-number"
                          " text:select-page=\"current\">1</text:page-number></text:p>"
                          "</style:footer></style:master-page>\n</office:master-styles>\n"
                          "</office:document-styles>\n",
                          subject);
  return g_string_free (xml, FALSE);
}
