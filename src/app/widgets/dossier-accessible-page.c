/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-accessible-page.h"

static void
show_cb (GtkAccessible *accessible)
{
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_HIDDEN, FALSE, -1);
}

static void
hide_cb (GtkAccessible *accessible)
{
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/**
 * dossier_accessible_page_hide_while_unmapped:
 * @widget: (type GtkWidget): a page of a stack
 *
 * GTK 4.8 tells a screen reader of all that a stack has, and not only of what is
 * seen. Hides @widget from it while it is not.
 */
void
dossier_accessible_page_hide_while_unmapped (gpointer widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!gtk_widget_get_mapped (widget))
    hide_cb (widget);
  g_signal_connect (widget, "map", G_CALLBACK (show_cb), NULL);
  g_signal_connect (widget, "unmap", G_CALLBACK (hide_cb), NULL);
}
