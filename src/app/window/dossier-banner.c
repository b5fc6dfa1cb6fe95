/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-banner.h"

/**
 * DossierBanner:
 *
 * A sentence across the window, for what a toast would take away too soon.
 */
struct _DossierBanner
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *close;

  char *lasting;
  gboolean has_message;
};

G_DEFINE_FINAL_TYPE (DossierBanner, dossier_banner, GTK_TYPE_WIDGET)

/* What cannot be seen shall not be there for a screen reader either. */
static void
child_revealed (DossierBanner *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer) &&
      !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
dossier_banner_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_banner_parent_class)->dispose (object);
}

static void
dossier_banner_finalize (GObject *object)
{
  g_free (DOSSIER_BANNER (object)->lasting);

  G_OBJECT_CLASS (dossier_banner_parent_class)->finalize (object);
}

static void
dossier_banner_class_init (DossierBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_banner_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_banner_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierBanner, label);
  gtk_widget_class_bind_template_child (widget_class, DossierBanner, close);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed);
  gtk_widget_class_bind_template_callback (widget_class, dossier_banner_hide);
}

static void
dossier_banner_init (DossierBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
reveal (DossierBanner *self, const char *text, gboolean can_close)
{
  gtk_label_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->close), can_close);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * dossier_banner_show:
 * @self: a banner
 * @text: a sentence or two
 *
 * Shows what somebody reads once, and closes.
 */
void
dossier_banner_show (DossierBanner *self, const char *text)
{
  g_return_if_fail (DOSSIER_IS_BANNER (self));

  self->has_message = TRUE;
  reveal (self, text, TRUE);
}

/**
 * dossier_banner_set_lasting:
 * @self: a banner
 * @text: (nullable): a sentence or two; %NULL if nothing is to be said any longer
 *
 * Shows what holds for a while, such as that changes are not saved. Nobody can close it, and
 * whatever is shown in its place meanwhile, it comes back.
 */
void
dossier_banner_set_lasting (DossierBanner *self, const char *text)
{
  g_return_if_fail (DOSSIER_IS_BANNER (self));

  g_free (self->lasting);
  self->lasting = g_strdup (text);
  if (text != NULL)
    {
      self->has_message = FALSE;
      reveal (self, text, FALSE);
    }
  else if (!self->has_message)
    gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * dossier_banner_hide:
 * @self: a banner
 *
 * Takes away what somebody has read.
 */
void
dossier_banner_hide (DossierBanner *self)
{
  g_return_if_fail (DOSSIER_IS_BANNER (self));

  self->has_message = FALSE;
  if (self->lasting != NULL)
    reveal (self, self->lasting, FALSE);
  else
    gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
