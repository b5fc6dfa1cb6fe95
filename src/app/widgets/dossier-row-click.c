/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-row-click.h"

#define SELECTING_MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK)

/* Only the callbacks that are connected later are called for a click that goes on. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GtkWidget *list = gtk_event_controller_get_widget (controller);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  GtkWidget *clicked = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);

  if (n_press != 1 || (state & SELECTING_MODIFIERS) != 0 || clicked == NULL || clicked == list)
    g_signal_stop_emission_by_name (gesture, "released");
}

/**
 * dossier_row_click_connect:
 * @list: a #GtkListView, or the list in a #GtkColumnView
 * @callback: (scope forever): called with @data alone
 * @data: what @list belongs to
 *
 * Calls @callback when the user has clicked a row once, without extending the selection. Unlike
 * GtkListView:single-click-activate, this selects nothing while the pointer only passes over the
 * rows, and leaves activation to Enter and the double click.
 */
void
dossier_row_click_connect (GtkWidget *list, GCallback callback, gpointer data)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_return_if_fail (GTK_IS_WIDGET (list));

  g_signal_connect (gesture, "released", G_CALLBACK (released_cb), NULL);
  g_signal_connect_swapped (gesture, "released", callback, data);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (gesture));
}
