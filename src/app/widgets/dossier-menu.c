/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-menu.h"

/**
 * dossier_menu_empty:
 * @menu: (nullable): a menu of a template whose widget goes
 *
 * Frees the items of the menu's sections. A GtkPopoverMenu of GTK 4.8 leaks a reference to each
 * section that it shows, and with it the items of the section.
 */
void
dossier_menu_empty (GMenu *menu)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (G_MENU_MODEL (menu)); i++)
    {
      g_autoptr (GMenuModel) section =
        g_menu_model_get_item_link (G_MENU_MODEL (menu), i, G_MENU_LINK_SECTION);

      if (section != NULL)
        g_menu_remove_all (G_MENU (section));
    }
}
