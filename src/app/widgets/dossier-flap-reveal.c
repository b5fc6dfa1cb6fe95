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

/* Not the clamp itself, which says how wide the flap will be. */
static void
moved_cb (AdwFlap *flap)
{
  GtkWidget *content = adw_clamp_get_child (ADW_CLAMP (adw_flap_get_flap (flap)));

  gtk_widget_set_visible (content, adw_flap_get_reveal_progress (flap) > 0.0);
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

/**
 * dossier_flap_reveal_to_all:
 * @flap: a flap whose flap is an #AdwClamp
 *
 * Hides what is in the flap while it is folded away, from screen readers as well.
 */
void
dossier_flap_reveal_to_all (AdwFlap *flap)
{
  g_return_if_fail (ADW_IS_FLAP (flap));

  g_signal_connect (flap, "notify::reveal-progress", G_CALLBACK (moved_cb), NULL);
  moved_cb (flap);
}

/**
 * dossier_flap_reveal_hide:
 * @button: the button that reveals a flap
 *
 * Hides the flap, which may cover the button, and gives the keyboard to the button.
 */
void
dossier_flap_reveal_hide (GtkToggleButton *button)
{
  g_return_if_fail (GTK_IS_TOGGLE_BUTTON (button));

  gtk_toggle_button_set_active (button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (button));
}
