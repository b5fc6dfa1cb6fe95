/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "first-frame.h"

/* The least that a libadwaita program can be: what the start-up of Dossier is measured by. Its
 * window is as large as that of Dossier, since painting it takes its time. Says “drawn” when it is
 * on the screen. */
static void
activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), adw_header_bar_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 780);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.dossier.EmptyWindow", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate), NULL);
  first_frame_watch (GTK_APPLICATION (application), ADW_TYPE_HEADER_BAR);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
