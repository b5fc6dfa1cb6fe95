/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In writing mode, the text of a narrative scrolls below its toolbar, in lines of a readable
 * length. Otherwise it scrolls with the whole page of the element. */

#include "dossier-writing-surface.h"

#include "dossier-narrative-style.h"
#include "dossier-text-place.h"
#include "dossier-text-size.h"

/* In characters: longer lines are hard to read. */
#define LINE_LENGTH 75

static gboolean
surface_show_cursor_cb (gpointer user_data)
{
  dossier_text_place_show_cursor (GTK_TEXT_VIEW (user_data));
  return G_SOURCE_REMOVE;
}

/* The text is laid out little by little, and with each part the cursor may move. */
static void
surface_resized_cb (GtkTextView *view)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE,
                   surface_show_cursor_cb,
                   g_object_ref (view),
                   g_object_unref);
}

/* The page has its height again in the next frame, and can be scrolled in the one after that. */
static gboolean
page_show_cursor_cb (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  guint *n_frames = user_data;

  if ((*n_frames)++ < 1)
    return G_SOURCE_CONTINUE;
  dossier_text_place_show_cursor (GTK_TEXT_VIEW (view));
  return G_SOURCE_REMOVE;
}

static GtkWidget *
create_scroller (GtkTextView *view)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy",
                                      GTK_POLICY_NEVER,
                                      "vexpand",
                                      TRUE,
                                      NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  g_signal_connect_object (adjustment,
                           "changed",
                           G_CALLBACK (surface_resized_cb),
                           view,
                           G_CONNECT_SWAPPED);
  return scroller;
}

/* Puts @after where @before is in a box. */
static void
replace_in_box (GtkWidget *before, GtkWidget *after)
{
  GtkBox *box = GTK_BOX (gtk_widget_get_parent (before));
  GtkWidget *sibling = gtk_widget_get_prev_sibling (before);

  gtk_box_remove (box, before);
  gtk_box_insert_child_after (box, after, sibling);
}

/**
 * dossier_writing_surface_wrap:
 * @surface: what shows the text of a narrative, in a box
 * @view: the text view in it
 *
 * Has the text scroll by itself.
 */
void
dossier_writing_surface_wrap (GtkWidget *surface, GtkTextView *view)
{
  GtkWidget *scroller = create_scroller (view);
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);

  g_object_ref (surface);
  replace_in_box (surface, scroller);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), surface);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  g_object_unref (surface);
}

/**
 * dossier_writing_surface_unwrap:
 * @surface: what dossier_writing_surface_wrap() has made scroll
 * @view: the text view in it
 *
 * Has the text scroll with what is around it again.
 */
void
dossier_writing_surface_unwrap (GtkWidget *surface, GtkTextView *view)
{
  GtkWidget *viewport = gtk_widget_get_parent (surface);
  GtkWidget *scroller = gtk_widget_get_parent (viewport);

  g_object_ref (surface);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), NULL);
  replace_in_box (scroller, surface);
  g_object_unref (surface);
  gtk_widget_add_tick_callback (GTK_WIDGET (view), page_show_cursor_cb, g_new0 (guint, 1), g_free);
}

/**
 * dossier_writing_surface_get_width:
 * @widget: a widget whose text has the size of the desktop
 *
 * Returns: how wide a narrative is to be for lines of a readable length, in pixels
 */
int
dossier_writing_surface_get_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int character = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return (int) (LINE_LENGTH * (double) character / PANGO_SCALE * dossier_text_size_get_scale ()) +
         2 * DOSSIER_NARRATIVE_MARGIN;
}
