/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-menu.h"

/**
 * dossier_menu_get:
 * @name: the id of a menu in dossier-menus.ui
 *
 * The menus are read once and shown by every view: a GtkPopoverMenu of GTK 4.8 leaks a reference to
 * each section that it shows, so that a menu of its own would remain of every view.
 *
 * Returns: (transfer none): the menu
 */
GMenu *
dossier_menu_get (const char *name)
{
  static GtkBuilder *menus;

  if (menus == NULL)
    menus = gtk_builder_new_from_resource ("/org/dossier/Dossier/dossier-menus.ui");
  return G_MENU (gtk_builder_get_object (menus, name));
}

/**
 * dossier_menu_append_sections:
 * @menu: a menu
 * @other: a menu that has only sections
 *
 * Appends the sections of the other menu to the first one, which share them from then on.
 */
void
dossier_menu_append_sections (GMenu *menu, GMenuModel *other)
{
  for (int i = 0; i < g_menu_model_get_n_items (other); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (other, i, G_MENU_LINK_SECTION);

      g_menu_append_section (menu, NULL, section);
    }
}
