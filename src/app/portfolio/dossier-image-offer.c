/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-image-offer.h"

#include <glib/gi18n.h>

#include "dossier-pasted-images.h"
#include "dossier-wrap-layout.h"

/**
 * DossierImageOffer:
 *
 * A bar below a narrative that offers to add the images in what was pasted as evidence, and says
 * how many were left out. It stays until somebody has decided, or another narrative is shown.
 */
struct _DossierImageOffer
{
  AdwBin parent_instance;

  GtkLabel *text;
  GtkWidget *add;

  GVariant *images;
};

G_DEFINE_FINAL_TYPE (DossierImageOffer, dossier_image_offer, ADW_TYPE_BIN)

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_sentence (GStrvBuilder *sentences, char *sentence)
{
  g_strv_builder_add (sentences, sentence);
  g_free (sentence);
}

static char *
describe (const DossierPastedImages *images)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (images->all->len > 0)
    add_sentence (sentences,
                  g_strdup_printf (ngettext ("%u picture was in what you pasted.",
                                             "%u pictures were in what you pasted.",
                                             images->all->len),
                                   images->all->len));
  if (images->n_more > 0)
    add_sentence (
      sentences,
      g_strdup_printf (ngettext ("%u more was left out, as there are too many to add at once.",
                                 "%u more were left out, as there are too many to add at once.",
                                 images->n_more),
                       images->n_more));
  if (images->n_on_web > 0)
    add_sentence (sentences,
                  g_strdup_printf (ngettext ("%u picture is on the web and was left out.",
                                             "%u pictures are on the web and were left out.",
                                             images->n_on_web),
                                   images->n_on_web));
  if (images->n_elsewhere > 0)
    add_sentence (
      sentences,
      g_strdup_printf (ngettext ("%u picture is not in the clipboard and was left out.",
                                 "%u pictures are not in the clipboard and were left out.",
                                 images->n_elsewhere),
                       images->n_elsewhere));
  if (images->n_dropped > 0)
    add_sentence (
      sentences,
      g_strdup_printf (ngettext ("%u picture is too large to paste and was left out.",
                                 "%u pictures are too large to paste and were left out.",
                                 images->n_dropped),
                       images->n_dropped));
  all = g_strv_builder_end (sentences);
  return g_strjoinv (" ", all);
}

static void
close_cb (DossierImageOffer *self)
{
  dossier_image_offer_hide (self);
  g_signal_emit (self, signals[DECIDED], 0);
}

static void
add_cb (DossierImageOffer *self)
{
  g_autoptr (GVariant) images = g_variant_ref (self->images);

  close_cb (self);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "submission.add-images", images);
}

static void
dossier_image_offer_dispose (GObject *object)
{
  DossierImageOffer *self = DOSSIER_IMAGE_OFFER (object);

  g_clear_pointer (&self->images, g_variant_unref);

  G_OBJECT_CLASS (dossier_image_offer_parent_class)->dispose (object);
}

static void
dossier_image_offer_class_init (DossierImageOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_WRAP_LAYOUT);
  G_OBJECT_CLASS (klass)->dispose = dossier_image_offer_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-image-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierImageOffer, text);
  gtk_widget_class_bind_template_child (widget_class, DossierImageOffer, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);

  /**
   * DossierImageOffer::decided:
   *
   * Emitted when somebody has accepted or closed the offer, whose buttons had the keyboard.
   */
  signals[DECIDED] = g_signal_new ("decided",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
dossier_image_offer_init (DossierImageOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_image_offer_show:
 * @self: an offer
 * @images: what was pasted, as dossier_pasted_images_to_variant() returns it
 *
 * Offers these images instead of those of an earlier paste.
 */
void
dossier_image_offer_show (DossierImageOffer *self, GVariant *images)
{
  g_autoptr (DossierPastedImages) pasted = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (DOSSIER_IS_IMAGE_OFFER (self));

  pasted = dossier_pasted_images_from_variant (images);
  text = describe (pasted);
  g_clear_pointer (&self->images, g_variant_unref);
  self->images = g_variant_ref_sink (images);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (self->add, pasted->all->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * dossier_image_offer_hide:
 * @self: an offer
 *
 * Offers nothing any more.
 */
void
dossier_image_offer_hide (DossierImageOffer *self)
{
  g_return_if_fail (DOSSIER_IS_IMAGE_OFFER (self));

  g_clear_pointer (&self->images, g_variant_unref);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
