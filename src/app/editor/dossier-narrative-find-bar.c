/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-find-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-narrative-find.h"
#include "dossier-narrative-finder.h"
#include "dossier-replace-window.h"
#include "dossier-response-replacing.h"
#include "dossier-submission.h"
#include "dossier-text-place.h"

/* In characters: who has selected more does not want to find that. */
#define SELECTION_MAXIMUM 100

/**
 * DossierNarrativeFindBar:
 *
 * Finds words in the narrative that a view shows, and replaces them there or in all narratives.
 */

/* view: of the narrative
 * focused_before: (nullable): the text that the keyboard came from, which may be a cell of a table
 * in it */
struct _DossierNarrativeFindBar
{
  GtkWidget parent_instance;

  GtkEditable *sought;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
  GtkToggleButton *matches_case;
  GtkEditable *replacement;
  GtkWidget *replace_one;
  GtkWidget *replace_all;
  GtkWidget *all_narratives;

  DossierNarrativeView *view;
  DossierNarrativeView *focused_before;
  DossierNarrativeFinder *finder;
  DossierResponse *response;
  gboolean is_editable;
};

G_DEFINE_FINAL_TYPE (DossierNarrativeFindBar, dossier_narrative_find_bar, GTK_TYPE_WIDGET)

static DossierNarrativeBuffer *
get_buffer (DossierNarrativeFindBar *self)
{
  return dossier_narrative_view_get_buffer (self->view);
}

/* Returns: (nullable): the text that has the keyboard: the narrative, or a cell of a table in it */
static DossierNarrativeView *
find_focused_text (DossierNarrativeFindBar *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!DOSSIER_IS_NARRATIVE_VIEW (focus) ||
      (focus != GTK_WIDGET (self->view) &&
       !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view))))
    return NULL;
  return DOSSIER_NARRATIVE_VIEW (focus);
}

static DossierSubmission *
get_submission (DossierNarrativeFindBar *self)
{
  DossierRecord *outermost =
    self->response != NULL ? dossier_record_get_outermost (DOSSIER_RECORD (self->response)) : NULL;

  return DOSSIER_IS_SUBMISSION (outermost) ? DOSSIER_SUBMISSION (outermost) : NULL;
}

static gboolean
is_sought (DossierNarrativeFindBar *self)
{
  return *gtk_editable_get_text (self->sought) != '\0';
}

static char *
describe_count (DossierNarrativeFindBar *self)
{
  guint n_matches = dossier_narrative_finder_get_n_matches (self->finder);

  if (!is_sought (self))
    return g_strdup ("");
  if (n_matches == 0)
    return g_strdup (_ ("No matches"));
  /* Translators: the number of the match that is marked, and how many there are: “3 of 12” */
  return g_strdup_printf (_ ("%u of %u"),
                          dossier_narrative_finder_get_position (self->finder),
                          n_matches);
}

static void
update_count (DossierNarrativeFindBar *self)
{
  gboolean has_matches = dossier_narrative_finder_get_n_matches (self->finder) > 0;
  g_autofree char *count = describe_count (self);

  gtk_label_set_text (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sought),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  count,
                                  -1);
  gtk_widget_set_sensitive (self->previous, has_matches);
  gtk_widget_set_sensitive (self->next, has_matches);
  gtk_widget_set_sensitive (GTK_WIDGET (self->replacement), self->is_editable);
  gtk_widget_set_sensitive (self->replace_one, self->is_editable && has_matches);
  gtk_widget_set_sensitive (self->replace_all, self->is_editable && has_matches);
  gtk_widget_set_sensitive (self->all_narratives, self->is_editable && is_sought (self));
}

/* The text that the present match is in. */
static DossierNarrativeView *
get_match_view (DossierNarrativeFindBar *self)
{
  DossierNarrativeView *cell = dossier_narrative_finder_get_cell (self->finder);

  return cell != NULL ? cell : self->view;
}

static void
show_match (DossierNarrativeFindBar *self)
{
  GtkTextIter start, end;

  if (dossier_narrative_finder_get_match (self->finder, &start, &end))
    dossier_text_place_show (GTK_TEXT_VIEW (get_match_view (self)), &start);
}

/* Returns: whether there is one */
static gboolean
select_match (DossierNarrativeFindBar *self)
{
  GtkTextIter start, end;

  if (!dossier_narrative_finder_get_match (self->finder, &start, &end))
    return FALSE;
  gtk_text_buffer_select_range (gtk_text_iter_get_buffer (&start), &start, &end);
  return TRUE;
}

static void
sought_changed_cb (DossierNarrativeFindBar *self)
{
  if (self->finder == NULL)
    return;
  dossier_narrative_finder_find (self->finder,
                                 gtk_editable_get_text (self->sought),
                                 gtk_toggle_button_get_active (self->matches_case));
  show_match (self);
}

static void
find_next_cb (DossierNarrativeFindBar *self)
{
  dossier_narrative_find_bar_move (self, 1);
}

static void
find_previous_cb (DossierNarrativeFindBar *self)
{
  dossier_narrative_find_bar_move (self, -1);
}

static gboolean
shift_enter_pressed_cb (GtkWidget *widget,
                        G_GNUC_UNUSED GVariant *arguments,
                        G_GNUC_UNUSED gpointer user_data)
{
  dossier_narrative_find_bar_move (DOSSIER_NARRATIVE_FIND_BAR (widget), -1);
  return TRUE;
}

static void
replace_cb (DossierNarrativeFindBar *self)
{
  DossierSubmission *submission = get_submission (self);

  if (submission == NULL || !self->is_editable ||
      dossier_narrative_finder_get_n_matches (self->finder) == 0)
    return;
  dossier_submission_begin_edit (submission, _ ("Replace Text"));
  dossier_narrative_finder_replace (self->finder, gtk_editable_get_text (self->replacement));
  dossier_submission_end_edit (submission);
  show_match (self);
}

static void
offer_undo (DossierNarrativeFindBar *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "submission.offer-undo", "s", message);
}

static void
show_too_long (DossierNarrativeFindBar *self)
{
  gtk_widget_activate_action (
    GTK_WIDGET (self),
    "submission.show-problem",
    "s",
    _ (
      "Nothing was replaced, because a narrative would be too long. Replace with a shorter text."));
}

static void
replace_all_cb (DossierNarrativeFindBar *self)
{
  DossierSubmission *submission = get_submission (self);
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_buffer_get_paragraphs (get_buffer (self));
  g_autoptr (GArray) matches =
    dossier_narrative_find (paragraphs,
                            gtk_editable_get_text (self->sought),
                            gtk_toggle_button_get_active (self->matches_case));
  g_autofree char *message = NULL;
  gboolean is_replaced;

  if (submission == NULL || matches->len == 0)
    return;
  dossier_submission_begin_edit (submission, _ ("Replace Text"));
  is_replaced = dossier_response_replace (self->response,
                                          paragraphs,
                                          matches,
                                          gtk_editable_get_text (self->replacement));
  dossier_submission_end_edit (submission);
  message = g_strdup_printf (ngettext ("Replaced %u match", "Replaced %u matches", matches->len),
                             matches->len);
  if (is_replaced)
    offer_undo (self, message);
  else
    show_too_long (self);
}

static void
window_replaced_cb (DossierNarrativeFindBar *self, guint n_replaced, guint n_narratives)
{
  g_autofree char *message = n_replaced == 1
                               ? g_strdup (_ ("Replaced 1 match in 1 narrative"))
                               : g_strdup_printf (ngettext ("Replaced %u matches in %u narrative",
                                                            "Replaced %u matches in %u narratives",
                                                            n_narratives),
                                                  n_replaced,
                                                  n_narratives);

  offer_undo (self, message);
}

static void
show_all_narratives_cb (DossierNarrativeFindBar *self)
{
  GtkWindow *window;
  const DossierReplacementWords words = {
    gtk_editable_get_text (self->sought),
    gtk_toggle_button_get_active (self->matches_case),
    gtk_editable_get_text (self->replacement),
  };

  if (get_submission (self) == NULL)
    return;
  window = dossier_replace_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                       get_submission (self),
                                       &words);
  g_signal_connect_object (window,
                           "replaced",
                           G_CALLBACK (window_replaced_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

static gboolean
escape_pressed_cb (GtkWidget *widget,
                   G_GNUC_UNUSED GVariant *arguments,
                   G_GNUC_UNUSED gpointer user_data)
{
  dossier_narrative_find_bar_close (DOSSIER_NARRATIVE_FIND_BAR (widget));
  return TRUE;
}

static void
dossier_narrative_find_bar_dispose (GObject *object)
{
  DossierNarrativeFindBar *self = DOSSIER_NARRATIVE_FIND_BAR (object);
  GtkWidget *child;

  g_clear_object (&self->finder);
  g_clear_object (&self->response);
  g_clear_weak_pointer (&self->focused_before);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_narrative_find_bar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-narrative-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeFindBar, sought);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeFindBar, next);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeFindBar, matches_case);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeFindBar, replacement);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeFindBar, replace_one);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeFindBar, replace_all);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeFindBar, all_narratives);
  gtk_widget_class_bind_template_callback (widget_class, dossier_narrative_find_bar_close);
  gtk_widget_class_bind_template_callback (widget_class, find_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_narratives_cb);
  gtk_widget_class_bind_template_callback (widget_class, sought_changed_cb);
}

static void
dossier_narrative_find_bar_class_init (DossierNarrativeFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_narrative_find_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class,
                                GDK_KEY_Return,
                                GDK_SHIFT_MASK,
                                shift_enter_pressed_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class,
                                GDK_KEY_KP_Enter,
                                GDK_SHIFT_MASK,
                                shift_enter_pressed_cb,
                                NULL);
  bind_template (widget_class);
}

static gboolean
focus_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return gtk_widget_is_sensitive (user_data) && gtk_widget_grab_focus (user_data);
}

/* As in other programs, Tab goes from what is sought to what replaces it, past the buttons beside
 * it, and back. */
static void
add_tab_key (gpointer from, const char *key, gpointer to)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key),
                      gtk_callback_action_new (focus_cb, to, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (from), keys);
}

static void
dossier_narrative_find_bar_init (DossierNarrativeFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_tab_key (self->sought, "Tab", self->replacement);
  add_tab_key (self->replacement, "<Shift>Tab|<Shift>ISO_Left_Tab", self->sought);
}

/**
 * dossier_narrative_find_bar_set_view:
 * @self: a bar
 * @view: the view of the narrative, which is there as long as the bar
 */
void
dossier_narrative_find_bar_set_view (DossierNarrativeFindBar *self, DossierNarrativeView *view)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_FIND_BAR (self));

  self->view = view;
  self->finder = dossier_narrative_finder_new (get_buffer (self));
  g_signal_connect_object (self->finder,
                           "changed",
                           G_CALLBACK (update_count),
                           self,
                           G_CONNECT_SWAPPED);
  update_count (self);
}

/**
 * dossier_narrative_find_bar_set_response:
 * @self: a bar
 * @response: (nullable): the response whose narrative the view shows
 */
void
dossier_narrative_find_bar_set_response (DossierNarrativeFindBar *self, DossierResponse *response)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_FIND_BAR (self));

  g_set_object (&self->response, response);
}

/**
 * dossier_narrative_find_bar_set_editable:
 * @self: a bar
 * @editable: whether words may be replaced
 */
void
dossier_narrative_find_bar_set_editable (DossierNarrativeFindBar *self, gboolean editable)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_FIND_BAR (self));

  self->is_editable = editable;
  update_count (self);
}

static void
take_selection (DossierNarrativeFindBar *self, DossierNarrativeView *focused)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (dossier_narrative_view_get_buffer (focused));
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) ||
      gtk_text_iter_get_line (&start) != gtk_text_iter_get_line (&end) ||
      gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start) > SELECTION_MAXIMUM)
    return;
  text = gtk_text_iter_get_text (&start, &end);
  gtk_editable_set_text (self->sought, text);
}

/**
 * dossier_narrative_find_bar_open:
 * @self: a bar
 *
 * Shows the bar, and finds what is selected or what was sought last, from the cursor on.
 */
void
dossier_narrative_find_bar_open (DossierNarrativeFindBar *self)
{
  DossierNarrativeView *focused;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_FIND_BAR (self));

  focused = find_focused_text (self);
  g_set_weak_pointer (&self->focused_before, focused);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (focused != NULL)
    {
      dossier_narrative_finder_begin_at_cursor (self->finder, focused);
      take_selection (self, focused);
    }
  sought_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->sought));
}

/**
 * dossier_narrative_find_bar_close:
 * @self: a bar
 *
 * Hides the bar, and gives the keyboard back to the text, with the match selected.
 */
void
dossier_narrative_find_bar_close (DossierNarrativeFindBar *self)
{
  DossierNarrativeView *text;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_FIND_BAR (self));

  text = find_focused_text (self);
  if (text == NULL && select_match (self))
    text = get_match_view (self);
  else if (text == NULL)
    text = self->focused_before != NULL ? self->focused_before : self->view;
  dossier_narrative_finder_find (self->finder, "", FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (text));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  dossier_text_place_show_cursor (GTK_TEXT_VIEW (text));
}

/**
 * dossier_narrative_find_bar_move:
 * @self: a bar
 * @direction: 1 for the next match, -1 for the one before
 *
 * Goes to another match; from the cursor on if somebody is writing.
 */
void
dossier_narrative_find_bar_move (DossierNarrativeFindBar *self, int direction)
{
  DossierNarrativeView *focused;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_FIND_BAR (self));

  focused = find_focused_text (self);
  if (focused == NULL)
    dossier_narrative_finder_move (self->finder, direction);
  else
    {
      dossier_narrative_finder_move_from_cursor (self->finder, focused, direction);
      if (select_match (self))
        gtk_widget_grab_focus (GTK_WIDGET (get_match_view (self)));
    }
  show_match (self);
}
