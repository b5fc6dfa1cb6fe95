/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menus in the header of a submission view. */

#include "dossier-submission-menus.h"

#include "dossier-menu.h"
#include "dossier-submission-view-private.h"

static void
create_main_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  DossierSubmissionView *self = user_data;
  g_autoptr (GMenu) main_menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  main_menu = g_menu_new ();
  g_menu_append_section (main_menu, NULL, G_MENU_MODEL (self->history_menu));
  dossier_menu_append_sections (main_menu, G_MENU_MODEL (dossier_menu_get ("main_menu")));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (main_menu));
}

static void
create_submission_menu_cb (GtkMenuButton *button, G_GNUC_UNUSED gpointer user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (dossier_menu_get ("submission_menu")));
}

/**
 * dossier_submission_view_prepare_menus:
 * @self: a submission view
 *
 * Has each menu of its header made when it is first opened.
 */
void
dossier_submission_view_prepare_menus (DossierSubmissionView *self)
{
  g_return_if_fail (DOSSIER_IS_SUBMISSION_VIEW (self));

  self->history_menu = g_menu_new ();
  gtk_menu_button_set_create_popup_func (self->main_button, create_main_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->submission_button,
                                         create_submission_menu_cb,
                                         NULL,
                                         NULL);
}
