/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-page-cache.h"

#include "dossier-painter.h"

/* In pixels. */
#define SHADOW 6

static void
node_unref (gpointer node)
{
  if (node != NULL)
    gsk_render_node_unref (node);
}

DossierPageCache *
dossier_page_cache_new (void)
{
  DossierPageCache *self = g_new0 (DossierPageCache, 1);

  self->pictures = dossier_document_pictures_new ();
  self->nodes = g_ptr_array_new_with_free_func (node_unref);
  return self;
}

void
dossier_page_cache_free (DossierPageCache *self)
{
  g_object_unref (self->pictures);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

/**
 * dossier_page_cache_forget:
 * @self: a cache
 *
 * Has pages be painted anew, since they say something else or are of another
 * size.
 */
void
dossier_page_cache_forget (DossierPageCache *self)
{
  g_ptr_array_set_size (self->nodes, 0);
}

static GskRenderNode *
create_node (const DossierLayout *layout, guint number, double scale, const graphene_rect_t *paper)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, paper->size.width, paper->size.height);
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_scale (cr, scale, scale);
  dossier_painter_paint_page (layout, number, cr, NULL);
  cairo_destroy (cr);
  return node;
}

/* In its own proportions, which need not be those of the paper. */
static void
snapshot_document (DossierPageCache *self,
                   const DossierPage *page,
                   const graphene_rect_t *paper,
                   GtkSnapshot *snapshot)
{
  GdkTexture *picture =
    dossier_document_pictures_find (self->pictures, page->document->path, page->document_page);
  graphene_rect_t area = *paper;
  double scale;

  if (picture == NULL)
    return;
  scale = MIN (paper->size.width / (double) gdk_texture_get_width (picture),
               paper->size.height / (double) gdk_texture_get_height (picture));
  area.size.width = (float) (gdk_texture_get_width (picture) * scale);
  area.size.height = (float) (gdk_texture_get_height (picture) * scale);
  area.origin.x += (paper->size.width - area.size.width) / 2;
  area.origin.y += (paper->size.height - area.size.height) / 2;
  gtk_snapshot_append_texture (snapshot, picture, &area);
}

static void
snapshot_own_page (DossierPageCache *self,
                   const DossierLayout *layout,
                   guint number,
                   double scale,
                   const graphene_rect_t *paper,
                   GtkSnapshot *snapshot)
{
  if (self->nodes->len < number)
    g_ptr_array_set_size (self->nodes, (int) number);
  if (self->nodes->pdata[number - 1] == NULL)
    self->nodes->pdata[number - 1] = create_node (layout, number, scale, paper);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &paper->origin);
  gtk_snapshot_append_node (snapshot, self->nodes->pdata[number - 1]);
  gtk_snapshot_restore (snapshot);
}

/**
 * dossier_page_cache_snapshot:
 * @self: a cache
 * @layout: a report on pages, the same as the last time unless all was forgotten
 * @number: which page, from 1
 * @scale: how many pixels a point has
 * @paper: where the page is
 * @snapshot: what to paint on
 *
 * Paints a page, with the shadow of its paper.
 */
void
dossier_page_cache_snapshot (DossierPageCache *self,
                             const DossierLayout *layout,
                             guint number,
                             double scale,
                             const graphene_rect_t *paper,
                             GtkSnapshot *snapshot)
{
  const DossierPage *page = dossier_layout_get_page (layout, number);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot,
                                     &outline,
                                     &(GdkRGBA){ 0, 0, 0, 0.35f },
                                     0,
                                     1,
                                     1,
                                     SHADOW);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, paper);
  if (page->document != NULL)
    snapshot_document (self, page, paper, snapshot);
  else
    snapshot_own_page (self, layout, number, scale, paper, snapshot);
}
