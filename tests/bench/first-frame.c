/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "first-frame.h"

#include <stdio.h>

typedef struct
{
  GtkWidget *window;
  GType type;
} Watch;

static gboolean
is_laid_out (GtkWidget *widget, GType type)
{
  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0)
    return FALSE;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (is_laid_out (child, type))
        return TRUE;
    }
  return FALSE;
}

static void
frame_painted_cb (GdkFrameClock *clock, gpointer user_data)
{
  Watch *watch = user_data;

  if (!is_laid_out (watch->window, watch->type))
    return;
  puts ("drawn");
  fflush (stdout);
  g_signal_handlers_disconnect_by_data (clock, watch);
  g_free (watch);
}

static void
window_realized_cb (GtkWidget *window, gpointer user_data)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->window = window;
  watch->type = *(GType *) user_data;
  g_signal_connect (gtk_widget_get_frame_clock (window),
                    "after-paint",
                    G_CALLBACK (frame_painted_cb),
                    watch);
}

static void
window_added_cb (GtkApplication *application, GtkWidget *window, gpointer user_data)
{
  g_signal_connect (window, "realize", G_CALLBACK (window_realized_cb), user_data);
}

/* Says “drawn” after the first frame of a window in which a widget of the type is seen. */
void
first_frame_watch (GtkApplication *application, GType type)
{
  static GType watched_type;

  watched_type = type;
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &watched_type);
}
