/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-tooltips.h"

static void
popover_closed_cb (GtkPopover *popover, gpointer user_data)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));

  g_signal_handlers_disconnect_by_func (popover, popover_closed_cb, user_data);
  if (parent != NULL)
    gtk_widget_set_has_tooltip (parent, TRUE);
}

static void
focus_changed_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;
  GtkWidget *parent = popover != NULL ? gtk_widget_get_parent (popover) : NULL;

  if (parent == NULL || !gtk_widget_get_has_tooltip (parent))
    return;
  gtk_widget_set_has_tooltip (parent, FALSE);
  gtk_widget_trigger_tooltip_query (parent);
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), NULL);
}

/**
 * dossier_tooltips_hide_under_popovers:
 * @window: a window
 *
 * Takes the tooltip from each button as long as its menu is open. GTK leaves it in front of the
 * menu, as long as the pointer does not leave the button.
 */
void
dossier_tooltips_hide_under_popovers (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
}
