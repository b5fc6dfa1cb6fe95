/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-document-pictures.h"
#include "dossier-layout.h"

G_BEGIN_DECLS

/**
 * DossierPageCache:
 * @pictures: how the pages of the evidence look
 * @nodes: (element-type GskRenderNode): the other pages, as far as they have been
 *   painted
 *
 * The pages of a report as they are shown, so that each is painted once.
 */
typedef struct
{
  DossierDocumentPictures *pictures;
  GPtrArray *nodes;
} DossierPageCache;

DossierPageCache *dossier_page_cache_new (void);
void dossier_page_cache_free (DossierPageCache *self);
void dossier_page_cache_forget (DossierPageCache *self);
void dossier_page_cache_snapshot (DossierPageCache *self,
                                  const DossierLayout *layout,
                                  guint number,
                                  double scale,
                                  const graphene_rect_t *paper,
                                  GtkSnapshot *snapshot);

G_END_DECLS
