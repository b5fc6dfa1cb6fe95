/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-layout.h"

#include "dossier-text-look.h"

/* Fewer lines of a paragraph than this never stand alone at the foot or head of a page. */
#define LINES_KEPT 2

/* What sums of heights may be off by, in points. */
#define ROUNDING 0.005

#define COMPACT_SPACE       4.0
#define COMPACT_GROUP_SPACE 9.0

typedef struct
{
  DossierLayout *layout;
  DossierPage *page;
  double y;
  const DossierSetBlock *above;
} Composer;

static void
page_free (gpointer data)
{
  DossierPage *page = data;

  g_array_unref (page->placements);
  g_free (page);
}

static gboolean
is_page_empty (const Composer *self)
{
  return self->page->placements->len == 0;
}

static void
begin_page (Composer *self)
{
  DossierPage *page = g_new0 (DossierPage, 1);

  page->placements = g_array_new (FALSE, FALSE, sizeof (DossierPlacement));
  page->part = self->page != NULL ? self->page->part : NULL;
  g_ptr_array_add (self->layout->pages, page);
  self->page = page;
  self->y = self->layout->geometry.top;
  self->above = NULL;
}

/* Items of a list and rows of a table stand closer to each other than to what surrounds them. */
static gboolean
is_compact (const DossierSetBlock *set)
{
  const DossierReportBlock *block = set->block;

  return block->kind == DOSSIER_REPORT_ROW || block->kind == DOSSIER_REPORT_ENTRY ||
         (block->kind == DOSSIER_REPORT_TEXT && block->label != NULL && block->depth > 0);
}

static double
space_before (const DossierSetBlock *set)
{
  if (set->block->kind == DOSSIER_REPORT_SPACE)
    return 0;
  if (set->block->kind == DOSSIER_REPORT_ENTRY)
    return set->block->depth == 1 ? 10 : 0;
  return dossier_text_look_get (set->block->style)->before;
}

static double
space_after (const DossierSetBlock *set)
{
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

      if (set->block->kind == DOSSIER_REPORT_PAGE_BREAK)
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
place (Composer *self, const DossierSetBlock *set, int first_line, int n_lines)
{
  DossierPlacement placement = { set, first_line, n_lines, self->y };

  g_array_append_val (self->page->placements, placement);
  self->y += height_of_lines (set, n_lines);
  if (set->block->anchor != NULL && first_line == 0 && set->block->kind != DOSSIER_REPORT_ENTRY)
    g_hash_table_insert (self->layout->anchors,
                         set->block->anchor,
                         GUINT_TO_POINTER (self->layout->pages->len));
}

static int
lines_that_fit (const Composer *self, const DossierSetBlock *set)
{
  double room = self->layout->geometry.bottom - self->y;

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
  if (n_lines == 0 && is_page_empty (self))
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
        begin_page (self);
    }
}

static gboolean
starts_page (const DossierSetBlock *set)
{
  return set->block->kind == DOSSIER_REPORT_PAGE_BREAK ||
         (set->block->kind == DOSSIER_REPORT_TEXT &&
          (set->block->style == DOSSIER_REPORT_HEADING_1 ||
           set->block->style == DOSSIER_REPORT_TITLE));
}

static void
compose_block (Composer *self, guint position)
{
  const DossierSetBlock *set = self->layout->set_blocks->pdata[position];

  if (starts_page (set) && !is_page_empty (self))
    begin_page (self);
  if (set->block->kind == DOSSIER_REPORT_PAGE_BREAK)
    return;

  if (self->above != NULL)
    {
      self->y += space_between (self->above, set);
      if (self->y + height_needed (self, position) > self->layout->geometry.bottom)
        begin_page (self);
    }
  if (set->block->outline_level == 1)
    self->page->part = ((DossierRichText *) set->block->cells->pdata[0])->text->str;
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
  g_autofree double *widths =
    dossier_set_block_measure_columns (rows, n_rows, &self->geometry, self->context);

  for (guint i = 0; i < n_rows; i++)
    {
      g_assert (rows[i]->cells->len <= rows[0]->cells->len);
      g_ptr_array_add (self->set_blocks,
                       dossier_set_block_new (rows[i], &self->geometry, self->context, widths));
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
          g_ptr_array_add (
            self->set_blocks,
            dossier_set_block_new (blocks->pdata[i], &self->geometry, self->context, NULL));
          i++;
        }
    }
}

static PangoContext *
create_context (void)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* One unit is one point, and no letter is moved to fit the dots of a screen. */
  pango_cairo_context_set_resolution (context, 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en-gb"));
  cairo_font_options_destroy (options);
  return context;
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
  Composer composer = { .layout = self };

  self->report = report;
  self->geometry = *geometry;
  self->context = create_context ();
  self->set_blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_set_block_free);
  self->pages = g_ptr_array_new_with_free_func (page_free);
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);

  set_blocks (self);
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
  g_object_unref (self->context);
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
