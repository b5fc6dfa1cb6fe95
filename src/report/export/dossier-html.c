/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-html.h"

#include "dossier-file-replace.h"
#include "dossier-report-file.h"
#include "dossier-report-picture.h"
#include "dossier-report-walk.h"
#include "dossier-text.h"

#include <string.h>

/* The style sheet for screens. When printing, most of the layout is left to the browser. */
#define STYLE                                                                                      \
  "body{font:16px/1.5 %s;color:#1d1d20;background:#fff;margin:0 auto;max-width:46rem;"             \
  "padding:2rem 1rem}"                                                                             \
  "h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .4em;break-after:avoid}"                            \
  "h1{border-top:3px solid #%06x;padding-top:.6em;margin-top:2.5em}"                               \
  ".number,a{color:#%06x}.number{margin-right:.6em}"                                               \
  ".quiet{color:#5e5c64;font-size:.9em}.lead{font-size:1.1em}"                                     \
  "blockquote{border-left:2px solid #bbb;margin-left:0;padding-left:1em;color:#5e5c64}"            \
  "table{border-collapse:collapse;width:100%%;font-size:.9em;margin:1em 0;"                        \
  "font-variant-numeric:tabular-nums}"                                                             \
  "th,td{text-align:left;vertical-align:top;padding:.3em .6em .3em 0;"                             \
  "border-bottom:1px solid #bbb;overflow-wrap:anywhere}"                                           \
  "thead{display:table-header-group}tr,figure{break-inside:avoid}"                                 \
  "figure{margin:1em 0}img{max-width:100%%;height:auto}pre{white-space:pre-wrap}"                  \
  "p{overflow-wrap:anywhere;orphans:2;widows:2}"                                                   \
  "nav ul{list-style:none;padding:0}nav .level-1{font-weight:bold;margin-top:.6em}"                \
  "@media print{body{max-width:none;padding:0;font-size:10pt}h1{break-before:page}}"

typedef struct
{
  GString *text;
  const DossierReport *report;
  GHashTable *anchors;
} Html;

static void
append_escaped (Html *self, const char *text, gssize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *broken = g_strjoinv ("<br>", lines);

  g_string_append (self->text, broken);
}

static gboolean
can_link (Html *self, const char *link)
{
  if (link == NULL)
    return FALSE;
  return *link == '#' ? g_hash_table_contains (self->anchors, link + 1)
                      : dossier_link_is_safe (link);
}

static void
append_stretch (Html *self, const DossierRichText *text, const DossierTextRun *stretch)
{
  static const struct
  {
    DossierTextStyle style;
    const char *tag;
  } tags[] = { { DOSSIER_TEXT_BOLD, "strong" },
               { DOSSIER_TEXT_ITALIC, "em" },
               { DOSSIER_TEXT_CODE, "code" } };
  gboolean is_link = can_link (self, stretch->link);

  if (is_link)
    {
      g_autofree char *address = g_markup_escape_text (stretch->link, -1);

      g_string_append_printf (self->text, "<a href=\"%s\">", address);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      if (stretch->style & tags[i].style)
        g_string_append_printf (self->text, "<%s>", tags[i].tag);
    }
  append_escaped (self, text->text->str + stretch->start, (gssize) stretch->length);
  for (guint i = G_N_ELEMENTS (tags); i > 0; i--)
    {
      if (stretch->style & tags[i - 1].style)
        g_string_append_printf (self->text, "</%s>", tags[i - 1].tag);
    }
  if (is_link)
    g_string_append (self->text, "</a>");
}

static void
append_text (Html *self, const DossierRichText *text)
{
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);

  if (text->language != NULL)
    g_string_append_printf (self->text, "<span lang=\"%s\">", text->language);
  for (guint i = 0; i < stretches->len; i++)
    append_stretch (self, text, &g_array_index (stretches, DossierTextRun, i));
  if (text->language != NULL)
    g_string_append (self->text, "</span>");
}

static void
append_id (Html *self, const DossierReportBlock *block)
{
  g_autofree char *id = NULL;

  if (block->anchor == NULL)
    return;
  id = g_markup_escape_text (block->anchor, -1);
  g_string_append_printf (self->text, " id=\"%s\"", id);
}

static void
append_picture (Html *self,
                GBytes *picture,
                const char *type,
                const char *description,
                double width)
{
  g_autofree char *data =
    g_base64_encode (g_bytes_get_data (picture, NULL), g_bytes_get_size (picture));
  g_autofree char *escaped = g_markup_escape_text (description, -1);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (self->text,
                          "<img src=\"data:%s;base64,%s\" alt=\"%s\" width=\"%s\">",
                          type,
                          data,
                          escaped,
                          g_ascii_formatd (number, sizeof number, "%.0f", width * 96 / 72));
}

static const char *
find_class (const DossierReportBlock *block)
{
  switch (block->style)
    {
    case DOSSIER_REPORT_LEAD:
      return " class=\"lead\"";
    case DOSSIER_REPORT_QUIET:
      return " class=\"quiet\"";
    case DOSSIER_REPORT_BODY:
    case DOSSIER_REPORT_SMALL:
    case DOSSIER_REPORT_QUOTE:
    case DOSSIER_REPORT_CODE:
    case DOSSIER_REPORT_COVER_TITLE:
    case DOSSIER_REPORT_COVER_TEXT:
    case DOSSIER_REPORT_TITLE:
    case DOSSIER_REPORT_HEADING_1:
    case DOSSIER_REPORT_HEADING_2:
    case DOSSIER_REPORT_HEADING_3:
    case DOSSIER_REPORT_HEADING_4:
    default:
      return "";
    }
}

static void
write_text (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Html *self = user_data;
  g_autofree char *tag =
    block->style == DOSSIER_REPORT_CODE ? g_strdup ("pre") : g_ascii_strdown (node->tag, -1);

  g_string_append_printf (self->text, "<%s%s", tag, find_class (block));
  append_id (self, block);
  g_string_append_c (self->text, '>');
  if (block->label != NULL && block->list_depth == 0)
    {
      g_string_append (self->text, "<span class=\"number\">");
      append_escaped (self, block->label, -1);
      g_string_append (self->text, "</span> ");
    }
  append_text (self, block->cells->pdata[0]);
  g_string_append_printf (self->text, "</%s>\n", tag);
}

static void
write_row (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Html *self = user_data;

  g_string_append (self->text, block->is_header ? "<thead><tr" : "<tr");
  append_id (self, block);
  g_string_append_c (self->text, '>');
  for (guint i = 0; i < block->cells->len; i++)
    {
      g_string_append (self->text, block->is_header ? "<th scope=\"col\">" : "<td>");
      append_text (self, block->cells->pdata[i]);
      g_string_append (self->text, block->is_header ? "</th>" : "</td>");
    }
  g_string_append (self->text, block->is_header ? "</tr></thead>\n" : "</tr>\n");
}

static void
write_entry (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Html *self = user_data;
  g_autofree char *link = g_strdup_printf ("#%s", block->anchor);
  gboolean is_link = can_link (self, link);

  g_string_append_printf (self->text, "<li class=\"level-%u\">", block->list_depth);
  if (is_link)
    {
      g_autofree char *address = g_markup_escape_text (link, -1);

      g_string_append_printf (self->text, "<a href=\"%s\">", address);
    }
  if (block->label != NULL)
    {
      append_escaped (self, block->label, -1);
      g_string_append_c (self->text, ' ');
    }
  append_text (self, block->cells->pdata[0]);
  g_string_append (self->text, is_link ? "</a></li>\n" : "</li>\n");
}

/* The word beside the mark says what it is. */
static void
write_rating (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Html *self = user_data;
  g_autoptr (GBytes) mark = dossier_report_picture_of_rating (block->rating);

  g_string_append_printf (self->text, "<p%s>", find_class (block));
  append_picture (self, mark, "image/svg+xml", "", 9);
  g_string_append_c (self->text, ' ');
  append_text (self, block->cells->pdata[0]);
  g_string_append (self->text, "</p>\n");
}

static void
write_figure (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Html *self = user_data;
  double width, height;
  const char *type;
  g_autoptr (GBytes) picture =
    dossier_report_picture_of_figure (self->report, block, &width, &height, &type);

  g_string_append (self->text, "<figure>");
  append_picture (self, picture, type, block->description, width);
  g_string_append (self->text, "</figure>\n");
}

static void
write_rule (const DossierReportBlock *block, const DossierStructureNode *node, gpointer user_data)
{
  Html *self = user_data;

  g_string_append (self->text, "<hr>\n");
}

static const char *
find_tag (const DossierStructureNode *node)
{
  static const char *const tags[][2] = {
    { "Document", "main" },
    { "BlockQuote", "blockquote" },
    { "LI", "li" },
    { "Table", "table" },
  };

  if (g_str_equal (node->tag, "L"))
    return g_str_equal (node->note, "Decimal") ? "ol" : "ul";
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      if (g_str_equal (tags[i][0], node->tag))
        return tags[i][1];
    }
  return NULL;
}

static void
open_element (const DossierStructureNode *node, gpointer user_data)
{
  Html *self = user_data;
  const char *tag = find_tag (node);

  if (g_str_equal (node->tag, "TOC"))
    g_string_append_printf (self->text,
                            "<nav aria-label=\"%s\"><ul>\n",
                            dossier_report_say (self->report, N_ ("Contents")));
  else if (tag != NULL)
    g_string_append_printf (self->text, "<%s>\n", tag);
}

static void
close_element (const DossierStructureNode *node, gpointer user_data)
{
  Html *self = user_data;
  const char *tag = find_tag (node);

  if (g_str_equal (node->tag, "TOC"))
    g_string_append (self->text, "</ul></nav>\n");
  else if (tag != NULL)
    g_string_append_printf (self->text, "</%s>\n", tag);
}

/**
 * dossier_html_create:
 * @report: a report
 *
 * Returns: (transfer full): the report as one HTML page that needs nothing
 *   besides: semantic, without scripts, pictures and styles inside
 */
char *
dossier_html_create (const DossierReport *report)
{
  static const DossierReportVisitor visitor = {
    .open = open_element,
    .close = close_element,
    .write_text = write_text,
    .write_row = write_row,
    .write_entry = write_entry,
    .write_rating = write_rating,
    .write_figure = write_figure,
    .write_rule = write_rule,
  };
  g_autoptr (GHashTable) anchors = dossier_report_list_anchors (report);
  Html html = { g_string_new (NULL), report, anchors };
  g_autofree char *title = g_markup_escape_text (report->title, -1);
  g_autofree char *author = g_markup_escape_text (report->author, -1);
  g_autofree char *font = g_markup_escape_text (report->design->font, -1);

  g_string_append_printf (html.text,
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
                          "<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<meta name=\"author\" content=\"%s\">\n"
                          "<title>%s</title>\n<style>" STYLE "</style>\n</head>\n<body>\n",
                          report->design->language,
                          author,
                          title,
                          font,
                          report->design->accent,
                          report->design->accent);
  dossier_report_walk (report, &visitor, &html);
  g_string_append (html.text, "</body>\n</html>\n");
  return g_string_free (html.text, FALSE);
}

/**
 * dossier_html_write:
 * @report: a report
 * @file: where to write the page, on this computer
 * @error: return location for a #GIOErrorEnum or #GFileError
 *
 * Returns: whether it was written; if not, a file that was there before still is
 */
gboolean
dossier_html_write (const DossierReport *report, GFile *file, GError **error)
{
  g_autofree char *html = NULL;

  if (!dossier_report_file_check (file, error))
    return FALSE;
  html = dossier_html_create (report);
  return dossier_file_replace (g_file_peek_path (file), html, -1, error);
}
