/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-text-place.h"

/**
 * dossier_text_place_find:
 * @view: a text view
 * @iter: a place in its text
 * @widget: a widget around @view
 * @place: (out): where the letter at @iter is, in the coordinates of @widget
 *
 * Finds what a popover is to point to.
 *
 * Returns: whether it is known
 */
gboolean
dossier_text_place_find (GtkTextView *view,
                         const GtkTextIter *iter,
                         GtkWidget *widget,
                         GdkRectangle *place)
{
  graphene_point_t point;
  int x, y;

  gtk_text_view_get_iter_location (view, iter, place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place->x, place->y, &x, &y);
  if (!gtk_widget_compute_point (GTK_WIDGET (view),
                                 widget,
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                 &point))
    return FALSE;
  place->x = (int) point.x;
  place->y = (int) point.y;
  return TRUE;
}

/**
 * dossier_text_place_get_iter:
 * @view: a text view
 * @x: a place in the view, in pixels
 * @y: the same, downwards
 * @iter: (out): the letter that is there
 *
 * Returns: whether there is one
 */
gboolean
dossier_text_place_get_iter (GtkTextView *view, int x, int y, GtkTextIter *iter)
{
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (view, iter, buffer_x, buffer_y);
}

/**
 * dossier_text_place_pick:
 * @view: a text view that may have others in it
 * @x: (inout): a place in the view, in pixels; in the text view that is there afterwards
 * @y: (inout): the same, downwards
 *
 * Returns: (transfer none): the text view that is there: one within @view, or @view itself
 */
GtkTextView *
dossier_text_place_pick (GtkTextView *view, double *x, double *y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (view), *x, *y, GTK_PICK_DEFAULT);
  GtkWidget *inner =
    picked != NULL ? gtk_widget_get_ancestor (picked, GTK_TYPE_TEXT_VIEW) : GTK_WIDGET (view);
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (view),
                                 inner,
                                 &GRAPHENE_POINT_INIT ((float) *x, (float) *y),
                                 &point))
    return view;
  *x = point.x;
  *y = point.y;
  return GTK_TEXT_VIEW (inner);
}

static void
show_in_viewport (GtkWidget *viewport, const GdkRectangle *place)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport));
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  double x = place->x + gtk_adjustment_get_value (across);
  double y = place->y + gtk_adjustment_get_value (down);

  gtk_adjustment_clamp_page (across, x - 24, x + place->width + 24);
  gtk_adjustment_clamp_page (down, y - 48, y + place->height + 64);
}

/**
 * dossier_text_place_show:
 * @view: a text view in a page that scrolls, or in a table that scrolls within it
 * @iter: a place in its text
 *
 * Scrolls the page so that the place is in sight.
 */
void
dossier_text_place_show (GtkTextView *view, const GtkTextIter *iter)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_VIEWPORT);

  while (viewport != NULL)
    {
      GdkRectangle place;

      if (dossier_text_place_find (view, iter, viewport, &place))
        show_in_viewport (viewport, &place);
      viewport = gtk_widget_get_ancestor (gtk_widget_get_parent (viewport), GTK_TYPE_VIEWPORT);
    }
}

/**
 * dossier_text_place_show_cursor:
 * @view: a text view in a page that scrolls
 *
 * Scrolls the page so that the cursor is in sight, if somebody is writing there.
 */
void
dossier_text_place_show_cursor (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter cursor;

  if (!gtk_widget_has_focus (GTK_WIDGET (view)))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  dossier_text_place_show (view, &cursor);
}
