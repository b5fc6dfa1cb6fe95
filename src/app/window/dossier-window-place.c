/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-window-place.h"

#include "dossier-window-private.h"

struct _DossierWindowPlace
{
  char *element;
  guint64 evidence;
  char *content;
  char *words;
  GtkWidget *focus;
  int cursor;
};

static int
find_cursor (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      int offset;

      g_object_get (buffer, "cursor-position", &offset, NULL);
      return offset;
    }
  return GTK_IS_EDITABLE (widget) ? gtk_editable_get_position (GTK_EDITABLE (widget)) : 0;
}

static void
move_cursor (GtkWidget *widget, int cursor)
{
  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      GtkTextIter place;

      gtk_text_buffer_get_iter_at_offset (buffer, &place, cursor);
      gtk_text_buffer_place_cursor (buffer, &place);
    }
  else if (GTK_IS_EDITABLE (widget))
    gtk_editable_set_position (GTK_EDITABLE (widget), cursor);
}

/**
 * dossier_window_place_new:
 * @window: a window that shows a submission
 *
 * Takes the keyboard from where it is, until dossier_window_place_restore() is called.
 *
 * Returns: (transfer full): where the user is now
 */
DossierWindowPlace *
dossier_window_place_new (DossierWindow *window)
{
  DossierWindowPlace *self = g_new0 (DossierWindowPlace, 1);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  self->element = g_strdup (dossier_portfolio_page_get_element (window->portfolio));
  self->evidence = dossier_evidence_page_get_number (window->evidence);
  self->content = g_strdup (gtk_stack_get_visible_child_name (window->content));
  self->words = g_strdup (dossier_search_view_get_words (window->search));
  g_set_weak_pointer (&self->focus, focus);
  self->cursor = find_cursor (focus);
  /* GTK would move it elsewhere a frame later, if it were hidden meanwhile. */
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  return self;
}

void
dossier_window_place_free (DossierWindowPlace *self)
{
  g_free (self->element);
  g_free (self->content);
  g_free (self->words);
  g_clear_weak_pointer (&self->focus);
  g_free (self);
}

/* An element that is not shown any more takes the keyboard with it. */
static void
restore_focus (DossierWindowPlace *self)
{
  if (self->focus == NULL || !gtk_widget_get_mapped (self->focus))
    return;
  gtk_widget_grab_focus (self->focus);
  move_cursor (self->focus, self->cursor);
}

/**
 * dossier_window_place_restore:
 * @self: a place
 * @window: the window, which shows another version of the same submission now
 *
 * Goes there again, as far as it is still there.
 */
void
dossier_window_place_restore (DossierWindowPlace *self, DossierWindow *window)
{
  if (self->element != NULL)
    dossier_portfolio_page_show_number (window->portfolio, self->element);
  if (self->evidence > 0)
    dossier_evidence_page_show (window->evidence, self->evidence, 0);
  dossier_search_view_set_words (window->search, self->words);
  if (g_strcmp0 (self->content, "search") == 0)
    gtk_stack_set_visible_child_name (window->content, self->content);
  restore_focus (self);
}
