/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrow-header.h"

/* On the side of the window where the user has its buttons. */
static char *
leave_out_sizing (const char *layout)
{
  g_autoptr (GRegex) sizing = g_regex_new ("(minimize|maximize),?", 0, 0, NULL);

  return g_regex_replace_literal (sizing, layout, -1, 0, "", 0, NULL);
}

/**
 * dossier_narrow_header_apply:
 * @header: the header bar of a window
 * @is_narrow: whether the window is too narrow for all that it has
 *
 * Gives the room of the buttons that minimise and maximise a narrow window to what else is in its
 * header.
 */
void
dossier_narrow_header_apply (AdwHeaderBar *header, gboolean is_narrow)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (header));
  g_autofree char *layout = NULL;
  g_autofree char *narrow_layout = NULL;

  g_return_if_fail (ADW_IS_HEADER_BAR (header));

  g_object_get (settings, "gtk-decoration-layout", &layout, NULL);
  narrow_layout = leave_out_sizing (layout != NULL ? layout : "");
  adw_header_bar_set_decoration_layout (header, is_narrow ? narrow_layout : NULL);
}
