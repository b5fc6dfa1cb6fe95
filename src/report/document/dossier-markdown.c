/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-markdown.h"

#include <md4c.h>

#include <string.h>

/* Many links can share one long address that is written once. Beyond so many bytes of addresses for
 * each byte of the text, what follows is text without a link. */
#define ADDRESSES_FACTOR 8

/* MD4C completes every row of a table to as many cells as its first row has. Beyond so many cells
 * more than the text has bytes, it is no table. */
#define CELLS_MAXIMUM 20000

typedef struct
{
  gboolean is_ordered;
  guint next_number;
} List;

typedef struct
{
  const char *source;
  gsize source_length;
  GPtrArray *blocks;

  GArray *lists;
  guint quote_depth;
  char *marker;
  guint heading_level;
  gboolean is_code;
  gboolean is_header;

  DossierMarkdownBlock *block;
  DossierRichText *cell;
  guint bold_depth;
  guint italic_depth;
  guint code_depth;
  GPtrArray *links;
  gsize addresses_length;
  guint64 n_cells;
} Parser;

static void
block_free (gpointer data)
{
  DossierMarkdownBlock *block = data;

  g_free (block->marker);
  g_ptr_array_unref (block->cells);
  g_free (block);
}

static void
begin_cell (Parser *self)
{
  self->cell = dossier_rich_text_new (NULL);
  g_ptr_array_add (self->block->cells, self->cell);
}

static void
begin_block (Parser *self, DossierMarkdownKind kind)
{
  DossierMarkdownBlock *block = g_new0 (DossierMarkdownBlock, 1);

  block->kind = kind;
  block->level = self->heading_level;
  block->list_depth = self->lists->len;
  block->quote_depth = self->quote_depth;
  block->marker = g_steal_pointer (&self->marker);
  block->is_header = self->is_header;
  block->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_rich_text_free);
  g_ptr_array_add (self->blocks, block);
  self->block = block;
  if (kind != DOSSIER_MARKDOWN_ROW)
    begin_cell (self);
}

static void
end_block (Parser *self)
{
  self->block = NULL;
  self->cell = NULL;
}

static void
begin_list (Parser *self, gboolean is_ordered, guint first_number)
{
  List list = { is_ordered, first_number };

  g_array_append_val (self->lists, list);
}

static void
begin_item (Parser *self)
{
  List *list = &g_array_index (self->lists, List, self->lists->len - 1);

  end_block (self);
  g_free (self->marker);
  self->marker = list->is_ordered ? g_strdup_printf ("%u.", list->next_number++) : g_strdup ("•");
}

static gboolean
has_room_for_table (Parser *self, const MD_BLOCK_TABLE_DETAIL *table)
{
  self->n_cells += (guint64) table->col_count * (table->head_row_count + table->body_row_count);
  return self->n_cells <= self->source_length + CELLS_MAXIMUM;
}

/* MD4C stops parsing when a callback returns a negative number. */
static int
enter_block (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Parser *self = user_data;

  switch (type)
    {
    case MD_BLOCK_QUOTE:
      end_block (self);
      self->quote_depth++;
      break;
    case MD_BLOCK_UL:
      end_block (self);
      begin_list (self, FALSE, 0);
      break;
    case MD_BLOCK_OL:
      end_block (self);
      begin_list (self, TRUE, ((MD_BLOCK_OL_DETAIL *) detail)->start);
      break;
    case MD_BLOCK_LI:
      begin_item (self);
      break;
    case MD_BLOCK_HR:
      begin_block (self, DOSSIER_MARKDOWN_RULE);
      break;
    case MD_BLOCK_H:
      self->heading_level = ((MD_BLOCK_H_DETAIL *) detail)->level;
      begin_block (self, DOSSIER_MARKDOWN_HEADING);
      break;
    case MD_BLOCK_CODE:
      self->is_code = TRUE;
      begin_block (self, DOSSIER_MARKDOWN_CODE);
      break;
    case MD_BLOCK_P:
      begin_block (self, DOSSIER_MARKDOWN_PARAGRAPH);
      break;
    case MD_BLOCK_THEAD:
      self->is_header = TRUE;
      break;
    case MD_BLOCK_TR:
      begin_block (self, DOSSIER_MARKDOWN_ROW);
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      begin_cell (self);
      break;
    case MD_BLOCK_TABLE:
      return has_room_for_table (self, detail) ? 0 : -1;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_TBODY:
    default:
      break;
    }
  return 0;
}

static int
leave_block (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Parser *self = user_data;

  switch (type)
    {
    case MD_BLOCK_QUOTE:
      end_block (self);
      self->quote_depth--;
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      end_block (self);
      g_array_set_size (self->lists, self->lists->len - 1);
      break;
    case MD_BLOCK_LI:
      /* An item without any text is still an item. */
      if (self->marker != NULL)
        begin_block (self, DOSSIER_MARKDOWN_PARAGRAPH);
      end_block (self);
      break;
    case MD_BLOCK_H:
      self->heading_level = 0;
      end_block (self);
      break;
    case MD_BLOCK_CODE:
      self->is_code = FALSE;
      end_block (self);
      break;
    case MD_BLOCK_THEAD:
      self->is_header = FALSE;
      break;
    case MD_BLOCK_HR:
    case MD_BLOCK_P:
    case MD_BLOCK_TR:
      end_block (self);
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_TBODY:
    default:
      break;
    }
  return 0;
}

static int
enter_span (MD_SPANTYPE type, void *detail, void *user_data)
{
  Parser *self = user_data;

  if (type == MD_SPAN_STRONG)
    self->bold_depth++;
  else if (type == MD_SPAN_EM)
    self->italic_depth++;
  else if (type == MD_SPAN_CODE)
    self->code_depth++;
  else if (type == MD_SPAN_A)
    {
      const MD_ATTRIBUTE *address = &((MD_SPAN_A_DETAIL *) detail)->href;

      g_ptr_array_add (self->links, g_strndup (address->text, address->size));
    }
  return 0;
}

static int
leave_span (MD_SPANTYPE type, void *detail, void *user_data)
{
  Parser *self = user_data;

  if (type == MD_SPAN_STRONG)
    self->bold_depth--;
  else if (type == MD_SPAN_EM)
    self->italic_depth--;
  else if (type == MD_SPAN_CODE)
    self->code_depth--;
  else if (type == MD_SPAN_A)
    g_ptr_array_set_size (self->links, (int) self->links->len - 1);
  return 0;
}

static void
append_entity (Parser *self, const char *text, gsize length, DossierTextStyle style)
{
  static const struct
  {
    const char *entity;
    const char *character;
  } entities[] = {
    { "&amp;", "&" },   { "&lt;", "<" },        { "&gt;", ">" },     { "&quot;", "\"" },
    { "&apos;", "'" },  { "&nbsp;", "\u00a0" }, { "&pound;", "£" },  { "&euro;", "€" },
    { "&ndash;", "–" }, { "&mdash;", "—" },     { "&hellip;", "…" },
  };
  g_autofree char *entity = g_strndup (text, length);
  gunichar character = 0;

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      if (g_str_equal (entities[i].entity, entity))
        character = g_utf8_get_char (entities[i].character);
    }
  if (g_ascii_strncasecmp (entity, "&#x", 3) == 0)
    character = (gunichar) g_ascii_strtoull (entity + 3, NULL, 16);
  else if (g_str_has_prefix (entity, "&#"))
    character = (gunichar) g_ascii_strtoull (entity + 2, NULL, 10);

  if (character != 0 && g_unichar_validate (character))
    {
      char utf8[6];
      int utf8_length = g_unichar_to_utf8 (character, utf8);

      dossier_rich_text_append (self->cell,
                                utf8,
                                (gsize) utf8_length,
                                DOSSIER_NO_SOURCE,
                                style,
                                NULL);
    }
  else
    dossier_rich_text_append (self->cell, text, length, DOSSIER_NO_SOURCE, style, NULL);
}

/* Returns the address of the innermost open link; NULL if there is none, or addresses take too
 * much. */
static const char *
get_next_link (Parser *self)
{
  const char *link;

  if (self->links->len == 0 || self->addresses_length > self->source_length * ADDRESSES_FACTOR)
    return NULL;
  link = self->links->pdata[self->links->len - 1];
  if (link != NULL)
    self->addresses_length += strlen (link);
  return link;
}

static int
add_text (MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE length, void *user_data)
{
  Parser *self = user_data;
  DossierTextStyle style = DOSSIER_TEXT_PLAIN;
  gsize source = DOSSIER_NO_SOURCE;
  const char *link = get_next_link (self);

  /* The text of a tight list item comes without a paragraph around it. */
  if (self->cell == NULL)
    begin_block (self, DOSSIER_MARKDOWN_PARAGRAPH);

  if (self->bold_depth > 0)
    style |= DOSSIER_TEXT_BOLD;
  if (self->italic_depth > 0)
    style |= DOSSIER_TEXT_ITALIC;
  if (self->code_depth > 0 || self->is_code)
    style |= DOSSIER_TEXT_CODE;
  if (text >= self->source && text < self->source + self->source_length)
    source = (gsize) (text - self->source);

  if (type == MD_TEXT_BR)
    dossier_rich_text_append (self->cell, "\n", 1, DOSSIER_NO_SOURCE, style, NULL);
  else if (type == MD_TEXT_SOFTBR)
    dossier_rich_text_append (self->cell, " ", 1, DOSSIER_NO_SOURCE, style, link);
  else if (type == MD_TEXT_ENTITY)
    append_entity (self, text, length, style);
  else
    dossier_rich_text_append (self->cell, text, length, source, style, link);
  return 0;
}

/* MD4C ends the last line of code too. */
static void
trim_code (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      DossierMarkdownBlock *block = blocks->pdata[i];

      if (block->kind == DOSSIER_MARKDOWN_CODE)
        dossier_rich_text_trim_newline (block->cells->pdata[0]);
    }
}

static GPtrArray *
parse (const char *text, guint flags)
{
  const MD_PARSER callbacks = {
    .flags = flags,
    .enter_block = enter_block,
    .leave_block = leave_block,
    .enter_span = enter_span,
    .leave_span = leave_span,
    .text = add_text,
  };
  Parser parser = { .source = text, .source_length = strlen (text) };
  int result = 0;

  parser.blocks = g_ptr_array_new_with_free_func (block_free);
  parser.lists = g_array_new (FALSE, FALSE, sizeof (List));
  parser.links = g_ptr_array_new_with_free_func (g_free);
  if (parser.source_length > 0)
    result = md_parse (text, (MD_SIZE) parser.source_length, &callbacks, &parser);
  if (result != 0)
    g_clear_pointer (&parser.blocks, g_ptr_array_unref);

  g_free (parser.marker);
  g_array_unref (parser.lists);
  g_ptr_array_unref (parser.links);
  return parser.blocks;
}

/**
 * dossier_markdown_parse:
 * @text: Markdown, as CommonMark has it, with tables; HTML is plain text
 *
 * Returns: (transfer full) (element-type DossierMarkdownBlock): the blocks in
 *   order. The editor and the page both read narratives by this function. If a
 *   table in it would have far more cells than were written, tables are plain
 *   text.
 */
GPtrArray *
dossier_markdown_parse (const char *text)
{
  GPtrArray *blocks;

  g_return_val_if_fail (text != NULL, NULL);

  blocks = parse (text, MD_FLAG_TABLES | MD_FLAG_NOHTML);
  if (blocks == NULL)
    blocks = parse (text, MD_FLAG_NOHTML);
  if (blocks == NULL)
    blocks = g_ptr_array_new_with_free_func (block_free);
  trim_code (blocks);
  return blocks;
}
