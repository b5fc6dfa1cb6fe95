/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-place.h"

#include "dossier-submission-pages.h"
#include "dossier-submission-view-private.h"

struct _DossierSubmissionPlace
{
  char *element;
  char *evidence;
  char *content;
  char *words;
  char *page;
  GArray *focus;
  int cursor;
};

/* How to find a widget in another view: which child to go to, again and again. */
static GArray *
find_path (GtkWidget *view, GtkWidget *widget)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (guint));

  for (; widget != view; widget = gtk_widget_get_parent (widget))
    {
      guint position = 0;

      for (GtkWidget *before = gtk_widget_get_prev_sibling (widget); before != NULL;
           before = gtk_widget_get_prev_sibling (before))
        position++;
      g_array_prepend_val (path, position);
    }
  return path;
}

static GtkWidget *
follow_path (GtkWidget *view, GArray *path)
{
  GtkWidget *widget = view;

  for (guint i = 0; i < path->len && widget != NULL; i++)
    {
      widget = gtk_widget_get_first_child (widget);
      for (guint n = g_array_index (path, guint, i); n > 0 && widget != NULL; n--)
        widget = gtk_widget_get_next_sibling (widget);
    }
  return widget;
}

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
 * dossier_submission_place_new:
 * @view: a view of a submission
 *
 * Returns: (transfer full): where the user is now
 */
DossierSubmissionPlace *
dossier_submission_place_new (DossierSubmissionView *view)
{
  DossierSubmissionPlace *self = g_new0 (DossierSubmissionPlace, 1);
  GtkWidget *focus = gtk_window_get_focus (dossier_submission_view_get_window (view));

  self->element =
    g_strdup (dossier_portfolio_page_get_element (dossier_submission_view_get_portfolio (view)));
  self->evidence = dossier_evidence_page_dup_id (dossier_submission_view_get_evidence (view));
  self->content = g_strdup (gtk_stack_get_visible_child_name (view->content));
  self->page = g_strdup (adw_view_stack_get_visible_child_name (view->pages));
  self->words =
    g_strdup (dossier_search_view_get_words (dossier_submission_view_get_search (view)));
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (view)))
    {
      self->focus = find_path (GTK_WIDGET (view), focus);
      self->cursor = find_cursor (focus);
    }
  return self;
}

void
dossier_submission_place_free (DossierSubmissionPlace *self)
{
  g_free (self->element);
  g_free (self->evidence);
  g_free (self->content);
  g_free (self->page);
  g_free (self->words);
  g_clear_pointer (&self->focus, g_array_unref);
  g_free (self);
}

/* What is not shown any more takes the keyboard with it. */
static void
restore_focus (DossierSubmissionPlace *self, GtkWidget *view)
{
  GtkWidget *focus = self->focus != NULL ? follow_path (view, self->focus) : NULL;

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    return;
  gtk_widget_grab_focus (focus);
  move_cursor (focus, self->cursor);
}

/**
 * dossier_submission_place_restore:
 * @self: a place
 * @view: a view of another version of the same submission
 *
 * Goes there again, as far as it is still there.
 */
void
dossier_submission_place_restore (DossierSubmissionPlace *self, DossierSubmissionView *view)
{
  adw_view_stack_set_visible_child_name (view->pages, self->page);
  if (self->element != NULL)
    dossier_portfolio_page_show_number (dossier_submission_view_get_portfolio (view),
                                        self->element);
  if (self->evidence != NULL)
    dossier_evidence_page_show (dossier_submission_view_get_evidence (view), self->evidence, 0);
  if (*self->words != '\0')
    dossier_search_view_set_words (dossier_submission_view_get_search (view), self->words);
  if (g_strcmp0 (self->content, "search") == 0)
    gtk_stack_set_visible_child_name (view->content, self->content);
  restore_focus (self, GTK_WIDGET (view));
}
