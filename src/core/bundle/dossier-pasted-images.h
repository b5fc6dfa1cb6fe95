/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-pasted-image.h"

G_BEGIN_DECLS

/* How many images of one paste may become evidence. */
#define DOSSIER_PASTED_IMAGES_MAXIMUM 200

/* What dossier_pasted_images_to_variant() returns. */
#define DOSSIER_PASTED_IMAGES_TYPE "(a(ays)uuuu)"

/**
 * DossierPastedImages:
 * @all: (element-type DossierPastedImage): those that may become evidence
 * @n_on_web: how many are on the web, where Dossier does not go
 * @n_elsewhere: how many are where Dossier cannot get at them
 * @n_dropped: how many were too large
 * @n_more: how many there are more than can be added at once
 *
 * The images that were in what somebody pasted. One that is there several times counts once.
 */
typedef struct
{
  GPtrArray *all;
  guint n_on_web;
  guint n_elsewhere;
  guint n_dropped;
  guint n_more;

  /*< private >*/
  GHashTable *addresses;
  guint n_without_title;
} DossierPastedImages;

DossierPastedImages *dossier_pasted_images_new (void);
void dossier_pasted_images_free (DossierPastedImages *self);
void
dossier_pasted_images_add (DossierPastedImages *self, GBytes *address, const char *description);
gboolean dossier_pasted_images_are_none (const DossierPastedImages *self);

GVariant *dossier_pasted_images_to_variant (const DossierPastedImages *self);
DossierPastedImages *dossier_pasted_images_from_variant (GVariant *variant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPastedImages, dossier_pasted_images_free)

G_END_DECLS
