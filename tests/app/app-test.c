/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-test.h"

/**
 * app_test_create_application:
 *
 * Returns: (transfer full): an application that can have windows without being run
 */
AdwApplication *
app_test_create_application (void)
{
  AdwApplication *application;

  adw_init ();
  application = adw_application_new (NULL, G_APPLICATION_DEFAULT_FLAGS);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  return application;
}

static gboolean
end_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * app_test_settle:
 *
 * Runs the main loop until nothing is to be done any more, however unimportant.
 */
void
app_test_settle (void)
{
  gboolean has_ended = FALSE;

  g_idle_add_full (G_PRIORITY_LOW + 100, end_cb, &has_ended, NULL);
  while (!has_ended)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  guint *n_frames = user_data;

  (*n_frames)++;
  return G_SOURCE_CONTINUE;
}

/**
 * app_test_settle_drawn:
 * @widget: a widget that is shown
 *
 * Runs the main loop until the window was laid out as it is now, and nothing is to be done any
 * more.
 */
void
app_test_settle_drawn (GtkWidget *widget)
{
  guint n_frames = 0;
  guint tick = gtk_widget_add_tick_callback (widget, tick_cb, &n_frames, NULL);

  /* The first is ticked before the layout of its frame, the second after it. */
  while (n_frames < 2)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (widget, tick);
  app_test_settle ();
}
