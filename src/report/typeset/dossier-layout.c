/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-layout.h"

#include "dossier-composer.h"
#include "dossier-text-appearance.h"
#include "dossier-typeset-report.h"
#include "dossier-structure.h"

/* The height of the letters of a chart, in points. */
#define CHART_LETTER_SIZE 7.2

struct _DossierLayoutWork
{
  DossierComposer composer;
  DossierStructurePlanner *planner;
  DossierTypesetCache *cache;
  guint n_set;
  guint n_composed;
};

static void
page_free (gpointer data)
{
  DossierPage *page = data;

  g_array_unref (page->placements);
  g_free (page->label);
  g_free (page);
}

static void
add_typeset_block (DossierLayout *self, DossierTypesetBlock *set)
{
  g_clear_pointer (&set->path, g_array_unref);
  set->path = dossier_structure_planner_place (self->work->planner, set->block);
  g_ptr_array_add (self->typeset_blocks, set);
}

static void
typeset_table (DossierLayout *self, guint first, guint n_rows)
{
  DossierReportBlock *const *rows =
    (DossierReportBlock *const *) &self->report->blocks->pdata[first];
  g_autofree char *key = dossier_typeset_cache_create_table_key (rows, n_rows);
  g_autofree double *widths = NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      DossierTypesetBlock *set = dossier_typeset_cache_steal (self->work->cache, rows[i], key);

      g_assert (rows[i]->cells->len <= rows[0]->cells->len);
      if (set == NULL && widths == NULL)
        widths = dossier_typeset_block_measure_columns (rows, n_rows, &self->typesetter);
      if (set == NULL)
        set = dossier_typeset_block_new (rows[i], &self->typesetter, widths);
      dossier_typeset_cache_add (self->next_cache, set, key);
      add_typeset_block (self, set);
    }
}

static void
typeset_block (DossierLayout *self, const DossierReportBlock *block)
{
  DossierTypesetBlock *set = dossier_typeset_cache_steal (self->work->cache, block, NULL);

  if (set == NULL)
    set = dossier_typeset_block_new (block, &self->typesetter, NULL);
  dossier_typeset_cache_add (self->next_cache, set, NULL);
  add_typeset_block (self, set);
}

/* Typesets the next block, or the next table as a whole. */
static void
typeset_next (DossierLayout *self)
{
  DossierLayoutWork *work = self->work;
  guint n_rows = dossier_typeset_report_count_rows (self->report->blocks, work->n_set);

  if (n_rows > 0)
    typeset_table (self, work->n_set, n_rows);
  else
    typeset_block (self, self->report->blocks->pdata[work->n_set]);
  work->n_set += MAX (n_rows, 1);
}

/* Composes only blocks whose page does not depend on blocks that are not typeset yet. */
static void
compose (DossierLayout *self)
{
  DossierLayoutWork *work = self->work;
  guint end = work->n_set;

  if (work->n_set < self->report->blocks->len)
    {
      while (end > work->n_composed &&
             !dossier_composer_starts_page (self->typeset_blocks->pdata[end - 1]))
        end--;
      if (end > work->n_composed)
        end--;
    }
  while (work->n_composed < end)
    {
      guint part_end = work->n_composed + 1;

      while (part_end < end &&
             !dossier_composer_starts_page (self->typeset_blocks->pdata[part_end]))
        part_end++;
      dossier_composer_compose_part (&work->composer, work->n_composed, part_end);
      work->n_composed = part_end;
    }
}

static void
work_free (DossierLayoutWork *work)
{
  dossier_structure_planner_free (work->planner);
  g_clear_pointer (&work->cache, dossier_typeset_cache_free);
  g_free (work);
}

/**
 * dossier_layout_begin:
 * @report: a report, which must outlive the layout
 * @geometry: the page
 * @before: (transfer full) (nullable): a layout of an earlier state of the
 *   report, made on the same thread: what has not changed is taken from it
 *
 * Begins to lay a report out. dossier_layout_advance() goes on.
 *
 * Returns: (transfer full): the report on pages, but without any
 */
DossierLayout *
dossier_layout_begin (const DossierReport *report,
                      const DossierPageGeometry *geometry,
                      DossierLayout *before)
{
  DossierLayout *self = g_new0 (DossierLayout, 1);

  self->report = report;
  self->typesetter.design = report->design;
  self->typesetter.geometry = *geometry;
  self->typesetter.context = dossier_text_context_new (report->design);
  self->typesetter.chart_appearance =
    (DossierChartAppearance){ self->typesetter.context, CHART_LETTER_SIZE, DOSSIER_PALETTE_LIGHT };
  self->typeset_blocks =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_typeset_block_free);
  self->pages = g_ptr_array_new_with_free_func (page_free);
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->next_cache = dossier_typeset_cache_new (&self->typesetter);
  self->work = g_new0 (DossierLayoutWork, 1);
  self->work->planner = dossier_structure_planner_new ();
  if (before != NULL)
    {
      self->work->cache = g_steal_pointer (&before->next_cache);
      dossier_typeset_cache_adopt (self->work->cache, before->typeset_blocks, &self->typesetter);
      dossier_layout_free (before);
    }
  dossier_composer_init (&self->work->composer, self);
  return self;
}

/**
 * dossier_layout_advance:
 * @self: a layout
 * @time: how long to work on it, in microseconds; it may become a little longer
 *
 * Goes on laying a report out. Pages that are there do not change any more.
 *
 * Returns: whether it is complete
 */
gboolean
dossier_layout_advance (DossierLayout *self, gint64 time)
{
  gint64 deadline = g_get_monotonic_time () + time;

  if (self->work == NULL)
    return TRUE;
  while (self->work->n_set < self->report->blocks->len && g_get_monotonic_time () < deadline)
    typeset_next (self);
  compose (self);
  if (self->work->n_composed < self->report->blocks->len)
    return FALSE;
  g_clear_pointer (&self->work, work_free);
  return TRUE;
}

/* Shaping letters is most of the work, so another thread typesets the second half. */
static void
typeset_all (DossierLayout *self)
{
  g_autoptr (GPtrArray) typeset_blocks = dossier_typeset_report (self->report, &self->typesetter);
  g_autofree char *table_key = NULL;

  for (guint i = 0; i < typeset_blocks->len; i++)
    {
      DossierTypesetBlock *set = typeset_blocks->pdata[i];
      gboolean is_row = set->block->kind == DOSSIER_REPORT_ROW;

      if (!is_row || set->block->is_header)
        g_clear_pointer (&table_key, g_free);
      if (is_row && table_key == NULL)
        table_key = dossier_typeset_cache_create_table_key (
          (DossierReportBlock *const *) &self->report->blocks->pdata[i],
          dossier_typeset_report_count_rows (self->report->blocks, i));
      dossier_typeset_cache_add (self->next_cache, set, table_key);
      add_typeset_block (self, set);
    }
  self->work->n_set = typeset_blocks->len;
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
  DossierLayout *self = dossier_layout_begin (report, geometry, NULL);

  typeset_all (self);
  dossier_layout_advance (self, G_MAXINT64 / 2);
  return self;
}

void
dossier_layout_free (DossierLayout *self)
{
  g_clear_pointer (&self->work, work_free);
  g_clear_pointer (&self->next_cache, dossier_typeset_cache_free);
  g_hash_table_unref (self->anchors);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->typeset_blocks);
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
