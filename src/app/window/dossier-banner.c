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
dossier_banner_class_init (DossierBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_banner_dispose;

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

/**
 * dossier_banner_show:
 * @self: a banner
 * @text: a sentence or two
 * @can_close: whether the user may put it away
 */
void
dossier_banner_show (DossierBanner *self, const char *text, gboolean can_close)
{
  g_return_if_fail (DOSSIER_IS_BANNER (self));

  gtk_label_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->close), can_close);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
dossier_banner_hide (DossierBanner *self)
{
  g_return_if_fail (DOSSIER_IS_BANNER (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
