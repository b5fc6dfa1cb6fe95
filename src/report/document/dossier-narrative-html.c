/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-html.h"

#include <libxml/HTMLparser.h>

#include "dossier-narrative-html-reader.h"
#include "dossier-narrative-html-style.h"

#include <string.h>

/* Elements within elements; what is deeper was not written by a word processor. */
#define DEPTH_MAXIMUM 200
/* Quotes and lists within each other. */
#define CONTAINERS_MAXIMUM 9
#define NUMBER_MAXIMUM     999999999

typedef enum
{
  INLINE,
  SKIPPED,
  BLOCK,
  HEADING,
  LIST,
  ITEM,
  QUOTE,
  TABLE,
  CODE_BLOCK,
  RULE,
  BREAK,
  IMAGE,
  LINK,
} Role;

/* value: of a heading, its level; of what is within a line, how it is set apart; of a list, the
 * kind of its items */
typedef struct
{
  const char *name;
  Role role;
  guint value;
} Element;

/* The title of the element comes before all headings of its narrative. Others have no role. */
static const Element elements[] = {
  { "b", INLINE, DOSSIER_TEXT_BOLD },
  { "strong", INLINE, DOSSIER_TEXT_BOLD },
  { "i", INLINE, DOSSIER_TEXT_ITALIC },
  { "em", INLINE, DOSSIER_TEXT_ITALIC },
  { "code", INLINE, DOSSIER_TEXT_CODE },
  { "kbd", INLINE, DOSSIER_TEXT_CODE },
  { "samp", INLINE, DOSSIER_TEXT_CODE },
  { "tt", INLINE, DOSSIER_TEXT_CODE },
  { "a", LINK, 0 },
  { "br", BREAK, 0 },
  { "img", IMAGE, 0 },
  { "hr", RULE, 0 },
  { "h1", HEADING, 2 },
  { "h2", HEADING, 2 },
  { "h3", HEADING, 3 },
  { "h4", HEADING, 3 },
  { "h5", HEADING, 3 },
  { "h6", HEADING, 3 },
  { "ul", LIST, DOSSIER_NARRATIVE_BULLET },
  { "ol", LIST, DOSSIER_NARRATIVE_NUMBER },
  { "menu", LIST, DOSSIER_NARRATIVE_BULLET },
  { "dir", LIST, DOSSIER_NARRATIVE_BULLET },
  { "li", ITEM, 0 },
  { "blockquote", QUOTE, 0 },
  { "table", TABLE, 0 },
  { "pre", CODE_BLOCK, 0 },
  { "listing", CODE_BLOCK, 0 },
  { "address", BLOCK, 0 },
  { "article", BLOCK, 0 },
  { "aside", BLOCK, 0 },
  { "body", BLOCK, 0 },
  { "caption", BLOCK, 0 },
  { "center", BLOCK, 0 },
  { "dd", BLOCK, 0 },
  { "details", BLOCK, 0 },
  { "div", BLOCK, 0 },
  { "dl", BLOCK, 0 },
  { "dt", BLOCK, 0 },
  { "fieldset", BLOCK, 0 },
  { "figcaption", BLOCK, 0 },
  { "figure", BLOCK, 0 },
  { "footer", BLOCK, 0 },
  { "form", BLOCK, 0 },
  { "header", BLOCK, 0 },
  { "hgroup", BLOCK, 0 },
  { "legend", BLOCK, 0 },
  { "main", BLOCK, 0 },
  { "nav", BLOCK, 0 },
  { "p", BLOCK, 0 },
  { "section", BLOCK, 0 },
  { "summary", BLOCK, 0 },
  { "tbody", BLOCK, 0 },
  { "td", BLOCK, 0 },
  { "tfoot", BLOCK, 0 },
  { "th", BLOCK, 0 },
  { "thead", BLOCK, 0 },
  { "tr", BLOCK, 0 },
  { "audio", SKIPPED, 0 },
  { "button", SKIPPED, 0 },
  { "canvas", SKIPPED, 0 },
  { "del", SKIPPED, 0 },
  { "embed", SKIPPED, 0 },
  { "head", SKIPPED, 0 },
  { "iframe", SKIPPED, 0 },
  { "input", SKIPPED, 0 },
  { "map", SKIPPED, 0 },
  { "math", SKIPPED, 0 },
  { "noscript", SKIPPED, 0 },
  { "object", SKIPPED, 0 },
  { "script", SKIPPED, 0 },
  { "select", SKIPPED, 0 },
  { "style", SKIPPED, 0 },
  { "svg", SKIPPED, 0 },
  { "template", SKIPPED, 0 },
  { "textarea", SKIPPED, 0 },
  { "title", SKIPPED, 0 },
  { "video", SKIPPED, 0 },
  { "xml", SKIPPED, 0 },
};

static const Element other_element = { "", INLINE, DOSSIER_TEXT_PLAIN };

/* Office has elements of its own, such as <o:p>, whose prefix is a namespace for libxml2. */
static const Element *
find_element (const xmlNode *node)
{
  if (node->ns != NULL && node->ns->prefix != NULL)
    return &other_element;
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (dossier_html_is_named (node, elements[i].name))
      return &elements[i];
  return &other_element;
}

static void
change_style (DossierTextStyle *style, DossierTextStyle change, DossierHtmlAnswer answer)
{
  if (answer == DOSSIER_HTML_YES)
    *style |= change;
  else if (answer == DOSSIER_HTML_NO)
    *style &= ~(guint) change;
}

static void
apply_style (DossierHtmlReader *self, const DossierHtmlStyle *style)
{
  change_style (&self->format.style, DOSSIER_TEXT_BOLD, style->is_bold);
  change_style (&self->format.style, DOSSIER_TEXT_ITALIC, style->is_italic);
  if (style->keeps_spaces != DOSSIER_HTML_UNSAID)
    self->format.keeps_spaces = style->keeps_spaces == DOSSIER_HTML_YES;
}

static void
read_link (DossierHtmlReader *self, xmlNode *element)
{
  xmlChar *address = xmlGetNoNsProp (element, (const xmlChar *) "href");
  char *link;

  if (address == NULL)
    return;
  link = g_strstrip (g_strdup ((const char *) address));
  xmlFree (address);
  g_ptr_array_add (self->links, link);
  self->format.link = dossier_link_is_safe (link) ? link : NULL;
}

static void
read_block (DossierHtmlReader *self, xmlNode *element)
{
  dossier_html_reader_close (self);
  dossier_html_reader_read_children (self, element);
  dossier_html_reader_close (self);
}

static void
read_heading (DossierHtmlReader *self, xmlNode *element, guint level)
{
  self->format.kind = DOSSIER_NARRATIVE_HEADING;
  self->format.level = level;
  self->format.drops_bold = TRUE;
  read_block (self, element);
}

static void
read_code (DossierHtmlReader *self, xmlNode *element)
{
  self->format.kind = DOSSIER_NARRATIVE_CODE;
  self->format.keeps_spaces = TRUE;
  read_block (self, element);
}

static void
add_rule (DossierHtmlReader *self)
{
  dossier_html_reader_close (self);
  if (self->cell != NULL)
    return;
  self->format.kind = DOSSIER_NARRATIVE_RULE;
  self->format.level = 0;
  dossier_html_reader_open (self);
  dossier_html_reader_close (self);
}

/* What is within too many others is not within one more. */
static void
read_in_container (DossierHtmlReader *self, xmlNode *element, DossierNarrativeContainer *container)
{
  gboolean has_room = self->containers->len < CONTAINERS_MAXIMUM;

  dossier_html_reader_close (self);
  if (has_room)
    g_array_append_vals (self->containers, container, 1);
  dossier_html_reader_read_children (self, element);
  dossier_html_reader_close (self);
  if (!has_room)
    return;
  *container =
    g_array_index (self->containers, DossierNarrativeContainer, self->containers->len - 1);
  g_array_set_size (self->containers, self->containers->len - 1);
}

/* Word Online has a list of its own for each item, which says how deep it is. */
static void
read_item (DossierHtmlReader *self, xmlNode *element)
{
  guint level = dossier_html_read_number (element, "data-aria-level", 0, CONTAINERS_MAXIMUM);
  guint number = dossier_html_read_number (element, "value", self->next_number, NUMBER_MAXIMUM);
  DossierNarrativeContainer item = { self->list_kind, 0, TRUE };

  self->next_number = number + 1;
  if (level > 0)
    {
      self->item = (DossierHtmlItem){ level, self->list_kind, number };
      read_block (self, element);
      self->item.level = 0;
      return;
    }
  item.number = item.kind == DOSSIER_NARRATIVE_NUMBER ? number : 0;
  self->has_last_item = FALSE;
  read_in_container (self, element, &item);
  self->has_last_item = TRUE;
  self->last_item = item;
}

/* A list right in another one, as Google Docs has it, belongs to the item before. */
static void
read_list (DossierHtmlReader *self, xmlNode *element, DossierNarrativeContainerKind kind)
{
  DossierHtmlReader before = *self;
  gboolean is_in_list = element->parent != NULL && find_element (element->parent)->role == LIST;

  self->list_kind = kind;
  self->next_number = dossier_html_read_number (element, "start", 1, NUMBER_MAXIMUM);
  self->has_last_item = FALSE;
  if (is_in_list && before.has_last_item)
    read_in_container (self, element, &before.last_item);
  else
    read_block (self, element);
  self->list_kind = before.list_kind;
  self->next_number = before.next_number;
  self->has_last_item = before.has_last_item;
  self->last_item = before.last_item;
}

static xmlNode *
find_list_mark (xmlNode *element, guint depth)
{
  xmlNode *mark = NULL;

  for (xmlNode *child = element->children; child != NULL && mark == NULL; child = child->next)
    {
      DossierHtmlStyle style;

      if (child->type != XML_ELEMENT_NODE)
        continue;
      dossier_html_style_read (&style, child);
      if (style.is_list_mark)
        return child;
      mark = depth < DEPTH_MAXIMUM ? find_list_mark (child, depth + 1) : NULL;
    }
  return mark;
}

/* Word fills the place up to the text with no-break spaces. */
static void
keep_first_word (char *text)
{
  char *end = text;

  while (g_ascii_isgraph (*end))
    end++;
  *end = '\0';
}

/* As in “3.”, “(b)”, “iv)” and “2.1”; the letter “o” alone is a bullet. */
static gboolean
is_number (const char *mark)
{
  const char *start = *mark == '(' ? mark + 1 : mark;
  gsize length = strlen (start);

  return g_ascii_isalnum (*start) && (g_ascii_isdigit (*start) || strchr (".)", start[length - 1]));
}

/* 0 where it is not as simple as “3.”: it is the next one then. */
static guint
read_whole_number (const char *mark)
{
  gsize n_digits = strspn (mark, "0123456789");

  if (n_digits == 0 || n_digits > 9 || (mark[n_digits] != '\0' && mark[n_digits + 1] != '\0'))
    return 0;
  return (guint) g_ascii_strtoull (mark, NULL, 10);
}

/* In Word an item is a paragraph with its bullet or number as text. */
static void
find_word_item (DossierHtmlReader *self, xmlNode *element, guint level)
{
  xmlNode *mark = find_list_mark (element, 0);
  xmlChar *content = mark != NULL ? xmlNodeGetContent (mark) : NULL;

  self->item = (DossierHtmlItem){ level, DOSSIER_NARRATIVE_BULLET, 0 };
  if (content != NULL)
    keep_first_word (g_strchug ((char *) content));
  if (content != NULL && is_number ((const char *) content))
    {
      self->item.kind = DOSSIER_NARRATIVE_NUMBER;
      self->item.number = read_whole_number ((const char *) content);
    }
  if (content != NULL)
    xmlFree (content);
}

static void
read_paragraph (DossierHtmlReader *self, xmlNode *element, const DossierHtmlStyle *style)
{
  if (style->list_level == 0 || self->cell != NULL)
    {
      read_block (self, element);
      return;
    }
  dossier_html_reader_close (self);
  find_word_item (self, element, style->list_level);
  read_block (self, element);
  self->item.level = 0;
}

static void
read_table (DossierHtmlReader *self, xmlNode *element)
{
  if (self->cell == NULL && dossier_html_is_table_of_data (element))
    dossier_html_reader_read_table (self, element);
  else
    read_block (self, element);
}

static void
read_as (DossierHtmlReader *self,
         xmlNode *node,
         const Element *element,
         const DossierHtmlStyle *style)
{
  DossierNarrativeContainer quote = { DOSSIER_NARRATIVE_QUOTE, 0, TRUE };

  switch (element->role)
    {
    case BLOCK:
      read_paragraph (self, node, style);
      break;
    case HEADING:
      read_heading (self, node, element->value);
      break;
    case LIST:
      read_list (self, node, (DossierNarrativeContainerKind) element->value);
      break;
    case ITEM:
      read_item (self, node);
      break;
    case QUOTE:
      read_in_container (self, node, &quote);
      break;
    case TABLE:
      read_table (self, node);
      break;
    case CODE_BLOCK:
      read_code (self, node);
      break;
    case RULE:
      add_rule (self);
      break;
    case BREAK:
      dossier_html_reader_break (self);
      break;
    case IMAGE:
      dossier_html_reader_add_image (self, node);
      break;
    case LINK:
    case INLINE:
    case SKIPPED:
    default:
      dossier_html_reader_read_children (self, node);
      break;
    }
}

static void
read_element (DossierHtmlReader *self, xmlNode *node)
{
  const Element *element = find_element (node);
  DossierHtmlFormat before = self->format;
  DossierHtmlStyle style;

  dossier_html_style_read (&style, node);
  if (element->role == SKIPPED || style.is_hidden || style.is_list_mark)
    return;
  self->depth++;
  if (element->role == LINK)
    read_link (self, node);
  else if (element->role == INLINE)
    self->format.style |= (DossierTextStyle) element->value;
  apply_style (self, &style);
  self->is_too_much = self->is_too_much || self->depth > DEPTH_MAXIMUM;
  if (!self->is_too_much)
    read_as (self, node, element, &style);
  self->format = before;
  self->depth--;
}

void
dossier_html_reader_read_children (DossierHtmlReader *self, xmlNode *element)
{
  for (xmlNode *child = element->children; child != NULL && !self->is_too_much; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      read_element (self, child);
    else if (child->type == XML_TEXT_NODE)
      dossier_html_reader_append (self, (const char *) child->content);
}

static void
read_document (DossierHtmlReader *self, const char *html, gsize length)
{
  htmlDocPtr document = htmlReadMemory (html,
                                        (int) length,
                                        NULL,
                                        "UTF-8",
                                        HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                          HTML_PARSE_NOWARNING);

  if (document == NULL)
    return;
  dossier_html_reader_read_children (self, (xmlNode *) document);
  dossier_html_reader_close (self);
  xmlFreeDoc (document);
}

/**
 * dossier_narrative_from_html:
 * @html: HTML from another program, which may be anything, with or without a whole document around
 * @length: its length in bytes
 * @images: gets the images in it, none of which are read
 *
 * Returns: (transfer full) (nullable) (element-type DossierNarrativeParagraph): what it says, with
 *   the formats that a narrative can have; %NULL if it is no text or too large for a narrative
 */
GPtrArray *
dossier_narrative_from_html (const char *html, gsize length, DossierPastedImages *images)
{
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_new ();
  g_autoptr (GPtrArray) data = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autofree char *text = dossier_html_decode (html, length, data);
  DossierHtmlReader reader = { .paragraphs = paragraphs, .images = images, .data = data };

  if (text == NULL)
    return NULL;
  reader.containers = g_array_new (FALSE, FALSE, sizeof (DossierNarrativeContainer));
  reader.links = g_ptr_array_new_with_free_func (g_free);
  reader.list = dossier_narrative_list_new ();
  read_document (&reader, text, strlen (text));
  g_array_unref (reader.containers);
  g_ptr_array_unref (reader.links);
  dossier_narrative_list_free (reader.list);
  if (reader.is_too_much)
    return NULL;
  dossier_narrative_normalise (paragraphs);
  return g_steal_pointer (&paragraphs);
}
