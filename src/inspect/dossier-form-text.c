/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-form-text.h"

#include "dossier-form-letters.h"

#include <pango/pangocairo.h>
#include <string.h>

/* In points. */
#define MARGIN                 2
#define SIZE_MINIMUM           4
#define SIZE_OF_LINES          12
#define DEFAULT_LINES_A_HEIGHT 1.25
/* The letters of a comb field are about as wide as they are high. */
#define LETTERS_A_CELL 1.2
#define SHRINKING      0.94

#define SANS      "Helvetica,Arial,sans-serif"
#define SERIF     "Times,Times New Roman,serif"
#define MONOSPACE "Courier,Courier New,monospace"

#define SELECTION_RED   0.6
#define SELECTION_GREEN 0.76
#define SELECTION_BLUE  0.85

typedef struct
{
  cairo_t *cr;
  const DossierFormField *field;
  PangoLayout *layout;
  PangoFontDescription *font;
  double border;
} Text;

static void
text_clear (Text *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->font, pango_font_description_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Text, text_clear)

static gboolean
has_part (const char *name, const char *const *parts)
{
  for (; *parts != NULL; parts++)
    {
      if (strstr (name, *parts) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Uses installed fonts: the fonts of a form are rarely embedded, or lack some characters. */
static PangoFontDescription *
create_font (const char *name)
{
  static const char *const fixed[] = { "cour", "cobo", "mono", "consol", NULL };
  static const char *const serifs[] = { "times", "tiro", "tibo", "tiit", "georgia", "roman", NULL };
  static const char *const bold[] = { "bold", "black", "hebo", "tibo", "cobo", NULL };
  static const char *const italic[] = { "ital", "obli", "tiit", NULL };
  PangoFontDescription *font = pango_font_description_new ();
  g_autofree char *key = g_ascii_strdown (name != NULL ? name : "", -1);
  const char *families = has_part (key, fixed) ? MONOSPACE : SANS;

  pango_font_description_set_family (font, has_part (key, serifs) ? SERIF : families);
  if (has_part (key, bold))
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (has_part (key, italic))
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  return font;
}

/* Prevents hyphenation, which would add characters that nobody entered. */
static void
forbid_hyphens (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
create_layout (cairo_t *cr)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoContext *context = pango_layout_get_context (layout);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  /* Does not round positions to whole points, which would separate joined letters. */
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  forbid_hyphens (layout);
  return layout;
}

static void
set_size (Text *self, double size)
{
  pango_font_description_set_absolute_size (self->font, size * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, self->font);
}

static double
to_points (int length)
{
  return (double) length / PANGO_SCALE;
}

static gboolean
has_all_letters (Text *self)
{
  return pango_layout_get_unknown_glyphs_count (self->layout) == 0;
}

static double
find_room (Text *self)
{
  return self->field->width - 2 * (self->border + MARGIN);
}

/* Tries sizes from the intended one down to the smallest that can be read. */
static gboolean
shrink_to_fit (Text *self, double size, gboolean (*draws) (Text *self, double size))
{
  double smallest = MIN (size, SIZE_MINIMUM);

  for (; size > smallest; size *= SHRINKING)
    {
      if (draws (self, size))
        return TRUE;
    }
  return draws (self, smallest);
}

static double
find_line_size (Text *self)
{
  double height = self->field->height - 2 * self->border;

  return MAX (height / DEFAULT_LINES_A_HEIGHT, SIZE_MINIMUM);
}

static void
draw_layout (Text *self, double x, double y)
{
  dossier_form_letters_show (self->cr, self->layout, x, y);
}

static gboolean
draw_line (Text *self, double size)
{
  const DossierFormField *field = self->field;
  PangoRectangle ink, logical;
  double spare, y;

  set_size (self, size);
  pango_layout_get_extents (self->layout, &ink, &logical);
  spare = find_room (self) - to_points (logical.width);
  if (spare < 0 || to_points (ink.height) > field->height)
    return FALSE;
  y = (field->height - to_points (logical.height)) / 2;
  y = MIN (y, field->height - to_points (ink.y + ink.height));
  draw_layout (self,
               self->border + MARGIN + spare * field->alignment / 2,
               MAX (y, -to_points (ink.y)));
  return TRUE;
}

static gboolean
draw_lines (Text *self, double size)
{
  PangoRectangle ink, logical;

  set_size (self, size);
  pango_layout_get_extents (self->layout, &ink, &logical);
  if (to_points (ink.y + ink.height) > self->field->height - 2 * self->border - MARGIN ||
      to_points (logical.width) > find_room (self))
    return FALSE;
  draw_layout (self, self->border + MARGIN, self->border + MARGIN);
  return TRUE;
}

static void
wrap (Text *self)
{
  static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT,
                                               PANGO_ALIGN_CENTER,
                                               PANGO_ALIGN_RIGHT };

  pango_layout_set_width (self->layout, (int) (MAX (find_room (self), 0) * PANGO_SCALE));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (self->layout, alignments[self->field->alignment]);
}

static gboolean
draw_multiline (Text *self)
{
  wrap (self);
  return shrink_to_fit (self,
                        self->field->style.size > 0 ? self->field->style.size : SIZE_OF_LINES,
                        draw_lines);
}

/* On the screen one moves through a line that is longer than its field. On paper it is broken. */
static gboolean
draw_line_or_break (Text *self, double size)
{
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  if (draw_line (self, size))
    return TRUE;
  wrap (self);
  return draw_lines (self, size);
}

/* Counts characters as a reader sees them, with their accents and joiners. */
static GPtrArray *
split_letters (Text *self)
{
  GPtrArray *letters = g_ptr_array_new_with_free_func (g_free);
  const char *start = self->field->text;
  const char *p = start;
  int n_marks;
  const PangoLogAttr *marks = pango_layout_get_log_attrs_readonly (self->layout, &n_marks);

  for (int i = 1; i < n_marks; i++)
    {
      p = g_utf8_next_char (p);
      if (!marks[i].is_cursor_position)
        continue;
      g_ptr_array_add (letters, g_strndup (start, (gsize) (p - start)));
      start = p;
    }
  return letters;
}

static void
place_letter (Text *self, double middle)
{
  PangoRectangle logical;

  pango_layout_get_extents (self->layout, NULL, &logical);
  draw_layout (self,
               middle - to_points (logical.width) / 2,
               (self->field->height - to_points (logical.height)) / 2);
}

static gboolean
letters_fit (Text *self, GPtrArray *letters, double width)
{
  for (guint i = 0; i < letters->len; i++)
    {
      PangoRectangle ink;

      pango_layout_set_text (self->layout, letters->pdata[i], -1);
      pango_layout_get_extents (self->layout, &ink, NULL);
      if (to_points (ink.width) > width || to_points (ink.height) > self->field->height)
        return FALSE;
    }
  return TRUE;
}

static gboolean
draw_letters (Text *self, double size)
{
  g_autoptr (GPtrArray) letters = NULL;
  guint n_cells, n_free;
  double width;

  pango_layout_set_text (self->layout, self->field->text, -1);
  letters = split_letters (self);
  n_cells = MAX (self->field->n_cells, letters->len);
  n_free = n_cells - letters->len;
  width = self->field->width / n_cells;
  set_size (self, size);
  if (!letters_fit (self, letters, width))
    return FALSE;
  for (guint i = 0; i < letters->len; i++)
    {
      pango_layout_set_text (self->layout, letters->pdata[i], -1);
      place_letter (self, width * (i + n_free * (guint) self->field->alignment / 2 + 0.5));
    }
  return TRUE;
}

static gboolean
draw_comb (Text *self)
{
  double size =
    MIN (find_line_size (self), self->field->width / self->field->n_cells * LETTERS_A_CELL);

  return shrink_to_fit (self,
                        self->field->style.size > 0 ? self->field->style.size : size,
                        draw_letters);
}

static gboolean
draw_text (Text *self)
{
  const DossierFormField *field = self->field;
  g_autofree char *line = NULL;

  pango_layout_set_text (self->layout, field->text, -1);
  if (!has_all_letters (self))
    return FALSE;
  if (field->is_multiline)
    return draw_multiline (self);
  if (field->n_cells > 0)
    return draw_comb (self);
  line = g_strdelimit (g_strdup (field->text), "\n", ' ');
  pango_layout_set_text (self->layout, line, -1);
  return shrink_to_fit (self,
                        field->style.size > 0 ? field->style.size : find_line_size (self),
                        draw_line_or_break);
}

static const DossierFormOption *
get_option (Text *self, guint i)
{
  return self->field->options->pdata[i];
}

static guint
find_selected (Text *self, gboolean is_last)
{
  guint n_options = self->field->options->len;

  for (guint i = 0; i < n_options; i++)
    {
      guint position = is_last ? n_options - 1 - i : i;

      if (get_option (self, position)->is_selected)
        return position;
    }
  return is_last ? 0 : n_options;
}

/* The options that are seen are those that the form was scrolled to, but what is chosen counts
 * more. Returns the options, of which there may be too many. */
static GPtrArray *
list_visible (Text *self, guint n_rows)
{
  GPtrArray *visible = g_ptr_array_new ();
  guint n_options = self->field->options->len;
  guint first_selected = find_selected (self, FALSE);
  guint last_selected = find_selected (self, TRUE);
  guint first = MIN (self->field->first_option, n_options > n_rows ? n_options - n_rows : 0);
  gboolean has_room = first_selected >= n_options || last_selected < first_selected + n_rows;

  if (first_selected < first || (last_selected >= first + n_rows && first_selected < n_options))
    first = MIN (first_selected, n_options > n_rows ? n_options - n_rows : 0);
  for (guint i = has_room ? first : 0; i < n_options && (!has_room || i < first + n_rows); i++)
    {
      if (has_room || get_option (self, i)->is_selected)
        g_ptr_array_add (visible, (gpointer) get_option (self, i));
    }
  return visible;
}

static double
find_row_height (Text *self)
{
  PangoRectangle logical;

  pango_layout_set_text (self->layout, "", -1);
  pango_layout_get_extents (self->layout, NULL, &logical);
  return MAX (to_points (logical.height), 1);
}

/* Options that are not chosen may be cut off, but a font must have all their characters. */
static gboolean
option_fits (Text *self, const DossierFormOption *option)
{
  PangoRectangle logical;

  pango_layout_set_text (self->layout, option->text, -1);
  pango_layout_get_extents (self->layout, NULL, &logical);
  return has_all_letters (self) &&
         (!option->is_selected || to_points (logical.width) <= find_room (self));
}

static void
draw_option (Text *self, const DossierFormOption *option, double y, double height)
{
  const DossierFormColour *colour = &self->field->style.colour;

  if (option->is_selected)
    {
      cairo_set_source_rgb (self->cr, SELECTION_RED, SELECTION_GREEN, SELECTION_BLUE);
      cairo_rectangle (self->cr, self->border, y, self->field->width - 2 * self->border, height);
      cairo_fill (self->cr);
    }
  cairo_set_source_rgb (self->cr, colour->red, colour->green, colour->blue);
  pango_layout_set_text (self->layout, option->text, -1);
  draw_layout (self, self->border + MARGIN, y);
}

static gboolean
draw_options (Text *self, double size)
{
  g_autoptr (GPtrArray) visible = NULL;
  double height;
  guint n_rows;

  set_size (self, size);
  height = find_row_height (self);
  n_rows = (guint) MAX ((self->field->height - 2 * self->border) / height, 0);
  visible = list_visible (self, n_rows);
  if (visible->len > n_rows)
    return FALSE;
  for (guint i = 0; i < visible->len; i++)
    {
      if (!option_fits (self, visible->pdata[i]))
        return FALSE;
    }
  for (guint i = 0; i < visible->len; i++)
    draw_option (self, visible->pdata[i], self->border + i * height, height);
  return TRUE;
}

static gboolean
draw_list (Text *self)
{
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  return shrink_to_fit (self,
                        self->field->style.size > 0 ? self->field->style.size : SIZE_OF_LINES,
                        draw_options);
}

/**
 * dossier_form_text_draw:
 * @cr: where to draw
 * @field: a text field or a list
 *
 * Draws what is filled in, as small as it has to be so that all of it can be read.
 *
 * Returns: whether that is possible
 */
gboolean
dossier_form_text_draw (cairo_t *cr, const DossierFormField *field)
{
  const DossierFormStyle *style = &field->style;
  g_auto (Text) text = { cr, field, create_layout (cr), create_font (style->font), 0 };

  text.border = style->border.is_set ? style->border_width : 0;
  pango_layout_set_font_description (text.layout, text.font);
  cairo_set_source_rgb (cr, style->colour.red, style->colour.green, style->colour.blue);
  if (field->kind == DOSSIER_FORM_LIST)
    return draw_list (&text);
  return field->text == NULL || *field->text == '\0' || draw_text (&text);
}
