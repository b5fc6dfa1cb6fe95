/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pasted-images.h"

#include "dossier-evidence-title.h"

/**
 * dossier_pasted_images_new:
 *
 * Returns: (transfer full): no images yet
 */
DossierPastedImages *
dossier_pasted_images_new (void)
{
  DossierPastedImages *self = g_new0 (DossierPastedImages, 1);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_pasted_image_free);
  self->addresses =
    g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  return self;
}

void
dossier_pasted_images_free (DossierPastedImages *self)
{
  g_ptr_array_unref (self->all);
  g_hash_table_unref (self->addresses);
  g_free (self);
}

/* Several that nothing is said of are told apart by a number. */
static char *
create_title (DossierPastedImages *self, const char *description)
{
  g_autofree char *said =
    description != NULL ? dossier_evidence_title_from_description (description) : NULL;
  g_autofree char *title = NULL;

  if (said != NULL)
    return g_steal_pointer (&said);
  title = dossier_pasted_image_create_title ();
  self->n_without_title++;
  return self->n_without_title > 1 ? g_strdup_printf ("%s (%u)", title, self->n_without_title)
                                   : g_steal_pointer (&title);
}

static void
add_available (DossierPastedImages *self, GBytes *address, const char *description)
{
  g_autofree char *title = NULL;

  if (self->all->len >= DOSSIER_PASTED_IMAGES_MAXIMUM)
    {
      self->n_more++;
      return;
    }
  title = create_title (self, description);
  g_ptr_array_add (self->all, dossier_pasted_image_new (address, title));
}

/**
 * dossier_pasted_images_add:
 * @self: images
 * @address: where one more is, as the document says
 * @description: (nullable): what the document says about it for those who cannot see it, in UTF-8
 *
 * Adds it where it belongs. Nothing is opened or decoded.
 */
void
dossier_pasted_images_add (DossierPastedImages *self, GBytes *address, const char *description)
{
  DossierPastedImagePlace place = dossier_pasted_image_find_place (address);

  if (place == DOSSIER_PASTED_IMAGE_DROPPED)
    self->n_dropped++;
  else if (!g_hash_table_add (self->addresses, g_bytes_ref (address)))
    return;
  else if (place == DOSSIER_PASTED_IMAGE_WEB)
    self->n_on_web++;
  else if (place == DOSSIER_PASTED_IMAGE_ELSEWHERE)
    self->n_elsewhere++;
  else
    add_available (self, address, description);
}

/**
 * dossier_pasted_images_are_none:
 * @self: images
 *
 * Returns: whether there was no image at all, wherever it may be
 */
gboolean
dossier_pasted_images_are_none (const DossierPastedImages *self)
{
  return self->all->len == 0 && self->n_on_web == 0 && self->n_elsewhere == 0 &&
         self->n_dropped == 0;
}

/**
 * dossier_pasted_images_to_variant:
 * @self: images
 *
 * Returns: (transfer floating): the same as %DOSSIER_PASTED_IMAGES_TYPE, for a command; what is in
 *   the images is not copied
 */
GVariant *
dossier_pasted_images_to_variant (const DossierPastedImages *self)
{
  GVariantBuilder all;

  g_variant_builder_init (&all, G_VARIANT_TYPE ("a(ays)"));
  for (guint i = 0; i < self->all->len; i++)
    {
      const DossierPastedImage *image = self->all->pdata[i];

      g_variant_builder_add (
        &all,
        "(@ays)",
        g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, image->address, TRUE),
        image->title);
    }
  return g_variant_new (DOSSIER_PASTED_IMAGES_TYPE,
                        &all,
                        self->n_on_web,
                        self->n_elsewhere,
                        self->n_dropped,
                        self->n_more);
}

/**
 * dossier_pasted_images_from_variant:
 * @variant: what dossier_pasted_images_to_variant() returned
 *
 * Returns: (transfer full): the images
 */
DossierPastedImages *
dossier_pasted_images_from_variant (GVariant *variant)
{
  DossierPastedImages *self = dossier_pasted_images_new ();
  g_autoptr (GVariant) all = g_variant_get_child_value (variant, 0);

  for (gsize i = 0; i < g_variant_n_children (all); i++)
    {
      g_autoptr (GVariant) image = g_variant_get_child_value (all, i);
      g_autoptr (GVariant) content = g_variant_get_child_value (image, 0);
      g_autoptr (GBytes) address = g_variant_get_data_as_bytes (content);
      const char *title;

      g_variant_get_child (image, 1, "&s", &title);
      g_ptr_array_add (self->all, dossier_pasted_image_new (address, title));
    }
  g_variant_get_child (variant, 1, "u", &self->n_on_web);
  g_variant_get_child (variant, 2, "u", &self->n_elsewhere);
  g_variant_get_child (variant, 3, "u", &self->n_dropped);
  g_variant_get_child (variant, 4, "u", &self->n_more);
  return self;
}
