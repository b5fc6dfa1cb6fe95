/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-walk-picture.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-rating-style.h"
#include "dossier-self-assessment.h"

/* In pixels. */
#define BAR_WIDTH 96

/* From here on, in percent, a sub-criterion is a strength. Our own mark. */
#define STRENGTH_LEVEL 90

/**
 * DossierWalkPicture:
 *
 * What the answers of a self-assessment say: how far the organisation is in each criterion and
 * sub-criterion, its strengths, what to improve first, and what nobody knows.
 */
struct _DossierWalkPicture
{
  GtkWidget parent_instance;

  GtkLabel *level;
  GtkLabel *summary;
  GtkLabel *note;
  GtkListBox *levels;
  GtkListBox *strengths;
  GtkListBox *improvements;
  GtkListBox *unknown;
  GtkWidget *keep_button;
  GtkWidget *again_button;

  DossierSubmission *submission;
};

G_DEFINE_FINAL_TYPE (DossierWalkPicture, dossier_walk_picture, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (const char *number, const char *title, const char *subtitle)
{
  g_autofree char *name = g_strdup_printf ("%s  %s", number, title);

  return g_object_new (ADW_TYPE_ACTION_ROW,
                       "use-markup",
                       FALSE,
                       "title",
                       name,
                       "subtitle",
                       subtitle,
                       NULL);
}

static char *
describe_level (int level)
{
  if (level == DOSSIER_LEVEL_NOT_KNOWN)
    return g_strdup (_ ("Not known"));
  /* Translators: a share in percent */
  return g_strdup_printf (_ ("%d%%"), level);
}

static void
add_level (DossierWalkPicture *self, const char *number, const char *title)
{
  DossierAnswerTally tally = dossier_answer_tally_count (self->submission, number);
  int level = dossier_answer_tally_get_level (&tally);
  g_autofree char *subtitle = dossier_answer_tally_describe (&tally);
  g_autofree char *words = describe_level (level);
  GtkWidget *row = create_row (number, title, subtitle);
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, 100);
  GtkWidget *label = gtk_label_new (words);

  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), MAX (level, 0));
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (bar, level != DOSSIER_LEVEL_NOT_KNOWN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (self->levels, row);
}

static void
add_strength (DossierWalkPicture *self, DossierSubCriterion *sub_criterion)
{
  const char *number = dossier_sub_criterion_get_number (sub_criterion);
  DossierAnswerTally tally = dossier_answer_tally_count (self->submission, number);
  int level = dossier_answer_tally_get_level (&tally);
  g_autofree char *subtitle = dossier_answer_tally_describe (&tally);

  if (level >= STRENGTH_LEVEL && tally.n_answered[DOSSIER_ANSWER_OPEN] == 0)
    gtk_list_box_append (
      self->strengths,
      create_row (number, dossier_sub_criterion_get_title (sub_criterion), subtitle));
}

static void
add_criterion (DossierWalkPicture *self, DossierCriterion *criterion)
{
  GListModel *sub_criteria = dossier_criterion_get_sub_criteria (criterion);

  add_level (self,
             dossier_criterion_get_number (criterion),
             dossier_criterion_get_title (criterion));
  for (guint i = 0; i < g_list_model_get_n_items (sub_criteria); i++)
    {
      g_autoptr (DossierSubCriterion) sub_criterion = g_list_model_get_item (sub_criteria, i);

      add_level (self,
                 dossier_sub_criterion_get_number (sub_criterion),
                 dossier_sub_criterion_get_title (sub_criterion));
      add_strength (self, sub_criterion);
    }
}

static GtkWidget *
create_element_row (DossierElement *element, const char *subtitle)
{
  const char *number = dossier_element_get_number (element);
  GtkWidget *row = create_row (number, dossier_element_get_title (element), subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", number);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "submission.show-element");
  return row;
}

static void
add_improvement (DossierWalkPicture *self, DossierElement *element)
{
  const char *number = dossier_element_get_number (element);
  DossierRating rating = dossier_self_assessment_suggest (self->submission, number);
  g_autofree char *reason = dossier_self_assessment_explain (self->submission, number);
  GtkWidget *row = create_element_row (element, reason);
  GtkWidget *image = gtk_image_new_from_icon_name (dossier_rating_get_icon_name (rating));

  dossier_rating_style_widget (rating, image);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  gtk_list_box_append (self->improvements, row);
}

static void
add_unknown (DossierWalkPicture *self, DossierElement *element)
{
  DossierAnswerTally tally =
    dossier_answer_tally_count (self->submission, dossier_element_get_number (element));
  guint n_unknown = tally.n_answered[DOSSIER_ANSWER_UNKNOWN];
  g_autofree char *subtitle = NULL;

  if (n_unknown == 0)
    return;
  subtitle = g_strdup_printf (ngettext ("Nobody knows the answer to %u question.",
                                        "Nobody knows the answer to %u questions.",
                                        n_unknown),
                              n_unknown);
  gtk_list_box_append (self->unknown, create_element_row (element, subtitle));
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_summary (DossierWalkPicture *self, DossierStandard *standard)
{
  DossierAnswerTally tally = dossier_answer_tally_count (self->submission, "");
  int level = dossier_answer_tally_get_level (&tally);
  g_autofree char *summary = dossier_answer_tally_describe (&tally);
  g_autofree char *words = level == DOSSIER_LEVEL_NOT_KNOWN
                             ? g_strdup (_ ("Nothing is known yet"))
                             : g_strdup_printf (_ ("%d%% of what you know is in place"), level);
  gboolean is_begun = tally.n_answered[DOSSIER_ANSWER_OPEN] < tally.n_questions;
  gboolean is_editable = dossier_submission_get_editable (self->submission);

  gtk_label_set_text (self->level, words);
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->note, dossier_standard_get_questions_note (standard));
  gtk_widget_set_visible (self->keep_button, is_begun && is_editable);
  gtk_widget_set_visible (self->again_button, is_begun && is_editable);
}

static void
dossier_walk_picture_dispose (GObject *object)
{
  DossierWalkPicture *self = DOSSIER_WALK_PICTURE (object);
  GtkWidget *child;

  g_clear_object (&self->submission);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_walk_picture_parent_class)->dispose (object);
}

static void
dossier_walk_picture_class_init (DossierWalkPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_walk_picture_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-walk-picture.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPicture, level);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPicture, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPicture, note);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPicture, levels);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPicture, strengths);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPicture, improvements);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPicture, unknown);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPicture, keep_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWalkPicture, again_button);
}

static void
dossier_walk_picture_init (DossierWalkPicture *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_elements (DossierWalkPicture *self, DossierStandard *standard)
{
  g_autoptr (GPtrArray) improvements = dossier_self_assessment_list_improvements (self->submission);
  GListModel *elements = dossier_standard_get_elements (standard);

  for (guint i = 0; i < improvements->len; i++)
    add_improvement (self, improvements->pdata[i]);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      add_unknown (self, element);
    }
}

/**
 * dossier_walk_picture_update:
 * @self: a picture of a self-assessment
 * @submission: a submission
 *
 * Shows what its answers say now.
 */
void
dossier_walk_picture_update (DossierWalkPicture *self, DossierSubmission *submission)
{
  DossierStandard *standard;
  GListModel *criteria;

  g_return_if_fail (DOSSIER_IS_WALK_PICTURE (self));
  g_return_if_fail (DOSSIER_IS_SUBMISSION (submission));

  g_set_object (&self->submission, submission);
  standard = dossier_submission_get_standard (submission);
  criteria = dossier_standard_get_criteria (standard);
  clear (self->levels);
  clear (self->strengths);
  clear (self->improvements);
  clear (self->unknown);
  show_summary (self, standard);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      add_criterion (self, criterion);
    }
  add_elements (self, standard);
}
