/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-sidebar-width.h"

#define SHARE_OF_WINDOW 4
#define SMALLEST_WIDTH  260
#define LARGEST_WIDTH   420

/* The layout of this frame is done: what changes here is seen in the next one. */
static void
laid_out_cb (GtkWidget *sidebar)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (sidebar));
  int width = window != NULL ? gtk_widget_get_width (window) / SHARE_OF_WINDOW : 0;
  int requested;

  gtk_widget_get_size_request (sidebar, &requested, NULL);
  width = CLAMP (width, SMALLEST_WIDTH, LARGEST_WIDTH);
  if (width != requested)
    gtk_widget_set_size_request (sidebar, width, -1);
}

static void
realized_cb (GtkWidget *sidebar)
{
  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (sidebar)),
                           "layout",
                           G_CALLBACK (laid_out_cb),
                           sidebar,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

/**
 * dossier_sidebar_width_follow_window:
 * @sidebar: a widget beside the content of a window
 *
 * Keeps the sidebar as wide as a quarter of its window, within limits: an #AdwLeaflet would either
 * cut its text in a wide window, or take the room of the content in a smaller one.
 */
void
dossier_sidebar_width_follow_window (GtkWidget *sidebar)
{
  g_return_if_fail (GTK_IS_WIDGET (sidebar));

  gtk_widget_set_size_request (sidebar, SMALLEST_WIDTH, -1);
  g_signal_connect (sidebar, "realize", G_CALLBACK (realized_cb), NULL);
}
