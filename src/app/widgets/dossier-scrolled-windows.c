/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-scrolled-windows.h"

static gboolean
widget_unrealized_cb (G_GNUC_UNUSED GSignalInvocationHint *hint,
                      G_GNUC_UNUSED guint n_values,
                      const GValue *values,
                      G_GNUC_UNUSED gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_SCROLLED_WINDOW (widget))
    g_signal_handlers_disconnect_matched (gtk_widget_get_settings (widget),
                                          G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DETAIL |
                                            G_SIGNAL_MATCH_DATA,
                                          g_signal_lookup ("notify", G_TYPE_OBJECT),
                                          g_quark_from_static_string ("gtk-overlay-scrolling"),
                                          NULL,
                                          NULL,
                                          widget);
  return TRUE;
}

/**
 * dossier_scrolled_windows_disconnect:
 *
 * A GtkScrolledWindow of GTK 4.8 listens to the setting of overlay scrolling even after it is
 * freed, so that GTK reads freed memory when the setting changes. Disconnects every scrolled window
 * of the program when it is unrealized; it is connected again when it is realized.
 */
void
dossier_scrolled_windows_disconnect (void)
{
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("unrealize", G_TYPE_FROM_CLASS (widget_class)),
                              0,
                              widget_unrealized_cb,
                              NULL,
                              NULL);
}
