/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-filter-button.h"

#include <glib/gi18n.h>

/**
 * dossier_filter_button_set_active:
 * @button: a button with the choices of a filter
 * @active: whether any of them hides something
 *
 * Shows a funnel on the button, with a dot while the filter is active, which the tooltip says to
 * screen readers too.
 */
void
dossier_filter_button_set_active (GtkMenuButton *button, gboolean active)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  gtk_menu_button_set_icon_name (button,
                                 active ? "dossier-filter-active-symbolic"
                                        : "dossier-filter-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (button),
                               active ? _ ("A filter is active") : _ ("Filter"));
}
