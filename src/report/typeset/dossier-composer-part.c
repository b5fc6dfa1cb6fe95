/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts a whole part of a report on pages, so that its last page is not nearly empty. */

#include "dossier-composer.h"

/* The last page of a part holds more than this, if that can be. */
#define SHORT_PART 0.2

/* No page is left emptier than this for the sake of the last one. */
#define SHORTENING_MAXIMUM 0.5

/* How much of the space between blocks is kept to save the last page of a part. */
static const double tight_spaces[] = { 0.9, 0.8, 0.7, 0.6 };

/* Where a part begins, to compose it again from there. */
typedef struct
{
  DossierComposer composer;
  guint n_pages;
  guint n_placements;
  DossierPage page;
} Start;

static Start
note_start (const DossierComposer *self)
{
  return (Start){ *self, self->layout->pages->len, self->page->placements->len, *self->page };
}

static void
return_to_start (DossierComposer *self, const Start *start)
{
  *self = start->composer;
  g_ptr_array_set_size (self->layout->pages, (int) start->n_pages);
  g_array_set_size (self->page->placements, start->n_placements);
  self->page->part = start->page.part;
  self->page->is_cover = start->page.is_cover;
  self->page->has_remarks = start->page.has_remarks;
}

/* Returns on how many pages the blocks are, from that of the first. */
static guint
compose_blocks (DossierComposer *self, guint first, guint end)
{
  guint first_page = 0;

  for (guint i = first; i < end; i++)
    {
      dossier_composer_compose (self, i);
      if (i == first)
        first_page = self->layout->pages->len;
    }
  return self->layout->pages->len - first_page + 1;
}

/* How much is missing on the last page for it to be no short end. */
static double
find_lack (const DossierComposer *self)
{
  const DossierPageGeometry *geometry = &self->layout->typesetter.geometry;
  double used = self->y - geometry->top;

  return self->page->document != NULL ? 0 : (geometry->bottom - geometry->top) * SHORT_PART - used;
}

/* How much of the page before the last is empty. */
static double
find_room_before_last_page (const DossierComposer *self)
{
  GPtrArray *pages = self->layout->pages;
  const DossierPage *page = pages->pdata[pages->len - 2];
  const DossierPlacement *last;

  if (page->placements->len == 0)
    return 0;
  last = &g_array_index (page->placements, DossierPlacement, page->placements->len - 1);
  return self->layout->typesetter.geometry.bottom - last->y -
         (last->n_lines > 0 ? last->n_lines * last->set->line_height : last->set->height);
}

/* Moves blocks from the page before the last to the last, of which @lack is missing. */
static void
lengthen_last_page (DossierComposer *self, const Start *start, guint first, guint end, double lack)
{
  guint n_pages = self->layout->pages->len;
  double shortening = find_room_before_last_page (self) + lack;
  const DossierPageGeometry *geometry = &self->layout->typesetter.geometry;

  if (shortening > (geometry->bottom - geometry->top) * SHORTENING_MAXIMUM)
    return;
  return_to_start (self, start);
  self->shortened_page = n_pages - 1;
  self->shortening = shortening;
  compose_blocks (self, first, end);
  self->shortened_page = 0;
  if (self->layout->pages->len == n_pages)
    return;
  return_to_start (self, start);
  compose_blocks (self, first, end);
}

/**
 * dossier_composer_compose_part:
 * @self: a composer
 * @first: the position of the next block
 * @end: the position after the last one, where another starts a page
 *
 * Puts blocks on the pages. If only a few lines are left for the last page, the others make
 * room for them: with less space between blocks; or if that is not enough, some go on
 * the last page too.
 */
void
dossier_composer_compose_part (DossierComposer *self, guint first, guint end)
{
  const Start start = note_start (self);
  guint n_pages = compose_blocks (self, first, end);
  double lack = find_lack (self);

  if (n_pages < 2 || lack <= 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (tight_spaces); i++)
    {
      return_to_start (self, &start);
      self->spacing = tight_spaces[i];
      if (compose_blocks (self, first, end) < n_pages)
        {
          self->spacing = 1;
          return;
        }
    }
  return_to_start (self, &start);
  compose_blocks (self, first, end);
  lengthen_last_page (self, &start, first, end, lack);
}
