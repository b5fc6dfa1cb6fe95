/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-typeset-block.h"

#include "dossier-text-appearance.h"

#define INDENT            15.0
#define DEPTH_MAXIMUM     8
#define CELL_GAP          8.0
#define PAGE_NUMBER_WIDTH 36.0
#define RATING_MARK_WIDTH 15.0
#define BAR_HEIGHT        9.0
#define RULE_HEIGHT       12.0
#define REMARKS_GAP       14.0

/* A column with a smaller share of the room may be too narrow for a word. No word makes a column
 * wider than this. */
#define NARROW_PART 0.25

/* Between the number of an item and its text, in points. */
#define LABEL_GAP 4.0

/* Images are not enlarged beyond this resolution, because their pixels would be visible. */
#define IMAGE_DOTS_AN_INCH 96.0
#define POINTS_AN_INCH     72.0

static double
indent_of (const DossierReportBlock *block)
{
  if (block->kind == DOSSIER_REPORT_RATING)
    return RATING_MARK_WIDTH;
  if (block->kind == DOSSIER_REPORT_ENTRY)
    return 0;
  return INDENT * MIN (block->list_depth + block->quote_depth, DEPTH_MAXIMUM);
}

static double
right_of (const DossierReportBlock *block, const DossierPageGeometry *geometry)
{
  return block->has_remarks ? geometry->remarks_left - REMARKS_GAP : geometry->text_right;
}

static gboolean
is_item (const DossierReportBlock *block)
{
  return block->kind == DOSSIER_REPORT_TEXT && block->list_depth > 0;
}

/* A number of two digits begins further to the left, so as not to touch its text. */
static double
get_item_room (PangoLayout *label)
{
  PangoRectangle size;

  pango_layout_get_extents (label, NULL, &size);
  return MAX (INDENT, pango_units_to_double (size.width) + LABEL_GAP);
}

static void
typeset_label (DossierTypesetBlock *self, const DossierTypesetter *typesetter)
{
  const DossierPageGeometry *geometry = &typesetter->geometry;

  if (self->block->label == NULL)
    return;

  self->label =
    dossier_typeset_text_in_one_line (typesetter, self->block->style, self->block->label);
  self->label_x = is_item (self->block)
                    ? geometry->text_left + indent_of (self->block) - get_item_room (self->label)
                    : geometry->label_left;
}

static void
typeset_cells (DossierTypesetBlock *self,
               const DossierTypesetter *typesetter,
               const double *column_widths)
{
  const DossierReportBlock *block = self->block;
  const DossierPageGeometry *geometry = &typesetter->geometry;
  double x = geometry->text_left + indent_of (block);
  double right = right_of (block, geometry);

  if (block->kind == DOSSIER_REPORT_ENTRY)
    right -= PAGE_NUMBER_WIDTH;

  for (guint i = 0; i < block->cells->len; i++)
    {
      double width = column_widths != NULL ? column_widths[i] - CELL_GAP : right - x;
      DossierTypesetText *cell =
        dossier_typeset_text_new (typesetter, block->style, block->cells->pdata[i], width);

      self->cell_x[i] = x;
      self->n_lines = MAX (self->n_lines, cell->n_lines);
      g_ptr_array_add (self->cells, cell);
      if (column_widths != NULL)
        x += column_widths[i];
    }
}

static void
place_image (DossierTypesetBlock *self, const DossierTypesetter *typesetter)
{
  const DossierReportImage *image = self->block->image;
  double natural_width =
    dossier_report_image_get_width (image) * POINTS_AN_INCH / IMAGE_DOTS_AN_INCH;
  double natural_height =
    dossier_report_image_get_height (image) * POINTS_AN_INCH / IMAGE_DOTS_AN_INCH;
  double scale = MIN (1, self->width / natural_width);

  scale = MIN (scale, self->block->height / natural_height);
  self->width = natural_width * scale;
  self->height = natural_height * scale;
}

/* Measures a block that has no lines of text. */
static void
measure_block (DossierTypesetBlock *self, const DossierTypesetter *typesetter)
{
  const DossierReportBlock *block = self->block;

  self->width = right_of (block, &typesetter->geometry) - typesetter->geometry.text_left;
  if (block->kind == DOSSIER_REPORT_TALLY)
    self->height = BAR_HEIGHT;
  else if (block->kind == DOSSIER_REPORT_RULE)
    self->height = RULE_HEIGHT;
  else if (block->kind == DOSSIER_REPORT_SPACE)
    self->height = block->height;
  else if (block->kind == DOSSIER_REPORT_CHART)
    self->height =
      dossier_chart_get_height (block->chart, &typesetter->chart_appearance, self->width);
  else if (block->kind == DOSSIER_REPORT_IMAGE)
    place_image (self, typesetter);
}

/**
 * dossier_typeset_block_new:
 * @block: a block of a report
 * @typesetter: what it is typeset with
 * @column_widths: (nullable): the columns of the table, if it is a row of one
 *
 * Returns: (transfer full): the block in lines
 */
DossierTypesetBlock *
dossier_typeset_block_new (const DossierReportBlock *block,
                           const DossierTypesetter *typesetter,
                           const double *column_widths)
{
  const DossierTextAppearance *appearance = dossier_text_appearance_get (block->style);
  DossierTypesetBlock *self = g_new0 (DossierTypesetBlock, 1);

  self->block = block;
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_typeset_text_free);
  self->cell_x = g_new0 (double, block->cells->len);
  if (block->kind != DOSSIER_REPORT_SECTION)
    typeset_label (self, typesetter);
  typeset_cells (self, typesetter, column_widths);
  measure_block (self, typesetter);
  if (self->n_lines > 0)
    self->line_height = appearance->size * appearance->leading;
  return self;
}

void
dossier_typeset_block_free (DossierTypesetBlock *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self->cell_x);
  g_clear_object (&self->label);
  g_clear_pointer (&self->path, g_array_unref);
  g_free (self);
}

static double
natural_width (const DossierReportBlock *row, guint column, const DossierTypesetter *typesetter)
{
  return dossier_typeset_text_measure (typesetter, row->style, row->cells->pdata[column]) +
         CELL_GAP + 1;
}

static void
measure_columns (DossierReportBlock *const *rows,
                 guint n_rows,
                 const DossierTypesetter *typesetter,
                 double room,
                 double *widths)
{
  guint n_columns = rows[0]->cells->len;
  double sum = 0;
  double limit = room;

  for (guint row = 0; row < n_rows; row++)
    {
      for (guint column = 0; column < MIN (n_columns, rows[row]->cells->len); column++)
        widths[column] = MAX (widths[column], natural_width (rows[row], column, typesetter));
    }

  /* Lower the limit for a column until all fit. */
  do
    {
      sum = 0;
      for (guint column = 0; column < n_columns; column++)
        {
          widths[column] = MIN (widths[column], limit);
          sum += widths[column];
        }
      limit *= 0.95;
    }
  while (sum > room && limit > 1);
}

/**
 * dossier_typeset_block_is_narrow_column:
 * @row: the first row of a table whose columns have shares
 * @column: one of them
 *
 * Returns: whether a word may be too wide for the column, so that its width depends on its words
 */
gboolean
dossier_typeset_block_is_narrow_column (const DossierReportBlock *row, guint column)
{
  double sum = 0;

  for (guint i = 0; i < row->cells->len; i++)
    sum += row->shares[i];
  return row->shares[column] < NARROW_PART * sum;
}

/* How narrow a column can be without breaking a word or a day. Wide columns are not measured:
 * they give way to the others until they are narrow. */
static double
find_least_width (DossierReportBlock *const *rows,
                  guint n_rows,
                  guint column,
                  const DossierTypesetter *typesetter,
                  double room)
{
  double limit = room * NARROW_PART;
  double least = 0;

  if (!dossier_typeset_block_is_narrow_column (rows[0], column))
    return limit;
  for (guint row = 0; row < n_rows && least < limit; row++)
    {
      if (column < rows[row]->cells->len)
        least = MAX (least,
                     dossier_typeset_text_measure_words (typesetter,
                                                         rows[row]->style,
                                                         rows[row]->cells->pdata[column]) +
                       CELL_GAP + 1);
    }
  return MIN (least, limit);
}

/* Columns that are too narrow for a word get what they lack from those that have more room than
 * their words need, as far as these can give it. */
static void
widen_narrow_columns (const double *least, guint n_columns, double *widths)
{
  double lack = 0;
  double spare = 0;
  double given;

  for (guint i = 0; i < n_columns; i++)
    {
      lack += MAX (least[i] - widths[i], 0);
      spare += MAX (widths[i] - least[i], 0);
    }
  given = MIN (lack, spare);
  if (given <= 0)
    return;
  for (guint i = 0; i < n_columns; i++)
    {
      if (widths[i] < least[i])
        widths[i] += (least[i] - widths[i]) * given / lack;
      else
        widths[i] -= (widths[i] - least[i]) * given / spare;
    }
}

static void
share_room (DossierReportBlock *const *rows,
            guint n_rows,
            const DossierTypesetter *typesetter,
            double room,
            double *widths)
{
  const double *shares = rows[0]->shares;
  guint n_columns = rows[0]->cells->len;
  g_autofree double *least = g_new0 (double, n_columns);
  double sum = 0;

  for (guint column = 0; column < n_columns; column++)
    sum += shares[column];
  for (guint column = 0; column < n_columns; column++)
    {
      widths[column] = room * shares[column] / sum;
      least[column] = find_least_width (rows, n_rows, column, typesetter, room);
    }
  widen_narrow_columns (least, n_columns, widths);
}

/**
 * dossier_typeset_block_measure_columns:
 * @rows: (array length=n_rows): the rows of one table
 * @n_rows: how many there are
 * @typesetter: what they are typeset with
 *
 * Gives each column its share of the room, or what its widest word needs if that is
 * more; or, if the table has no shares, what its widest text needs where there is room
 * for all: otherwise wide columns give way before narrow ones.
 *
 * Returns: (transfer full): the widths of the columns of the first row, in
 *   points
 */
double *
dossier_typeset_block_measure_columns (DossierReportBlock *const *rows,
                                       guint n_rows,
                                       const DossierTypesetter *typesetter)
{
  guint n_columns = rows[0]->cells->len;
  double room = right_of (rows[0], &typesetter->geometry) - typesetter->geometry.text_left -
                indent_of (rows[0]);
  double *widths = g_new0 (double, n_columns);

  if (rows[0]->shares != NULL)
    share_room (rows, n_rows, typesetter, room, widths);
  else
    measure_columns (rows, n_rows, typesetter, room, widths);
  return widths;
}
