/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-tally-bar.h"

#include <adwaita.h>

#include "dossier-describe.h"
#include "dossier-rating-mark.h"

#define HEIGHT 12

/**
 * DossierTallyBar:
 *
 * A tally as a bar, drawn as it is on paper.
 */
struct _DossierTallyBar
{
  GtkWidget parent_instance;

  DossierTally tally;
};

G_DEFINE_FINAL_TYPE (DossierTallyBar, dossier_tally_bar, GTK_TYPE_WIDGET)

static void
dossier_tally_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierTallyBar *self = DOSSIER_TALLY_BAR (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  cairo_t *cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  dossier_tally_draw_bar (cr,
                          &self->tally,
                          is_dark ? DOSSIER_PALETTE_DARK : DOSSIER_PALETTE_LIGHT,
                          width,
                          height);
  cairo_destroy (cr);
}

static void
dossier_tally_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 240;
}

static void
dossier_tally_bar_class_init (DossierTallyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = dossier_tally_bar_snapshot;
  widget_class->measure = dossier_tally_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dossier_tally_bar_init (DossierTallyBar *self)
{
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_tally_bar_set_tally:
 * @self: a bar
 * @tally: what it shows
 * @standard: the standard, which names the ratings
 */
void
dossier_tally_bar_set_tally (DossierTallyBar *self,
                             const DossierTally *tally,
                             DossierStandard *standard)
{
  g_autofree char *description = dossier_tally_describe (tally, standard);

  g_return_if_fail (DOSSIER_IS_TALLY_BAR (self));

  self->tally = *tally;
  dossier_describe_widget (GTK_WIDGET (self), description);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
