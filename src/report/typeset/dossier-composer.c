/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-composer.h"

#include "dossier-text-appearance.h"

/* Fewer lines of a paragraph than this never stand alone at the foot or head of a page. */
#define LINES_KEPT 2

/* Tolerance for rounding errors in sums of heights, in points. */
#define ROUNDING 0.005

#define COMPACT_SPACE       4.0
#define COMPACT_GROUP_SPACE 9.0
#define FIGURE_SPACE        10.0

/* The heading of a table that takes more of a page than this is not repeated. */
#define REPEATED_PART_MAXIMUM 0.25

/* A table that takes more of a page than this may go on on the next. */
#define WHOLE_PART_MAXIMUM (1.0 / 3)

static gboolean
is_page_empty (const DossierComposer *self)
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
create_label (const DossierComposer *self)
{
  if (self->numbering == DOSSIER_NUMBERING_FRONT)
    return to_roman (self->number);
  if (self->numbering == DOSSIER_NUMBERING_BODY)
    return g_strdup_printf ("%u", self->number);
  return self->number == 1 ? g_strdup (self->prefix)
                           : g_strdup_printf ("%s-%u", self->prefix, self->number - 1);
}

static void
number_page (DossierComposer *self)
{
  self->number++;
  self->page->numbering = self->numbering;
  self->page->number = self->number;
  self->page->prefix = self->prefix;
  g_free (self->page->label);
  self->page->label = create_label (self);
}

static void
begin_page (DossierComposer *self)
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
is_compact (const DossierTypesetBlock *set)
{
  const DossierReportBlock *block = set->block;

  return block->kind == DOSSIER_REPORT_ROW || block->kind == DOSSIER_REPORT_ENTRY ||
         (block->kind == DOSSIER_REPORT_TEXT && block->label != NULL && block->list_depth > 0);
}

static double
space_before (const DossierTypesetBlock *set)
{
  if (set->block->kind == DOSSIER_REPORT_SPACE)
    return 0;
  if (set->block->kind == DOSSIER_REPORT_ENTRY)
    return set->block->list_depth == 1 ? 10 : 0;
  return dossier_text_appearance_get (set->block->style)->before;
}

static double
space_after (const DossierTypesetBlock *set)
{
  if (dossier_report_block_is_figure (set->block))
    return FIGURE_SPACE;
  if (set->block->kind == DOSSIER_REPORT_SPACE)
    return 0;
  if (is_compact (set))
    return COMPACT_SPACE;
  return dossier_text_appearance_get (set->block->style)->after;
}

static double
space_between (const DossierComposer *self,
               const DossierTypesetBlock *above,
               const DossierTypesetBlock *below)
{
  double space = MAX (space_after (above), space_before (below));

  if (is_compact (above) && !is_compact (below) && below->block->kind != DOSSIER_REPORT_SPACE)
    space = MAX (space, COMPACT_GROUP_SPACE);
  return space * self->spacing;
}

static double
height_of_lines (const DossierTypesetBlock *set, int n_lines)
{
  return n_lines > 0 ? n_lines * set->line_height : set->height;
}

static gboolean
keeps_next (const DossierTypesetBlock *set)
{
  return set->block->keeps_next || set->block->is_header ||
         (set->block->kind == DOSSIER_REPORT_TEXT &&
          dossier_text_appearance_get (set->block->style)->keeps_next);
}

static gboolean
may_split (const DossierTypesetBlock *set)
{
  return set->block->kind == DOSSIER_REPORT_TEXT && set->n_lines >= 2 * LINES_KEPT &&
         !keeps_next (set);
}

/**
 * dossier_composer_starts_page:
 * @set: a block
 *
 * Returns: whether it starts a page wherever it is, so that what comes before it
 *   does not depend on it
 */
gboolean
dossier_composer_starts_page (const DossierTypesetBlock *set)
{
  return set->block->kind == DOSSIER_REPORT_PAGE_BREAK ||
         set->block->kind == DOSSIER_REPORT_SECTION ||
         set->block->kind == DOSSIER_REPORT_DOCUMENT ||
         (set->block->kind == DOSSIER_REPORT_TEXT &&
          (set->block->style == DOSSIER_REPORT_HEADING_1 ||
           set->block->style == DOSSIER_REPORT_TITLE));
}

static double
page_height (const DossierComposer *self)
{
  return self->layout->typesetter.geometry.bottom - self->layout->typesetter.geometry.top;
}

/* Where the text of the page ends. */
static double
page_bottom (const DossierComposer *self)
{
  double bottom = self->layout->typesetter.geometry.bottom;

  return self->layout->pages->len == self->shortened_page ? bottom - self->shortening : bottom;
}

static gboolean
continues_table (const DossierComposer *self, guint position)
{
  GPtrArray *typeset_blocks = self->layout->typeset_blocks;
  const DossierTypesetBlock *set;

  if (position >= typeset_blocks->len)
    return FALSE;
  set = typeset_blocks->pdata[position];
  return set->block->kind == DOSSIER_REPORT_ROW && !set->block->is_header;
}

/* Where the table that begins at @position ends, if it is kept on one page; else the next block. */
static guint
find_end_of_whole_table (const DossierComposer *self, guint position)
{
  GPtrArray *typeset_blocks = self->layout->typeset_blocks;
  const DossierTypesetBlock *set = typeset_blocks->pdata[position];
  double height;
  guint end;

  if (!set->block->is_header)
    return position + 1;
  height = height_of_lines (set, set->n_lines);
  for (end = position + 1; continues_table (self, end); end++)
    {
      const DossierTypesetBlock *row = typeset_blocks->pdata[end];

      height += space_between (self, typeset_blocks->pdata[end - 1], row) +
                height_of_lines (row, row->n_lines);
      if (height > page_height (self) * WHOLE_PART_MAXIMUM)
        return position + 1;
    }
  return end;
}

/* No page begins with the last row of a table. */
static gboolean
is_last_row_but_one (const DossierComposer *self, guint position)
{
  return continues_table (self, position) && continues_table (self, position + 1) &&
         !continues_table (self, position + 2);
}

/* How much must fit for the block at @position to start on this page: the block, if it cannot be
 * split, and what it must not be parted from. */
static double
height_needed (const DossierComposer *self, guint position)
{
  GPtrArray *typeset_blocks = self->layout->typeset_blocks;
  double height = 0;
  guint kept_end = position;

  for (guint i = position; i < typeset_blocks->len; i++)
    {
      const DossierTypesetBlock *set = typeset_blocks->pdata[i];

      if (i > position && dossier_composer_starts_page (set))
        break;
      if (i > position)
        height += space_between (self, typeset_blocks->pdata[i - 1], set);
      height += height_of_lines (set, may_split (set) ? LINES_KEPT : set->n_lines);
      kept_end = MAX (kept_end, find_end_of_whole_table (self, i));
      if (i + 1 >= kept_end && !keeps_next (set) && !is_last_row_but_one (self, i))
        break;
    }
  return height;
}

static void
add_anchor (DossierComposer *self, char *anchor)
{
  g_hash_table_insert (self->layout->anchors, anchor, GUINT_TO_POINTER (self->layout->pages->len));
}

static void
place (DossierComposer *self, const DossierTypesetBlock *set, int first_line, int n_lines)
{
  DossierPlacement placement = { set, first_line, n_lines, self->y, FALSE };

  g_array_append_val (self->page->placements, placement);
  self->is_fresh = FALSE;
  self->page->has_remarks = self->page->has_remarks || set->block->has_remarks;
  self->y += height_of_lines (set, n_lines);
  if (set->block->anchor != NULL && first_line == 0 && set->block->kind != DOSSIER_REPORT_ENTRY)
    add_anchor (self, g_strdup (set->block->anchor));
}

/* Continues an incomplete block on a new page, below the repeated heading of its table. */
static void
continue_on_page (DossierComposer *self, const DossierTypesetBlock *set)
{
  const DossierTypesetBlock *heading = self->table_heading;
  DossierPlacement placement = { heading, 0, 0, 0, TRUE };

  begin_page (self);
  if (heading == NULL || set == heading ||
      height_of_lines (heading, heading->n_lines) > page_height (self) * REPEATED_PART_MAXIMUM)
    return;
  placement.n_lines = heading->n_lines;
  placement.y = self->y;
  g_array_append_val (self->page->placements, placement);
  self->y += height_of_lines (heading, heading->n_lines) + space_after (heading);
}

static int
lines_that_fit (const DossierComposer *self, const DossierTypesetBlock *set)
{
  double room = page_bottom (self) - self->y;

  return (int) ((room + ROUNDING) / set->line_height);
}

/* How many of @n_left lines go on this page, so that neither page keeps too few. */
static int
choose_lines (const DossierComposer *self, const DossierTypesetBlock *set, int n_left)
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
place_lines (DossierComposer *self, const DossierTypesetBlock *set)
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
begin_section (DossierComposer *self, const DossierReportBlock *block)
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
place_document (DossierComposer *self, const DossierReportBlock *block)
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
compose_break (DossierComposer *self, const DossierReportBlock *block)
{
  if (block->kind == DOSSIER_REPORT_SECTION)
    begin_section (self, block);
  else if (block->kind == DOSSIER_REPORT_DOCUMENT)
    place_document (self, block);
  else if (block->kind != DOSSIER_REPORT_PAGE_BREAK)
    return FALSE;
  return TRUE;
}

/**
 * dossier_composer_compose:
 * @self: a composer
 * @position: the position of the next block
 *
 * Puts a block on the pages. What it must not be parted from has to be typeset in
 * lines already.
 */
void
dossier_composer_compose (DossierComposer *self, guint position)
{
  const DossierTypesetBlock *set = self->layout->typeset_blocks->pdata[position];

  if (set->block->kind != DOSSIER_REPORT_ROW)
    self->table_heading = NULL;
  if ((dossier_composer_starts_page (set) || self->page->document != NULL) &&
      !is_page_empty (self) && set->block->kind != DOSSIER_REPORT_SECTION &&
      set->block->kind != DOSSIER_REPORT_DOCUMENT)
    begin_page (self);
  if (compose_break (self, set->block))
    return;

  if (self->above != NULL)
    {
      self->y += space_between (self, self->above, set);
      if (self->y + height_needed (self, position) > page_bottom (self))
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

/**
 * dossier_composer_init:
 * @self: a composer
 * @layout: what it puts blocks into
 *
 * Begins with an empty page.
 */
void
dossier_composer_init (DossierComposer *self, DossierLayout *layout)
{
  self->layout = layout;
  self->spacing = 1;
  self->numbering = DOSSIER_NUMBERING_BODY;
  begin_page (self);
}
