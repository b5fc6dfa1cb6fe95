/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-layout.h"

#include "dossier-structure.h"
#include "dossier-text-look.h"

/* Fewer lines of a paragraph than this never stand alone at the foot or head of a page. */
#define LINES_KEPT 2

/* What sums of heights may be off by, in points. */
#define ROUNDING 0.005

#define COMPACT_SPACE       4.0
#define COMPACT_GROUP_SPACE 9.0
#define FIGURE_SPACE        10.0

/* In points; without their captions, letters of a chart are as high as this. */
#define CHART_LETTER_SIZE 7.2

/* The heading of a table that takes more of a page than this is not repeated. */
#define REPEATED_PART_MAXIMUM 0.25

typedef struct
{
  DossierLayout *layout;
  DossierPage *page;
  double y;
  gboolean is_fresh;
  const DossierSetBlock *above;
  const DossierSetBlock *table_heading;
  DossierPageNumbering numbering;
  const char *prefix;
  guint number;
} Composer;

static void
page_free (gpointer data)
{
  DossierPage *page = data;

  g_array_unref (page->placements);
  g_free (page->label);
  g_free (page);
}

static gboolean
is_page_empty (const Composer *self)
{
  return self->page->placements->len == 0 && self->page->document == NULL;
}

static char *
to_roman (guint number)
{
  static const struct
  {
    guint value;
    const char *digits;
  } steps[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
                { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
                { 5, "v" },    { 4, "iv" },   { 1, "i" } };
  GString *roman = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      for (; number >= steps[i].value; number -= steps[i].value)
        g_string_append (roman, steps[i].digits);
    }
  return g_string_free (roman, FALSE);
}

static char *
create_label (const Composer *self)
{
  if (self->numbering == DOSSIER_NUMBERING_FRONT)
    return to_roman (self->number);
  if (self->numbering == DOSSIER_NUMBERING_BODY)
    return g_strdup_printf ("%u", self->number);
  return self->number == 1 ? g_strdup (self->prefix)
                           : g_strdup_printf ("%s-%u", self->prefix, self->number - 1);
}

static void
number_page (Composer *self)
{
  self->number++;
  self->page->numbering = self->numbering;
  self->page->number = self->number;
  self->page->prefix = self->prefix;
  g_free (self->page->label);
  self->page->label = create_label (self);
}

static void
begin_page (Composer *self)
{
  DossierPage *page = g_new0 (DossierPage, 1);

  page->placements = g_array_new (FALSE, FALSE, sizeof (DossierPlacement));
  page->part = self->page != NULL ? self->page->part : NULL;
  g_ptr_array_add (self->layout->pages, page);
  self->page = page;
  self->y = self->layout->typesetter.geometry.top;
  self->is_fresh = TRUE;
  self->above = NULL;
  number_page (self);
}

/* Items of a list and rows of a table stand closer to each other than to what surrounds them. */
static gboolean
is_compact (const DossierSetBlock *set)
{
  const DossierReportBlock *block = set->block;

  return block->kind == DOSSIER_REPORT_ROW || block->kind == DOSSIER_REPORT_ENTRY ||
         (block->kind == DOSSIER_REPORT_TEXT && block->label != NULL && block->list_depth > 0);
}

static double
space_before (const DossierSetBlock *set)
{
  if (set->block->kind == DOSSIER_REPORT_SPACE)
    return 0;
  if (set->block->kind == DOSSIER_REPORT_ENTRY)
    return set->block->list_depth == 1 ? 10 : 0;
  return dossier_text_look_get (set->block->style)->before;
}

static double
space_after (const DossierSetBlock *set)
{
  if (dossier_report_block_is_figure (set->block))
    return FIGURE_SPACE;
  if (set->block->kind == DOSSIER_REPORT_SPACE)
    return 0;
  if (is_compact (set))
    return COMPACT_SPACE;
  return dossier_text_look_get (set->block->style)->after;
}

static double
space_between (const DossierSetBlock *above, const DossierSetBlock *below)
{
  double space = MAX (space_after (above), space_before (below));

  if (is_compact (above) && !is_compact (below) && below->block->kind != DOSSIER_REPORT_SPACE)
    space = MAX (space, COMPACT_GROUP_SPACE);
  return space;
}

static double
height_of_lines (const DossierSetBlock *set, int n_lines)
{
  return n_lines > 0 ? n_lines * set->line_height : set->height;
}

static gboolean
keeps_next (const DossierSetBlock *set)
{
  return set->block->keeps_next || set->block->is_header ||
         (set->block->kind == DOSSIER_REPORT_TEXT &&
          dossier_text_look_get (set->block->style)->keeps_next);
}

static gboolean
may_split (const DossierSetBlock *set)
{
  return set->block->kind == DOSSIER_REPORT_TEXT && set->n_lines >= 2 * LINES_KEPT &&
         !keeps_next (set);
}

static gboolean
starts_page (const DossierSetBlock *set)
{
  return set->block->kind == DOSSIER_REPORT_PAGE_BREAK ||
         set->block->kind == DOSSIER_REPORT_SECTION ||
         set->block->kind == DOSSIER_REPORT_DOCUMENT ||
         (set->block->kind == DOSSIER_REPORT_TEXT &&
          (set->block->style == DOSSIER_REPORT_HEADING_1 ||
           set->block->style == DOSSIER_REPORT_TITLE));
}

/* How much must fit for the block at @position to start on this page: the block, if it cannot be
 * split, and what it must not be parted from. */
static double
height_needed (const Composer *self, guint position)
{
  GPtrArray *set_blocks = self->layout->set_blocks;
  double height = 0;

  for (guint i = position; i < set_blocks->len; i++)
    {
      const DossierSetBlock *set = set_blocks->pdata[i];

      if (i > position && starts_page (set))
        break;
      if (i > position)
        height += space_between (set_blocks->pdata[i - 1], set);
      height += height_of_lines (set, may_split (set) ? LINES_KEPT : set->n_lines);
      if (!keeps_next (set))
        break;
    }
  return height;
}

static void
add_anchor (Composer *self, char *anchor)
{
  g_hash_table_insert (self->layout->anchors, anchor, GUINT_TO_POINTER (self->layout->pages->len));
}

static void
place (Composer *self, const DossierSetBlock *set, int first_line, int n_lines)
{
  DossierPlacement placement = { set, first_line, n_lines, self->y, FALSE };

  g_array_append_val (self->page->placements, placement);
  self->is_fresh = FALSE;
  self->page->has_remarks = self->page->has_remarks || set->block->has_remarks;
  self->y += height_of_lines (set, n_lines);
  if (set->block->anchor != NULL && first_line == 0 && set->block->kind != DOSSIER_REPORT_ENTRY)
    add_anchor (self, g_strdup (set->block->anchor));
}

/* Goes on a new page with what is not complete, below the heading of its table. */
static void
continue_on_page (Composer *self, const DossierSetBlock *set)
{
  const DossierSetBlock *heading = self->table_heading;
  const DossierPageGeometry *geometry = &self->layout->typesetter.geometry;
  DossierPlacement placement = { heading, 0, 0, 0, TRUE };

  begin_page (self);
  if (heading == NULL || set == heading ||
      height_of_lines (heading, heading->n_lines) >
        (geometry->bottom - geometry->top) * REPEATED_PART_MAXIMUM)
    return;
  placement.n_lines = heading->n_lines;
  placement.y = self->y;
  g_array_append_val (self->page->placements, placement);
  self->y += height_of_lines (heading, heading->n_lines) + space_after (heading);
}

static int
lines_that_fit (const Composer *self, const DossierSetBlock *set)
{
  double room = self->layout->typesetter.geometry.bottom - self->y;

  return (int) ((room + ROUNDING) / set->line_height);
}

/* How many of @n_left lines go on this page, so that neither page keeps too few. */
static int
choose_lines (const Composer *self, const DossierSetBlock *set, int n_left)
{
  int n_lines = lines_that_fit (self, set);

  if (n_lines >= n_left)
    return n_left;
  if (may_split (set) && n_left - n_lines < LINES_KEPT)
    n_lines = n_left - LINES_KEPT;
  if (n_lines < LINES_KEPT || !may_split (set))
    n_lines = 0;
  if (n_lines == 0 && self->is_fresh)
    n_lines = CLAMP (lines_that_fit (self, set), 1, n_left);
  return n_lines;
}

static void
place_lines (Composer *self, const DossierSetBlock *set)
{
  int first_line = 0;

  while (first_line < set->n_lines)
    {
      int n_lines = choose_lines (self, set, set->n_lines - first_line);

      if (n_lines > 0)
        place (self, set, first_line, n_lines);
      first_line += n_lines;
      if (first_line < set->n_lines)
        continue_on_page (self, set);
    }
}

static void
begin_section (Composer *self, const DossierReportBlock *block)
{
  self->numbering = block->numbering;
  self->prefix = block->label;
  self->number = 0;
  if (!is_page_empty (self))
    begin_page (self);
  else
    number_page (self);
  self->page->part = NULL;
}

static void
place_document (Composer *self, const DossierReportBlock *block)
{
  for (guint i = 1; i <= block->n_pages; i++)
    {
      if (!is_page_empty (self))
        begin_page (self);
      self->page->document = block;
      self->page->document_page = i;
      add_anchor (self, dossier_layout_create_page_anchor (block->label, i));
    }
}

/* Whether the block only decides on which page the next one is. */
static gboolean
compose_break (Composer *self, const DossierReportBlock *block)
{
  if (block->kind == DOSSIER_REPORT_SECTION)
    begin_section (self, block);
  else if (block->kind == DOSSIER_REPORT_DOCUMENT)
    place_document (self, block);
  else if (block->kind != DOSSIER_REPORT_PAGE_BREAK)
    return FALSE;
  return TRUE;
}

static void
compose_block (Composer *self, guint position)
{
  const DossierSetBlock *set = self->layout->set_blocks->pdata[position];

  if (set->block->kind != DOSSIER_REPORT_ROW)
    self->table_heading = NULL;
  if ((starts_page (set) || self->page->document != NULL) && !is_page_empty (self) &&
      set->block->kind != DOSSIER_REPORT_SECTION && set->block->kind != DOSSIER_REPORT_DOCUMENT)
    begin_page (self);
  if (compose_break (self, set->block))
    return;

  if (self->above != NULL)
    {
      self->y += space_between (self->above, set);
      if (self->y + height_needed (self, position) > self->layout->typesetter.geometry.bottom)
        continue_on_page (self, set);
    }
  if (set->block->is_header)
    self->table_heading = set;
  if (set->block->outline_level == 1)
    self->page->part = set->block;
  if (set->block->style == DOSSIER_REPORT_COVER_TITLE)
    self->page->is_cover = TRUE;

  if (set->n_lines > 0)
    place_lines (self, set);
  else
    place (self, set, 0, 0);
  self->above = set;
}

static guint
count_rows (GPtrArray *blocks, guint first)
{
  guint n_rows = 0;

  while (first + n_rows < blocks->len)
    {
      const DossierReportBlock *block = blocks->pdata[first + n_rows];

      if (block->kind != DOSSIER_REPORT_ROW || (n_rows > 0 && block->is_header))
        break;
      n_rows++;
    }
  return n_rows;
}

static void
set_table (DossierLayout *self, guint first, guint n_rows)
{
  DossierReportBlock *const *rows =
    (DossierReportBlock *const *) &self->report->blocks->pdata[first];
  g_autofree double *widths = dossier_set_block_measure_columns (rows, n_rows, &self->typesetter);

  for (guint i = 0; i < n_rows; i++)
    {
      g_assert (rows[i]->cells->len <= rows[0]->cells->len);
      g_ptr_array_add (self->set_blocks,
                       dossier_set_block_new (rows[i], &self->typesetter, widths));
    }
}

static void
set_blocks (DossierLayout *self)
{
  GPtrArray *blocks = self->report->blocks;

  for (guint i = 0; i < blocks->len;)
    {
      guint n_rows = count_rows (blocks, i);

      if (n_rows > 0)
        {
          set_table (self, i, n_rows);
          i += n_rows;
        }
      else
        {
          g_ptr_array_add (self->set_blocks,
                           dossier_set_block_new (blocks->pdata[i], &self->typesetter, NULL));
          i++;
        }
    }
}

static void
find_structure (DossierLayout *self)
{
  g_autoptr (DossierStructurePlanner) planner = dossier_structure_planner_new ();

  for (guint i = 0; i < self->set_blocks->len; i++)
    {
      DossierSetBlock *set = self->set_blocks->pdata[i];

      set->path = dossier_structure_planner_place (planner, set->block);
    }
}

/**
 * dossier_layout_new:
 * @report: a report, which must outlive the layout
 * @geometry: the page
 *
 * Lays a report out. May be called on any thread, and the layout used on it.
 *
 * Returns: (transfer full): the report on pages
 */
DossierLayout *
dossier_layout_new (const DossierReport *report, const DossierPageGeometry *geometry)
{
  DossierLayout *self = g_new0 (DossierLayout, 1);
  Composer composer = { .layout = self, .numbering = DOSSIER_NUMBERING_BODY };

  self->report = report;
  self->typesetter.design = report->design;
  self->typesetter.geometry = *geometry;
  self->typesetter.context = dossier_text_context_new (report->design);
  self->typesetter.chart_look =
    (DossierChartLook){ self->typesetter.context, CHART_LETTER_SIZE, DOSSIER_PALETTE_LIGHT };
  self->set_blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_set_block_free);
  self->pages = g_ptr_array_new_with_free_func (page_free);
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  set_blocks (self);
  find_structure (self);
  begin_page (&composer);
  for (guint i = 0; i < self->set_blocks->len; i++)
    compose_block (&composer, i);
  return self;
}

void
dossier_layout_free (DossierLayout *self)
{
  g_hash_table_unref (self->anchors);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->set_blocks);
  g_object_unref (self->typesetter.context);
  g_free (self);
}

guint
dossier_layout_get_n_pages (const DossierLayout *self)
{
  return self->pages->len;
}

/**
 * dossier_layout_find_page:
 * @self: a layout
 * @anchor: the name of a place in the report
 *
 * Returns: the number of the page it is on, from 1; 0 if there is no such place
 */
guint
dossier_layout_find_page (const DossierLayout *self, const char *anchor)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->anchors, anchor));
}

/**
 * dossier_layout_get_page:
 * @self: a layout
 * @number: which page, from 1
 *
 * Returns: (transfer none): the page
 */
const DossierPage *
dossier_layout_get_page (const DossierLayout *self, guint number)
{
  g_return_val_if_fail (number >= 1 && number <= self->pages->len, NULL);

  return self->pages->pdata[number - 1];
}

/**
 * dossier_layout_find_label:
 * @self: a layout
 * @anchor: the name of a place in the report
 *
 * Returns: the number of the page it is on, as people read it; "" if there is no
 *   such place
 */
const char *
dossier_layout_find_label (const DossierLayout *self, const char *anchor)
{
  guint number = dossier_layout_find_page (self, anchor);

  return number > 0 ? dossier_layout_get_page (self, number)->label : "";
}

/**
 * dossier_layout_create_page_anchor:
 * @label: the label of a document
 * @page: one of its pages, from 1
 *
 * Returns: (transfer full): the name by which links lead there
 */
char *
dossier_layout_create_page_anchor (const char *label, guint page)
{
  return g_strdup_printf ("%s/%u", label, page);
}
