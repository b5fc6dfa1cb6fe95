/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-flap-reveal.h"

/* What is not mapped does not move: it is at once where it is to be. It cannot be hidden instead,
 * as a stack would show another page. */
static void
reveal_flap_cb (GtkWidget *flap)
{
  if (!gtk_widget_get_mapped (flap) || adw_swipeable_get_distance (ADW_SWIPEABLE (flap)) > 0)
    return;
  gtk_widget_unmap (flap);
  gtk_widget_map (flap);
}

/**
 * dossier_flap_reveal_before_layout:
 * @flap: a flap
 *
 * Lets the flap be revealed or hidden before it was laid out for the first time. #AdwFlap 1.2
 * divides by the distance that it will move, which is none then, and would be laid out with widths
 * that are no numbers.
 */
void
dossier_flap_reveal_before_layout (AdwFlap *flap)
{
  g_return_if_fail (ADW_IS_FLAP (flap));

  g_signal_connect (flap, "notify::reveal-flap", G_CALLBACK (reveal_flap_cb), NULL);
}
