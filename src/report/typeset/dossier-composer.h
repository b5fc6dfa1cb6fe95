/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"

G_BEGIN_DECLS

/**
 * DossierComposer:
 * @layout: what it puts blocks into
 * @page: the page that it is at
 * @y: where the next block goes, in points from the top of the paper
 * @is_fresh: whether nothing is on the page but what is repeated on it
 * @above: (nullable): the block above
 * @table_heading: (nullable): the titles of the table that it is in
 * @numbering: how pages are numbered
 * @prefix: (nullable): what they are numbered with
 * @number: the number of the page
 * @spacing: how much there is of the usual space between blocks
 * @shortened_page: the number of a page whose text ends earlier, from 1; 0 if there is none
 * @shortening: how much earlier that is, in points
 *
 * Puts blocks on pages, one after the other.
 */
typedef struct
{
  DossierLayout *layout;
  DossierPage *page;
  double y;
  gboolean is_fresh;
  const DossierTypesetBlock *above;
  const DossierTypesetBlock *table_heading;
  DossierPageNumbering numbering;
  const char *prefix;
  guint number;
  double spacing;
  guint shortened_page;
  double shortening;
} DossierComposer;

void dossier_composer_init (DossierComposer *self, DossierLayout *layout);
void dossier_composer_compose (DossierComposer *self, guint position);
void dossier_composer_compose_part (DossierComposer *self, guint first, guint end);
gboolean dossier_composer_starts_page (const DossierTypesetBlock *set);

G_END_DECLS
