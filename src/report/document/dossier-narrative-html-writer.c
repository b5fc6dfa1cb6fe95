/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-html.h"

#include <string.h>

/* Programs that take it would else have to guess. */
#define ENCODING "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">"
#define TABLE                                                                                      \
  "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse: collapse\">"

/* containers: (element-type DossierNarrativeContainer): what is open */
typedef struct
{
  GString *html;
  GArray *containers;
} Writer;

static const DossierNarrativeContainer *
get_container (const GArray *containers, guint i)
{
  return &g_array_index (containers, DossierNarrativeContainer, i);
}

static const char *
get_list_name (const DossierNarrativeContainer *container)
{
  return container->kind == DOSSIER_NARRATIVE_NUMBER ? "ol" : "ul";
}

static void
close_item (Writer *self, const DossierNarrativeContainer *container)
{
  if (container->kind == DOSSIER_NARRATIVE_QUOTE)
    g_string_append (self->html, "</blockquote>\n");
  else
    g_string_append (self->html, "</li>\n");
}

static void
close_containers (Writer *self, guint n_kept)
{
  while (self->containers->len > n_kept)
    {
      const DossierNarrativeContainer *last =
        get_container (self->containers, self->containers->len - 1);

      close_item (self, last);
      if (last->kind != DOSSIER_NARRATIVE_QUOTE)
        g_string_append_printf (self->html, "</%s>\n", get_list_name (last));
      g_array_set_size (self->containers, self->containers->len - 1);
    }
}

static void
open_item (Writer *self, const DossierNarrativeContainer *item, guint expected)
{
  if (item->kind == DOSSIER_NARRATIVE_NUMBER && item->number != expected)
    g_string_append_printf (self->html, "<li value=\"%u\">", item->number);
  else
    g_string_append (self->html, "<li>");
}

static void
open_container (Writer *self, const DossierNarrativeContainer *container)
{
  if (container->kind == DOSSIER_NARRATIVE_QUOTE)
    g_string_append (self->html, "<blockquote>");
  else if (container->kind == DOSSIER_NARRATIVE_NUMBER && container->number != 1)
    g_string_append_printf (self->html, "<ol start=\"%u\">\n<li>", container->number);
  else
    g_string_append_printf (self->html, "<%s>\n<li>", get_list_name (container));
  g_array_append_vals (self->containers, container, 1);
}

/* How many of the open containers the paragraph goes on with. */
static guint
count_common (Writer *self, const GArray *containers)
{
  guint n = 0;

  while (n < self->containers->len && n < containers->len &&
         get_container (self->containers, n)->kind == get_container (containers, n)->kind &&
         !get_container (containers, n)->begins)
    n++;
  return n;
}

static void
change_containers (Writer *self, const GArray *containers)
{
  guint n_common = count_common (self, containers);

  if (n_common < self->containers->len && n_common < containers->len)
    {
      const DossierNarrativeContainer *next = get_container (containers, n_common);
      DossierNarrativeContainer *last =
        &g_array_index (self->containers, DossierNarrativeContainer, n_common);

      /* The next item of the same list. */
      if (next->kind == last->kind && next->kind != DOSSIER_NARRATIVE_QUOTE)
        {
          close_containers (self, n_common + 1);
          close_item (self, last);
          open_item (self, next, last->number + 1);
          *last = *next;
          n_common++;
        }
    }
  close_containers (self, n_common);
  for (guint i = n_common; i < containers->len; i++)
    open_container (self, get_container (containers, i));
}

/* Spaces in a row and at the ends of lines would vanish. */
static void
append_escaped (GString *html, const char *text, gsize length)
{
  const char *end = text + length;

  for (const char *p = text; p < end; p++)
    switch (*p)
      {
      case '&':
        g_string_append (html, "&amp;");
        break;
      case '<':
        g_string_append (html, "&lt;");
        break;
      case '>':
        g_string_append (html, "&gt;");
        break;
      case '"':
        g_string_append (html, "&quot;");
        break;
      case '\n':
        g_string_append (html, "<br>\n");
        break;
      case ' ':
        g_string_append (html, p > text && p[-1] == ' ' ? "&nbsp;" : " ");
        break;
      default:
        g_string_append_c (html, *p);
        break;
      }
}

static const struct
{
  DossierTextStyle style;
  const char *name;
} styles[] = {
  { DOSSIER_TEXT_BOLD, "b" },
  { DOSSIER_TEXT_ITALIC, "i" },
  { DOSSIER_TEXT_CODE, "code" },
};

static void
append_stretch (GString *html, const DossierRichText *text, const DossierTextRun *stretch)
{
  gboolean is_link = stretch->link != NULL && dossier_link_is_safe (stretch->link);

  if (is_link)
    {
      g_string_append (html, "<a href=\"");
      append_escaped (html, stretch->link, strlen (stretch->link));
      g_string_append (html, "\">");
    }
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if ((stretch->style & styles[i].style) != 0)
      g_string_append_printf (html, "<%s>", styles[i].name);
  append_escaped (html, text->text->str + stretch->start, stretch->length);
  for (guint i = G_N_ELEMENTS (styles); i > 0; i--)
    if ((stretch->style & styles[i - 1].style) != 0)
      g_string_append_printf (html, "</%s>", styles[i - 1].name);
  if (is_link)
    g_string_append (html, "</a>");
}

static void
append_text (GString *html, const DossierRichText *text)
{
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);

  for (guint i = 0; i < stretches->len; i++)
    append_stretch (html, text, &g_array_index (stretches, DossierTextRun, i));
}

static const char *
get_alignment (const DossierNarrativeParagraph *table, guint column)
{
  if (column >= table->alignments->len)
    return "";
  switch (g_array_index (table->alignments, DossierNarrativeAlignment, column))
    {
    case DOSSIER_NARRATIVE_ALIGNED_LEFT:
      return " align=\"left\"";
    case DOSSIER_NARRATIVE_ALIGNED_CENTRE:
      return " align=\"center\"";
    case DOSSIER_NARRATIVE_ALIGNED_RIGHT:
      return " align=\"right\"";
    case DOSSIER_NARRATIVE_ALIGNED_AS_USUAL:
    default:
      return "";
    }
}

static void
append_table (GString *html, const DossierNarrativeParagraph *table)
{
  g_string_append (html, TABLE "\n");
  for (guint i = 0; i < table->rows->len; i++)
    {
      GPtrArray *row = table->rows->pdata[i];
      const char *name = i == 0 ? "th" : "td";

      g_string_append (html, "<tr>");
      for (guint j = 0; j < row->len; j++)
        {
          g_string_append_printf (html, "<%s%s>", name, get_alignment (table, j));
          append_text (html, row->pdata[j]);
          g_string_append_printf (html, "</%s>", name);
        }
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</table>\n");
}

/* The first paragraph of an item stands in it by itself. */
static gboolean
is_text_of_item (const DossierNarrativeParagraph *paragraph)
{
  const GArray *containers = paragraph->containers;
  const DossierNarrativeContainer *last =
    containers->len > 0 ? get_container (containers, containers->len - 1) : NULL;

  return last != NULL && last->kind != DOSSIER_NARRATIVE_QUOTE && last->begins;
}

static void
append_in_element (GString *html, const DossierRichText *text, const char *name)
{
  g_string_append_printf (html, "<%s>", name);
  append_text (html, text);
  g_string_append_printf (html, "</%s>\n", name);
}

static void
append_code (GString *html, const DossierRichText *text)
{
  g_autofree char *escaped = g_markup_escape_text (text->text->str, -1);

  g_string_append_printf (html, "<pre>%s</pre>\n", escaped);
}

static void
append_paragraph (GString *html, const DossierNarrativeParagraph *paragraph)
{
  char heading[] = { 'h', (char) ('0' + CLAMP (paragraph->level, 1, 6)), '\0' };

  switch (paragraph->kind)
    {
    case DOSSIER_NARRATIVE_HEADING:
      append_in_element (html, paragraph->text, heading);
      break;
    case DOSSIER_NARRATIVE_CODE:
      append_code (html, paragraph->text);
      break;
    case DOSSIER_NARRATIVE_RULE:
      g_string_append (html, "<hr>\n");
      break;
    case DOSSIER_NARRATIVE_TABLE:
      append_table (html, paragraph);
      break;
    case DOSSIER_NARRATIVE_TEXT:
    default:
      if (is_text_of_item (paragraph))
        append_text (html, paragraph->text);
      else
        append_in_element (html, paragraph->text, "p");
      break;
    }
}

static gboolean
is_part_of_line (GPtrArray *paragraphs)
{
  const DossierNarrativeParagraph *first = paragraphs->len == 1 ? paragraphs->pdata[0] : NULL;

  return first != NULL && first->kind == DOSSIER_NARRATIVE_TEXT && first->containers->len == 0;
}

/**
 * dossier_narrative_to_html:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 *
 * Returns: (transfer full): it as HTML for the clipboard; without a paragraph of its own if it goes
 *   into a line
 */
char *
dossier_narrative_to_html (GPtrArray *paragraphs)
{
  Writer writer = { g_string_new (ENCODING),
                    g_array_new (FALSE, FALSE, sizeof (DossierNarrativeContainer)) };

  if (is_part_of_line (paragraphs))
    append_text (writer.html, ((DossierNarrativeParagraph *) paragraphs->pdata[0])->text);
  else
    for (guint i = 0; i < paragraphs->len; i++)
      {
        const DossierNarrativeParagraph *paragraph = paragraphs->pdata[i];

        change_containers (&writer, paragraph->containers);
        append_paragraph (writer.html, paragraph);
      }
  close_containers (&writer, 0);
  g_array_unref (writer.containers);
  return g_string_free (writer.html, FALSE);
}
