/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative.h"

#include "dossier-narrative-entity.h"

#include <string.h>

/* Many links can share one long address that is written once. Beyond so many bytes of addresses,
 * and so many more for each byte of the text, what follows is text without a link. */
#define ADDRESSES_ALLOWED 200000
#define ADDRESSES_FACTOR  8

/* MD4C completes every row of a table to as many cells as its first row has. Beyond so many cells
 * more than the text has bytes, it is no table. */
#define CELLS_MAXIMUM 20000

typedef struct
{
  gboolean is_ordered;
  guint next_number;
} List;

/* A link or an image that is open. */
typedef struct
{
  char *address;
  gsize start;
} Place;

typedef struct
{
  gsize source_length;
  GPtrArray *paragraphs;

  GArray *lists;
  GArray *containers;
  DossierNarrativeParagraph *paragraph;
  DossierRichText *text;

  guint bold_depth;
  guint italic_depth;
  guint code_depth;
  GArray *links;
  GArray *images;
  gsize addresses_length;
  guint64 n_cells;
} Reader;

static void
place_clear (gpointer data)
{
  g_free (((Place *) data)->address);
}

static void
begin_paragraph (Reader *self, DossierNarrativeKind kind)
{
  DossierNarrativeParagraph *paragraph = dossier_narrative_paragraph_new (kind);

  g_array_append_vals (paragraph->containers, self->containers->data, self->containers->len);
  for (guint i = 0; i < self->containers->len; i++)
    g_array_index (self->containers, DossierNarrativeContainer, i).begins = FALSE;
  g_ptr_array_add (self->paragraphs, paragraph);
  self->paragraph = paragraph;
  self->text = kind == DOSSIER_NARRATIVE_TABLE ? NULL : paragraph->text;
}

/* The text of a tight list item comes without a paragraph around it. */
static void
ensure_text (Reader *self)
{
  if (self->text == NULL)
    begin_paragraph (self, DOSSIER_NARRATIVE_TEXT);
}

/* MD4C sometimes enters what it does not leave, as with an asterisk in an address. */
static void
end_spans (Reader *self)
{
  self->bold_depth = 0;
  self->italic_depth = 0;
  self->code_depth = 0;
  g_array_set_size (self->links, 0);
  g_array_set_size (self->images, 0);
}

static void
end_paragraph (Reader *self)
{
  self->paragraph = NULL;
  self->text = NULL;
  end_spans (self);
}

/* MD4C ends the last line of code too. */
static void
end_code (Reader *self)
{
  dossier_rich_text_trim_newline (self->text);
  end_paragraph (self);
}

static void
begin_list (Reader *self, gboolean is_ordered, guint first_number)
{
  List list = { is_ordered, first_number };

  end_paragraph (self);
  g_array_append_val (self->lists, list);
}

static void
end_list (Reader *self)
{
  end_paragraph (self);
  g_array_set_size (self->lists, self->lists->len - 1);
}

static void
begin_container (Reader *self, DossierNarrativeContainerKind kind, guint number)
{
  DossierNarrativeContainer container = { kind, number, TRUE };

  end_paragraph (self);
  g_array_append_val (self->containers, container);
}

static void
begin_item (Reader *self)
{
  List *list = &g_array_index (self->lists, List, self->lists->len - 1);

  if (list->is_ordered)
    begin_container (self, DOSSIER_NARRATIVE_NUMBER, list->next_number++);
  else
    begin_container (self, DOSSIER_NARRATIVE_BULLET, 0);
}

static void
end_container (Reader *self)
{
  const DossierNarrativeContainer *container =
    &g_array_index (self->containers, DossierNarrativeContainer, self->containers->len - 1);

  /* An item without any text is still an item. */
  if (container->begins && container->kind != DOSSIER_NARRATIVE_QUOTE)
    begin_paragraph (self, DOSSIER_NARRATIVE_TEXT);
  end_paragraph (self);
  g_array_set_size (self->containers, self->containers->len - 1);
}

static gboolean
has_room_for_table (Reader *self, const MD_BLOCK_TABLE_DETAIL *table)
{
  self->n_cells += (guint64) table->col_count * (table->head_row_count + table->body_row_count);
  return self->n_cells <= self->source_length + CELLS_MAXIMUM;
}

static void
begin_cell (Reader *self, const MD_BLOCK_TD_DETAIL *detail, gboolean is_header)
{
  static const DossierNarrativeAlignment alignments[] = {
    [MD_ALIGN_DEFAULT] = DOSSIER_NARRATIVE_ALIGNED_AS_USUAL,
    [MD_ALIGN_LEFT] = DOSSIER_NARRATIVE_ALIGNED_LEFT,
    [MD_ALIGN_CENTER] = DOSSIER_NARRATIVE_ALIGNED_CENTRE,
    [MD_ALIGN_RIGHT] = DOSSIER_NARRATIVE_ALIGNED_RIGHT,
  };
  GPtrArray *rows = self->paragraph->rows;

  end_spans (self);
  self->text = dossier_rich_text_new (NULL);
  g_ptr_array_add (rows->pdata[rows->len - 1], self->text);
  if (is_header)
    g_array_append_val (self->paragraph->alignments, alignments[detail->align]);
}

static void
begin_code (Reader *self, const MD_BLOCK_CODE_DETAIL *detail)
{
  begin_paragraph (self, DOSSIER_NARRATIVE_CODE);
  g_free (self->paragraph->info);
  self->paragraph->info = dossier_narrative_read_attribute (&detail->info);
}

/* MD4C stops parsing when a callback returns a negative number. */
static int
enter_block (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  switch (type)
    {
    case MD_BLOCK_QUOTE:
      begin_container (self, DOSSIER_NARRATIVE_QUOTE, 0);
      break;
    case MD_BLOCK_UL:
      begin_list (self, FALSE, 0);
      break;
    case MD_BLOCK_OL:
      begin_list (self, TRUE, ((MD_BLOCK_OL_DETAIL *) detail)->start);
      break;
    case MD_BLOCK_LI:
      begin_item (self);
      break;
    case MD_BLOCK_HR:
      begin_paragraph (self, DOSSIER_NARRATIVE_RULE);
      break;
    case MD_BLOCK_H:
      begin_paragraph (self, DOSSIER_NARRATIVE_HEADING);
      self->paragraph->level = ((MD_BLOCK_H_DETAIL *) detail)->level;
      break;
    case MD_BLOCK_CODE:
      begin_code (self, detail);
      break;
    case MD_BLOCK_P:
      begin_paragraph (self, DOSSIER_NARRATIVE_TEXT);
      break;
    case MD_BLOCK_TABLE:
      if (!has_room_for_table (self, detail))
        return -1;
      begin_paragraph (self, DOSSIER_NARRATIVE_TABLE);
      break;
    case MD_BLOCK_TR:
      dossier_narrative_paragraph_add_row (self->paragraph);
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      begin_cell (self, detail, type == MD_BLOCK_TH);
      break;
    default:
      break;
    }
  return 0;
}

static int
leave_block (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  switch (type)
    {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_LI:
      end_container (self);
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      end_list (self);
      break;
    case MD_BLOCK_CODE:
      end_code (self);
      break;
    case MD_BLOCK_H:
    case MD_BLOCK_HR:
    case MD_BLOCK_P:
    case MD_BLOCK_TABLE:
      end_paragraph (self);
      break;
    default:
      break;
    }
  return 0;
}

/* Returns the address of an open link or image; NULL if there is none, or addresses take too much.
 */
static const char *
use_address (Reader *self, const GArray *places, guint position)
{
  const char *address;

  if (places->len == 0 ||
      self->addresses_length > ADDRESSES_ALLOWED + self->source_length * ADDRESSES_FACTOR)
    return NULL;
  address = g_array_index (places, Place, position).address;
  self->addresses_length += strlen (address);
  return *address != '\0' ? address : NULL;
}

static void
append_text (Reader *self, const char *text, gsize length)
{
  DossierTextStyle style = DOSSIER_TEXT_PLAIN;
  const char *link = use_address (self, self->links, self->links->len - 1);
  const char *image = use_address (self, self->images, 0);

  if (self->bold_depth > 0)
    style |= DOSSIER_TEXT_BOLD;
  if (self->italic_depth > 0)
    style |= DOSSIER_TEXT_ITALIC;
  if (self->code_depth > 0 || self->paragraph->kind == DOSSIER_NARRATIVE_CODE)
    style |= DOSSIER_TEXT_CODE;
  dossier_rich_text_append (self->text, text, length, style, link);
  g_array_index (self->text->runs, DossierTextRun, self->text->runs->len - 1).image =
    g_strdup (image);
}

static void
begin_place (Reader *self, GArray *places, const MD_ATTRIBUTE *address)
{
  Place place;

  ensure_text (self);
  place.address = dossier_narrative_read_attribute (address);
  place.start = self->text->text->len;
  g_array_append_val (places, place);
}

/* Of a link or an image without a label, the address is printed. */
static void
end_place (Reader *self, GArray *places)
{
  const Place *place;

  if (places->len == 0)
    return;
  place = &g_array_index (places, Place, places->len - 1);
  if (self->text != NULL && self->text->text->len == place->start)
    {
      const char *address = use_address (self, places, places->len - 1);

      if (address != NULL)
        append_text (self, address, strlen (address));
    }
  g_array_set_size (places, places->len - 1);
}

static int
enter_span (MD_SPANTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  if (type == MD_SPAN_STRONG)
    self->bold_depth++;
  else if (type == MD_SPAN_EM)
    self->italic_depth++;
  else if (type == MD_SPAN_CODE)
    self->code_depth++;
  else if (type == MD_SPAN_A)
    begin_place (self, self->links, &((MD_SPAN_A_DETAIL *) detail)->href);
  else if (type == MD_SPAN_IMG)
    begin_place (self, self->images, &((MD_SPAN_IMG_DETAIL *) detail)->src);
  return 0;
}

/* MD4C sometimes leaves what it has not entered. */
static void
lessen (guint *depth)
{
  if (*depth > 0)
    (*depth)--;
}

static int
leave_span (MD_SPANTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  if (type == MD_SPAN_STRONG)
    lessen (&self->bold_depth);
  else if (type == MD_SPAN_EM)
    lessen (&self->italic_depth);
  else if (type == MD_SPAN_CODE)
    lessen (&self->code_depth);
  else if (type == MD_SPAN_A)
    end_place (self, self->links);
  else if (type == MD_SPAN_IMG)
    end_place (self, self->images);
  return 0;
}

static void
append_break (Reader *self)
{
  gboolean is_text = self->paragraph->kind == DOSSIER_NARRATIVE_TEXT;

  append_text (self, is_text ? "\n" : " ", 1);
}

static void
append_entity (Reader *self, const char *entity, gsize length)
{
  gunichar character = dossier_narrative_decode_entity (entity, length);
  char utf8[6];

  if (character == '\n' || character == '\r')
    append_break (self);
  else if (character != 0)
    append_text (self, utf8, (gsize) g_unichar_to_utf8 (character, utf8));
  else
    append_text (self, entity, length);
}

static int
add_text (MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE length, void *user_data)
{
  Reader *self = user_data;

  ensure_text (self);

  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
    append_break (self);
  else if (type == MD_TEXT_ENTITY)
    append_entity (self, text, length);
  else
    append_text (self, text, length);
  return 0;
}

static GArray *
make_places (void)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  g_array_set_clear_func (places, place_clear);
  return places;
}

static GPtrArray *
parse (const char *markdown, guint flags)
{
  const MD_PARSER callbacks = {
    .flags = flags,
    .enter_block = enter_block,
    .leave_block = leave_block,
    .enter_span = enter_span,
    .leave_span = leave_span,
    .text = add_text,
  };
  Reader reader = { .source_length = strlen (markdown) };
  int result = 0;

  reader.paragraphs = dossier_narrative_new ();
  reader.lists = g_array_new (FALSE, FALSE, sizeof (List));
  reader.containers = g_array_new (FALSE, FALSE, sizeof (DossierNarrativeContainer));
  reader.links = make_places ();
  reader.images = make_places ();
  if (reader.source_length > 0)
    result = md_parse (markdown, (MD_SIZE) reader.source_length, &callbacks, &reader);
  if (result != 0)
    g_clear_pointer (&reader.paragraphs, g_ptr_array_unref);

  g_array_unref (reader.lists);
  g_array_unref (reader.containers);
  g_array_unref (reader.links);
  g_array_unref (reader.images);
  return reader.paragraphs;
}

/**
 * dossier_narrative_parse:
 * @markdown: Markdown, as CommonMark has it, with tables; HTML is plain text,
 *   and a line break is a line break
 *
 * Reads a narrative for printing and for whoever asks where its text stands in
 * the Markdown. If a table in it would have far more cells than were written,
 * tables are plain text.
 *
 * Returns: (transfer full) (element-type DossierNarrativeParagraph): the
 *   paragraphs as they are written, with runs that say where each part is from;
 *   dossier_narrative_normalise() makes of them what dossier_narrative_read()
 *   returns
 */
GPtrArray *
dossier_narrative_parse (const char *markdown)
{
  GPtrArray *paragraphs;

  g_return_val_if_fail (markdown != NULL, NULL);

  paragraphs = parse (markdown, MD_FLAG_TABLES | MD_FLAG_NOHTML);
  if (paragraphs == NULL)
    paragraphs = parse (markdown, MD_FLAG_NOHTML);
  return paragraphs != NULL ? paragraphs : dossier_narrative_new ();
}

/**
 * dossier_narrative_read:
 * @markdown: Markdown, as for dossier_narrative_parse()
 *
 * Returns: (transfer full) (element-type DossierNarrativeParagraph): the
 *   narrative in the form that dossier_narrative_normalise() describes
 */
GPtrArray *
dossier_narrative_read (const char *markdown)
{
  GPtrArray *paragraphs = dossier_narrative_parse (markdown);

  dossier_narrative_normalise (paragraphs);
  return paragraphs;
}
