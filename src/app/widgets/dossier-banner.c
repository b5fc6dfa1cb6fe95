/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-banner.h"

#include <adwaita.h>

/* A longer text is scrolled: a window has to be as high as all in it, or GTK makes it wider. */
#define TEXT_HEIGHT_MAXIMUM 160

/**
 * DossierBanner:
 *
 * A sentence across the window, for what a toast would take away too soon.
 */
struct _DossierBanner
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  AdwBin *text;
  GtkScrolledWindow *scroller;
  GtkAdjustment *position;
  GtkLabel *label;
  GtkButton *close;

  char *lasting;
  gboolean has_message;
};

G_DEFINE_FINAL_TYPE (DossierBanner, dossier_banner, ADW_TYPE_BIN)

/* A banner that is folded away is hidden from screen readers too. */
static void
child_revealed (DossierBanner *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer) &&
      !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* With nothing to scroll, the keyboard has nothing to do there. */
static void
size_changed (DossierBanner *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller),
                            gtk_adjustment_get_upper (self->position) >
                              gtk_adjustment_get_page_size (self->position));
}

static GtkSizeRequestMode
get_text_request_mode (GtkWidget *text)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A scrolled window asks for the height of its text in one width, whatever width it will have. */
static void
measure_text (GtkWidget *text,
              GtkOrientation orientation,
              int for_size,
              int *minimum,
              int *natural,
              int *minimum_baseline,
              int *natural_baseline)
{
  DossierBanner *self = DOSSIER_BANNER (gtk_widget_get_ancestor (text, DOSSIER_TYPE_BANNER));
  GtkWidget *scroller = GTK_WIDGET (self->scroller);
  int height;

  gtk_widget_measure (scroller, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  gtk_widget_measure (GTK_WIDGET (self->label), orientation, for_size, NULL, &height, NULL, NULL);
  *natural = MIN (height, TEXT_HEIGHT_MAXIMUM);
  *minimum = MIN (*minimum, *natural);
}

static void
allocate_text (GtkWidget *text, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (text), width, height, baseline, NULL);
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

  G_OBJECT_CLASS (klass)->finalize = dossier_banner_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierBanner, text);
  gtk_widget_class_bind_template_child (widget_class, DossierBanner, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierBanner, position);
  gtk_widget_class_bind_template_child (widget_class, DossierBanner, label);
  gtk_widget_class_bind_template_child (widget_class, DossierBanner, close);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed);
  gtk_widget_class_bind_template_callback (widget_class, dossier_banner_hide);
  gtk_widget_class_bind_template_callback (widget_class, size_changed);
}

static void
dossier_banner_init (DossierBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_layout_manager (
    GTK_WIDGET (self->text),
    gtk_custom_layout_new (get_text_request_mode, measure_text, allocate_text));
}

static void
reveal (DossierBanner *self, const char *text, gboolean can_close)
{
  gtk_label_set_text (self->label, text);
  gtk_adjustment_set_value (self->position, 0);
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
