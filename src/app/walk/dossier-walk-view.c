/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-walk-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-question-row.h"
#include "dossier-rating-style.h"
#include "dossier-self-assessment.h"
#include "dossier-submission-answers.h"

/**
 * DossierWalkView:
 *
 * Asks the questions of a self-assessment, one element at a time. A letter answers the question
 * that has the keyboard and leads to the next one; the arrows lead to other questions and elements.
 */
struct _DossierWalkView
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *progress;
  GtkProgressBar *bar;
  GtkLabel *heading;
  GtkLabel *requirement;
  GtkListBox *questions;
  GtkImage *suggested;
  GtkLabel *suggestion;
  GtkLabel *reason;
  GtkWidget *use_button;
  GtkWidget *previous_button;
  GtkWidget *next_button;

  DossierSubmission *submission;
  guint position;
  gboolean is_for_meeting;
};

G_DEFINE_FINAL_TYPE (DossierWalkView, dossier_walk_view, GTK_TYPE_WIDGET)

static GListModel *
get_elements (DossierWalkView *self)
{
  return dossier_standard_get_elements (dossier_submission_get_standard (self->submission));
}

static DossierElement *
get_element (DossierWalkView *self)
{
  g_autoptr (DossierElement) element = g_list_model_get_item (get_elements (self), self->position);

  return element;
}

static const char *
get_number (DossierWalkView *self)
{
  return dossier_element_get_number (get_element (self));
}

static DossierQuestionRow *
get_row (DossierWalkView *self, guint position)
{
  return (DossierQuestionRow *) gtk_list_box_get_row_at_index (self->questions, (int) position);
}

static void
update_rows (DossierWalkView *self)
{
  DossierResponse *response =
    dossier_submission_find_response (self->submission, get_number (self));
  gboolean is_editable = dossier_submission_get_editable (self->submission);
  DossierQuestionRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      DossierAnswer *answer =
        response != NULL ? dossier_response_find_answer (response, i + 1) : NULL;

      dossier_question_row_set_answer (row,
                                       answer != NULL ? dossier_answer_get_kind (answer)
                                                      : DOSSIER_ANSWER_OPEN,
                                       answer != NULL ? dossier_answer_get_reason (answer) : "");
      dossier_question_row_set_editable (row, is_editable && response != NULL);
      dossier_question_row_set_for_meeting (row, self->is_for_meeting);
    }
}

static void
update_suggestion (DossierWalkView *self)
{
  const char *number = get_number (self);
  DossierResponse *response = dossier_submission_find_response (self->submission, number);
  DossierRating rating = dossier_self_assessment_suggest (self->submission, number);
  g_autofree char *reason = dossier_self_assessment_explain (self->submission, number);
  gboolean is_suggested = rating != DOSSIER_RATING_NOT_RATED;
  const char *title =
    dossier_standard_get_rating_title (dossier_submission_get_standard (self->submission), rating);
  /* Translators: a rating, such as “Compliance” */
  g_autofree char *suggestion = g_strdup_printf (_ ("Suggests %s"), title);

  dossier_rating_style_widget (rating, GTK_WIDGET (self->suggested));
  gtk_image_set_from_icon_name (self->suggested, dossier_rating_get_icon_name (rating));
  gtk_widget_set_visible (GTK_WIDGET (self->suggested), is_suggested);
  gtk_label_set_text (self->suggestion, suggestion);
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion), is_suggested);
  gtk_label_set_text (self->reason, reason);
  gtk_widget_set_visible (self->use_button,
                          is_suggested && response != NULL &&
                            dossier_response_get_rating (response) != rating &&
                            dossier_submission_get_editable (self->submission));
}

static void
update_progress (DossierWalkView *self)
{
  guint n_elements = g_list_model_get_n_items (get_elements (self));
  DossierAnswerTally tally = dossier_answer_tally_count (self->submission, "");
  g_autofree char *answered = dossier_answer_tally_describe (&tally);
  /* Translators: the number of an element, that of all elements, and how many questions are
   * answered, in a sentence */
  g_autofree char *progress =
    g_strdup_printf (_ ("Element %u of %u. %s"), self->position + 1, n_elements, answered);

  gtk_label_set_text (self->progress, progress);
  gtk_progress_bar_set_fraction (self->bar,
                                 tally.n_questions > 0
                                   ? 1.0 - (double) tally.n_answered[DOSSIER_ANSWER_OPEN] /
                                             (double) tally.n_questions
                                   : 0.0);
  gtk_widget_set_visible (self->previous_button, self->position > 0);
  gtk_widget_set_visible (self->next_button, self->position + 1 < n_elements);
}

static void
answered_cb (DossierWalkView *self, DossierAnswerKind kind, DossierQuestionRow *row)
{
  dossier_submission_answer_question (self->submission,
                                      get_number (self),
                                      (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) +
                                        1,
                                      kind);
  dossier_walk_view_update (self);
}

static void
explained_cb (DossierWalkView *self, const char *reason, DossierQuestionRow *row)
{
  dossier_submission_explain_answer (self->submission,
                                     get_number (self),
                                     (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) +
                                       1,
                                     reason);
}

static void
remove_rows (DossierWalkView *self)
{
  DossierQuestionRow *row;

  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (self->questions, GTK_WIDGET (row));
}

static void
show_element (DossierWalkView *self, guint position)
{
  DossierElement *element;
  g_autofree char *heading = NULL;
  GListModel *questions;

  self->position = position;
  element = get_element (self);
  heading = g_strdup_printf ("%s  %s",
                             dossier_element_get_number (element),
                             dossier_element_get_title (element));
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->requirement, dossier_element_get_requirement (element));
  remove_rows (self);
  questions = dossier_element_get_questions (element);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (DossierQuestion) question = g_list_model_get_item (questions, i);
      GtkWidget *row = dossier_question_row_new (question);

      g_signal_connect_swapped (row, "answered", G_CALLBACK (answered_cb), self);
      g_signal_connect_swapped (row, "explained", G_CALLBACK (explained_cb), self);
      gtk_list_box_append (self->questions, row);
    }
  dossier_walk_view_update (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

static void
move (DossierWalkView *self, int step)
{
  gint64 position = (gint64) self->position + step;

  if (position < 0 || position >= g_list_model_get_n_items (get_elements (self)))
    return;
  show_element (self, (guint) position);
  dossier_walk_view_focus (self);
}

static void
previous_cb (DossierWalkView *self)
{
  move (self, -1);
}

static void
next_cb (DossierWalkView *self)
{
  move (self, 1);
}

static void
use_cb (DossierWalkView *self)
{
  const char *number = get_number (self);

  g_object_set (dossier_submission_find_response (self->submission, number),
                "rating",
                dossier_self_assessment_suggest (self->submission, number),
                NULL);
  update_suggestion (self);
  gtk_widget_grab_focus (self->next_button);
}

static GtkWidget *
find_focused_row (DossierWalkView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL ? gtk_widget_get_ancestor (focus, DOSSIER_TYPE_QUESTION_ROW) : NULL;
}

/* After the last question comes the way to the next element. */
static void
focus_next_question (DossierWalkView *self, GtkListBoxRow *row)
{
  DossierQuestionRow *next = get_row (self, (guint) gtk_list_box_row_get_index (row) + 1);

  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : self->next_button);
}

static gboolean
answer_by_key (DossierWalkView *self, DossierAnswerKind kind)
{
  GtkWidget *row = find_focused_row (self);

  if (row == NULL || !dossier_submission_get_editable (self->submission))
    return FALSE;
  answered_cb (self, kind, DOSSIER_QUESTION_ROW (row));
  focus_next_question (self, GTK_LIST_BOX_ROW (row));
  return TRUE;
}

static gboolean
move_by_key (DossierWalkView *self, int step)
{
  move (self, step);
  return TRUE;
}

/* What is typed into a field does not come here. */
static gboolean
key_pressed_cb (DossierWalkView *self, guint key, guint code, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) != 0)
    return FALSE;
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_y:
      return answer_by_key (self, DOSSIER_ANSWER_YES);
    case GDK_KEY_p:
      return answer_by_key (self, DOSSIER_ANSWER_PARTLY);
    case GDK_KEY_n:
      return answer_by_key (self, DOSSIER_ANSWER_NO);
    case GDK_KEY_d:
      return answer_by_key (self, DOSSIER_ANSWER_UNKNOWN);
    case GDK_KEY_x:
      return answer_by_key (self, DOSSIER_ANSWER_NOT_APPLICABLE);
    case GDK_KEY_Left:
    case GDK_KEY_Page_Up:
      return move_by_key (self, -1);
    case GDK_KEY_Right:
    case GDK_KEY_Page_Down:
      return move_by_key (self, 1);
    default:
      return FALSE;
    }
}

static void
dossier_walk_view_dispose (GObject *object)
{
  DossierWalkView *self = DOSSIER_WALK_VIEW (object);
  GtkWidget *child;

  g_clear_object (&self->submission);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_walk_view_parent_class)->dispose (object);
}

static void
dossier_walk_view_class_init (DossierWalkViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_walk_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-walk-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, progress);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, bar);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, requirement);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, questions);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, suggested);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, suggestion);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, reason);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, use_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, previous_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkView, next_button);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
}

static void
dossier_walk_view_init (DossierWalkView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_walk_view_set_submission:
 * @self: a walk
 * @submission: the submission whose standard has questions
 */
void
dossier_walk_view_set_submission (DossierWalkView *self, DossierSubmission *submission)
{
  g_return_if_fail (DOSSIER_IS_WALK_VIEW (self));
  g_return_if_fail (DOSSIER_IS_SUBMISSION (submission));

  g_set_object (&self->submission, submission);
  dossier_walk_view_go_on (self);
}

/**
 * dossier_walk_view_update:
 * @self: a walk
 *
 * Shows the answers as they are now.
 */
void
dossier_walk_view_update (DossierWalkView *self)
{
  g_return_if_fail (DOSSIER_IS_WALK_VIEW (self));

  update_rows (self);
  update_suggestion (self);
  update_progress (self);
}

/**
 * dossier_walk_view_go_on:
 * @self: a walk
 *
 * Goes to the first element with a question that nobody has answered; to the first of all if there
 * is none.
 */
void
dossier_walk_view_go_on (DossierWalkView *self)
{
  guint n_elements;
  guint position = 0;

  g_return_if_fail (DOSSIER_IS_WALK_VIEW (self));

  n_elements = g_list_model_get_n_items (get_elements (self));
  for (guint i = 0; i < n_elements; i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (get_elements (self), i);
      DossierAnswerTally tally =
        dossier_answer_tally_count (self->submission, dossier_element_get_number (element));

      if (tally.n_answered[DOSSIER_ANSWER_OPEN] == 0)
        continue;
      position = i;
      break;
    }
  show_element (self, position);
}

/**
 * dossier_walk_view_set_for_meeting:
 * @self: a walk
 * @is_for_meeting: whether many people look at it from afar
 *
 * Writes larger, and leaves out what somebody has noted.
 */
void
dossier_walk_view_set_for_meeting (DossierWalkView *self, gboolean is_for_meeting)
{
  g_return_if_fail (DOSSIER_IS_WALK_VIEW (self));

  self->is_for_meeting = is_for_meeting;
  if (is_for_meeting)
    gtk_widget_add_css_class (GTK_WIDGET (self), "for-meeting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "for-meeting");
  update_rows (self);
}

/**
 * dossier_walk_view_focus:
 * @self: a walk
 *
 * Gives the keyboard to the first question that is not answered, or to the first.
 */
void
dossier_walk_view_focus (DossierWalkView *self)
{
  DossierResponse *response;
  DossierQuestionRow *row;
  guint position = 0;

  g_return_if_fail (DOSSIER_IS_WALK_VIEW (self));

  response = dossier_submission_find_response (self->submission, get_number (self));
  for (guint i = 0; response != NULL && get_row (self, i) != NULL; i++)
    {
      DossierAnswer *answer = dossier_response_find_answer (response, i + 1);

      if (answer != NULL && dossier_answer_get_kind (answer) != DOSSIER_ANSWER_OPEN)
        continue;
      position = i;
      break;
    }
  row = get_row (self, position);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->next_button);
}
