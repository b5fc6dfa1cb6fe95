/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-typeset-text.h"

#include "dossier-text-appearance.h"
#include "dossier-text-dates.h"

#include <string.h>

/* In bytes: a text is typeset as a whole up to this length, unless it has a long word. */
#define WHOLE_LENGTH_MAXIMUM 4096
#define WORD_LENGTH_MAXIMUM  200

/* About five lines: typesetting the last line of a piece again in the next piece costs little then.
 */
#define PIECE_BYTES_A_POINT  1.25
#define PIECE_LENGTH_MINIMUM 64

/* In bytes: a longer word is wider than any page. */
#define LINE_LENGTH_MAXIMUM 1000

typedef struct
{
  PangoLayout *layout;
  gsize start;
  int first_line;
} Piece;

/* A text that is being typeset. */
typedef struct
{
  const DossierTypesetter *typesetter;
  const DossierTextAppearance *appearance;
  const DossierRichText *text;
  GArray *stretches;
  GArray *dates;
  PangoFontDescription *font;
  PangoContext *right_to_left;
  double width;
} Typesetting;

static void
piece_clear (gpointer data)
{
  Piece *piece = data;

  g_object_unref (piece->layout);
}

static void
typesetting_init (Typesetting *self,
                  const DossierTypesetter *typesetter,
                  DossierReportStyle style,
                  const DossierRichText *text,
                  double width)
{
  self->typesetter = typesetter;
  self->appearance = dossier_text_appearance_get (style);
  self->text = text;
  self->stretches = dossier_rich_text_split (text);
  self->dates = dossier_text_find_dates (text->text);
  self->font = dossier_text_appearance_to_font (self->appearance, typesetter->design);
  self->right_to_left = NULL;
  self->width = width;
}

static void
typesetting_clear (Typesetting *self)
{
  g_array_unref (self->stretches);
  g_array_unref (self->dates);
  pango_font_description_free (self->font);
  g_clear_object (&self->right_to_left);
}

/* Forbids breaks inside the days that are between @start and @end. Returns whether there are any.
 */
static gboolean
keep_dates_together (const Typesetting *self, PangoAttrList *attributes, gsize start, gsize end)
{
  gboolean has_dates = FALSE;

  for (guint i = 0; i < self->dates->len; i++)
    {
      const DossierTextRange *date = &g_array_index (self->dates, DossierTextRange, i);
      PangoAttribute *attribute;

      if (date->end <= start || date->start >= end)
        continue;
      attribute = pango_attr_allow_breaks_new (FALSE);
      attribute->start_index = (guint) (MAX (date->start, start) - start);
      attribute->end_index = (guint) (MIN (date->end, end) - start);
      pango_attr_list_insert (attributes, attribute);
      has_dates = TRUE;
    }
  return has_dates;
}

static gboolean
is_break_attribute (PangoAttribute *attribute, gpointer data)
{
  return attribute->klass->type == PANGO_ATTR_ALLOW_BREAKS;
}

/* A day that is wider than a line has to be broken, because there may be another cell beside it. */
static void
break_dates_that_do_not_fit (PangoLayout *layout, PangoAttrList *attributes)
{
  int room = pango_layout_get_width (layout);
  int width;

  if (room <= 0)
    return;
  pango_layout_get_size (layout, &width, NULL);
  if (width <= room)
    return;
  pango_attr_list_unref (pango_attr_list_filter (attributes, is_break_attribute, NULL));
  pango_layout_set_attributes (layout, NULL);
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
typesetting_typeset (const Typesetting *self, PangoContext *context, gsize start, gsize end)
{
  g_autoptr (PangoAttrList) attributes =
    dossier_text_appearance_to_attributes (self->appearance,
                                           self->typesetter->design,
                                           self->stretches,
                                           start,
                                           end - start);
  gboolean has_dates = keep_dates_together (self, attributes, start, end);
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, self->width < 0 ? -1 : (int) (self->width * PANGO_SCALE));
  pango_layout_set_text (layout, self->text->text->str + start, (int) (end - start));
  if (has_dates)
    break_dates_that_do_not_fit (layout, attributes);
  return layout;
}

/* For pieces whose direction cannot be found from their own first letters. */
static PangoLayout *
typesetting_typeset_continued (Typesetting *self, PangoDirection direction, gsize start, gsize end)
{
  PangoContext *context = self->typesetter->context;
  PangoLayout *layout;

  if (direction == PANGO_DIRECTION_RTL && self->right_to_left == NULL)
    {
      self->right_to_left = dossier_text_context_new (self->typesetter->design);
      pango_context_set_base_dir (self->right_to_left, PANGO_DIRECTION_RTL);
    }
  if (direction == PANGO_DIRECTION_RTL)
    context = self->right_to_left;
  layout = typesetting_typeset (self, context, start, end);
  pango_layout_set_auto_dir (layout, FALSE);
  return layout;
}

static gboolean
is_set_whole (const DossierRichText *text, double width)
{
  if (width < 0)
    return TRUE;
  if (text->text->len > WHOLE_LENGTH_MAXIMUM)
    return FALSE;
  for (const char *p = text->text->str; *p != '\0';)
    {
      gsize length = strcspn (p, " \t\n");

      if (length > WORD_LENGTH_MAXIMUM)
        return FALSE;
      p += length + (p[length] != '\0');
    }
  return TRUE;
}

static gsize
find_character (const GString *text, gsize position)
{
  while (position < text->len && (text->str[position] & 0xc0) == 0x80)
    position--;
  return position;
}

static gboolean
has_letter (const char *text, const char *end)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

/* The direction of a paragraph is found from its first letters, and that of one without letters is
 * that of the paragraph before. */
static gboolean
inherits_direction (const GString *text, gsize start, gsize end)
{
  const char *first = text->str + start;
  const char *newline = memchr (first, '\n', end - start);

  return start > 0 &&
         (first[-1] != '\n' || !has_letter (first, newline != NULL ? newline : text->str + end));
}

/* At the end of a paragraph whose direction is not found, there begins another. */
static gsize
find_paragraph_end (const GString *text, gsize start, gsize end)
{
  const char *newline = memchr (text->str + start, '\n', end - start);

  return newline != NULL ? (gsize) (newline + 1 - text->str) : end;
}

static PangoLayout *
typeset_piece (Typesetting *typesetting,
               PangoDirection direction,
               gsize start,
               gsize length,
               gsize *end)
{
  const GString *text = typesetting->text->text;

  *end = find_character (text, MIN (start + length, text->len));
  if (!inherits_direction (text, start, *end))
    return typesetting_typeset (typesetting, typesetting->typesetter->context, start, *end);
  *end = find_paragraph_end (text, start, *end);
  return typesetting_typeset_continued (typesetting, direction, start, *end);
}

/* Where a piece is followed by another, its last line may not be complete: the next piece begins
 * with it. */
static void
typeset_pieces (DossierTypesetText *self, Typesetting *typesetting)
{
  const GString *text = typesetting->text->text;
  gsize usual_length =
    MAX ((gsize) (typesetting->width * PIECE_BYTES_A_POINT), PIECE_LENGTH_MINIMUM);
  gsize length = usual_length;
  PangoDirection direction = PANGO_DIRECTION_LTR;

  for (gsize start = 0; start < text->len;)
    {
      gsize end;
      Piece piece = { typeset_piece (typesetting, direction, start, length, &end),
                      start,
                      self->n_lines };
      int n_lines;

      n_lines = pango_layout_get_line_count (piece.layout) - (end < text->len);
      if (n_lines == 0)
        {
          g_object_unref (piece.layout);
          length *= 2;
          continue;
        }
      g_array_append_val (self->pieces, piece);
      self->n_lines += n_lines;
      direction = pango_layout_get_line_readonly (piece.layout, n_lines - 1)->resolved_dir;
      start =
        end == text->len
          ? end
          : start + (gsize) pango_layout_get_line_readonly (piece.layout, n_lines)->start_index;
      length = usual_length;
    }
}

/**
 * dossier_typeset_text_new:
 * @typesetter: what it is typeset with
 * @style: how the text looks
 * @text: the text
 * @width: the width of its lines in points
 *
 * Returns: (transfer full): the text in lines; a word is broken only where it
 *   is wider than the line
 */
DossierTypesetText *
dossier_typeset_text_new (const DossierTypesetter *typesetter,
                          DossierReportStyle style,
                          const DossierRichText *text,
                          double width)
{
  DossierTypesetText *self = g_new0 (DossierTypesetText, 1);
  Typesetting typesetting;

  typesetting_init (&typesetting, typesetter, style, text, width);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, piece_clear);
  if (is_set_whole (text, width))
    {
      Piece whole = { typesetting_typeset (&typesetting, typesetter->context, 0, text->text->len),
                      0,
                      0 };

      g_array_append_val (self->pieces, whole);
      self->n_lines = pango_layout_get_line_count (whole.layout);
    }
  else
    typeset_pieces (self, &typesetting);
  typesetting_clear (&typesetting);
  return self;
}

void
dossier_typeset_text_free (DossierTypesetText *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

static const Piece *
find_piece (const DossierTypesetText *self, int line)
{
  guint low = 0;
  guint high = self->pieces->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pieces, Piece, middle).first_line <= line)
        low = middle;
      else
        high = middle;
    }
  return &g_array_index (self->pieces, Piece, low);
}

/**
 * dossier_typeset_text_get_line:
 * @self: a text in lines
 * @number: which line, from 0
 * @start: (out) (optional): the byte of the text from which positions in the line
 *   are counted
 *
 * Returns: (transfer none): the line
 */
PangoLayoutLine *
dossier_typeset_text_get_line (const DossierTypesetText *self, int number, gsize *start)
{
  const Piece *piece;

  g_return_val_if_fail (number >= 0 && number < self->n_lines, NULL);

  piece = find_piece (self, number);
  if (start != NULL)
    *start = piece->start;
  return pango_layout_get_line_readonly (piece->layout, number - piece->first_line);
}

/* The widest line where a line is broken at a @width of points, or not at all if it is -1. */
static double
measure_at_width (const DossierTypesetter *typesetter,
                  DossierReportStyle style,
                  const DossierRichText *text,
                  double width)
{
  const GString *words = text->text;
  Typesetting typesetting;
  int widest = 0;

  typesetting_init (&typesetting, typesetter, style, text, width);
  for (gsize start = 0; start < words->len;)
    {
      gsize length = strcspn (words->str + start, "\n");
      gsize end = find_character (words, start + MIN (length, LINE_LENGTH_MAXIMUM));
      g_autoptr (PangoLayout) layout =
        typesetting_typeset (&typesetting, typesetter->context, start, end);
      int line_width;

      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_get_size (layout, &line_width, NULL);
      widest = MAX (widest, line_width);
      start += length + 1;
    }
  typesetting_clear (&typesetting);
  return (double) widest / PANGO_SCALE;
}

/**
 * dossier_typeset_text_measure:
 * @typesetter: what it is typeset with
 * @style: how the text looks
 * @text: the text
 *
 * Returns: the width of its widest line in points, if no line is broken; what is
 *   wider than any page is not measured exactly
 */
double
dossier_typeset_text_measure (const DossierTypesetter *typesetter,
                              DossierReportStyle style,
                              const DossierRichText *text)
{
  return measure_at_width (typesetter, style, text, -1);
}

/**
 * dossier_typeset_text_measure_words:
 * @typesetter: what it is typeset with
 * @style: how the text looks
 * @text: the text
 *
 * Returns: the width in points below which one of its words, or one of the days in
 *   it, would be broken
 */
double
dossier_typeset_text_measure_words (const DossierTypesetter *typesetter,
                                    DossierReportStyle style,
                                    const DossierRichText *text)
{
  return measure_at_width (typesetter, style, text, 0);
}

/**
 * dossier_typeset_text_in_one_line:
 * @typesetter: what it is typeset with
 * @style: how the text looks
 * @words: plain text
 *
 * Returns: (transfer full): the words in one line, of which those are left out
 *   that no page has room for
 */
PangoLayout *
dossier_typeset_text_in_one_line (const DossierTypesetter *typesetter,
                                  DossierReportStyle style,
                                  const char *words)
{
  g_autoptr (DossierRichText) text = dossier_rich_text_new (words);
  gsize end = find_character (text->text, MIN (text->text->len, LINE_LENGTH_MAXIMUM));
  PangoLayout *layout;
  Typesetting typesetting;

  typesetting_init (&typesetting, typesetter, style, text, -1);
  layout = typesetting_typeset (&typesetting, typesetter->context, 0, end);
  typesetting_clear (&typesetting);
  return layout;
}
