/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-comparison-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-choices.h"
#include "dossier-columns.h"
#include "dossier-comparison-row.h"
#include "dossier-describe.h"
#include "dossier-rating-style.h"

/**
 * DossierComparisonView:
 *
 * Compares two assessments: a sentence says how many elements improved or declined, each criterion
 * has two bars, and each element that changed has its old and its new rating. A table lists the
 * ratings of all assessments.
 */
struct _DossierComparisonView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkDropDown *before;
  GtkDropDown *after;
  GtkLabel *sentence;
  GtkBox *criteria;
  GtkWidget *rose_part;
  GtkLabel *rose_title;
  GtkListBox *rose;
  GtkWidget *fell_part;
  GtkLabel *fell_title;
  GtkListBox *fell;
  GtkExpander *all_expander;
  GtkGrid *all;

  DossierSubmission *submission;
  DossierHistory *history;
  GPtrArray *criterion_rows;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (DossierComparisonView, dossier_comparison_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SUBMISSION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static DossierStandard *
get_standard (DossierComparisonView *self)
{
  return dossier_submission_get_standard (self->submission);
}

static void
add_criteria (DossierComparisonView *self)
{
  GListModel *criteria = dossier_standard_get_criteria (get_standard (self));
  g_autoptr (GtkSizeGroup) days = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      GtkWidget *row = dossier_comparison_row_new (criterion);

      dossier_comparison_row_set_days (DOSSIER_COMPARISON_ROW (row), days);
      gtk_box_append (self->criteria, row);
      g_ptr_array_add (self->criterion_rows, row);
    }
}

static void
show_criteria (DossierComparisonView *self, DossierAssessment *before, DossierAssessment *after)
{
  GListModel *criteria = dossier_standard_get_criteria (get_standard (self));

  for (guint i = 0; i < self->criterion_rows->len; i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      g_autoptr (DossierComparison) comparison =
        dossier_comparison_new (self->history, before, after, criterion);

      dossier_comparison_row_update (self->criterion_rows->pdata[i],
                                     comparison,
                                     get_standard (self));
    }
}

static DossierRating
get_rating (DossierComparisonView *self, DossierAssessment *assessment, const char *element)
{
  guint position = 0;

  dossier_history_find (self->history, assessment, &position);
  return dossier_history_get_rating (self->history, position, element)->rating;
}

static GtkWidget *
create_shape (DossierRating rating)
{
  GtkWidget *image = gtk_image_new_from_icon_name (dossier_rating_get_icon_name (rating));

  dossier_rating_style_widget (rating, image);
  return image;
}

/* The words beside them say the same. */
static GtkWidget *
create_shapes (DossierRating before, DossierRating after)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "spacing",
                                 6,
                                 "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 NULL);

  gtk_box_append (GTK_BOX (box), create_shape (before));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dossier-movement-symbolic"));
  gtk_box_append (GTK_BOX (box), create_shape (after));
  return box;
}

static GtkWidget *
create_movement_row (DossierComparisonView *self,
                     DossierComparison *comparison,
                     DossierElement *element)
{
  const char *number = dossier_element_get_number (element);
  DossierRating before = get_rating (self, comparison->before, number);
  DossierRating after = get_rating (self, comparison->after, number);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf ("%s  %s", number, dossier_element_get_title (element));
  /* Translators: two ratings: “From Partial Compliance to Compliance” */
  g_autofree char *words =
    g_strdup_printf (_ ("From %s to %s"),
                     dossier_standard_get_rating_title (get_standard (self), before),
                     dossier_standard_get_rating_title (get_standard (self), after));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_shapes (before, after));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", number);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "submission.show-element");
  return row;
}

static void
show_moved (DossierComparisonView *self,
            DossierComparison *comparison,
            DossierMovement movement,
            GtkWidget *part,
            GtkListBox *list,
            GtkLabel *title)
{
  GPtrArray *elements = comparison->moved[movement];
  GtkWidget *child;
  g_autofree char *text =
    movement == DOSSIER_MOVEMENT_ROSE
      ? g_strdup_printf (ngettext ("%u Element Improved", "%u Elements Improved", elements->len),
                         elements->len)
      : g_strdup_printf (ngettext ("%u Element Declined", "%u Elements Declined", elements->len),
                         elements->len);

  gtk_label_set_text (title, text);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; i < elements->len; i++)
    gtk_list_box_append (list, create_movement_row (self, comparison, elements->pdata[i]));
  gtk_widget_set_visible (part, elements->len > 0);
}

static void
compare (DossierComparisonView *self)
{
  guint first = gtk_drop_down_get_selected (self->before);
  guint second = gtk_drop_down_get_selected (self->after);
  g_autoptr (DossierComparison) comparison = NULL;
  g_autofree char *sentence = NULL;
  DossierAssessment *before, *after;

  if (self->is_updating || first == GTK_INVALID_LIST_POSITION ||
      second == GTK_INVALID_LIST_POSITION)
    return;
  before = dossier_history_get_assessment (self->history, first);
  after = dossier_history_get_assessment (self->history, second);
  comparison = dossier_comparison_new (self->history, before, after, NULL);
  sentence = dossier_comparison_describe (comparison, get_standard (self));
  gtk_label_set_text (self->sentence, sentence);
  show_criteria (self, before, after);
  show_moved (self,
              comparison,
              DOSSIER_MOVEMENT_ROSE,
              self->rose_part,
              self->rose,
              self->rose_title);
  show_moved (self,
              comparison,
              DOSSIER_MOVEMENT_FELL,
              self->fell_part,
              self->fell,
              self->fell_title);
}

static GtkWidget *
create_mark (DossierComparisonView *self, guint position, const char *element)
{
  const DossierHistoryRating *rating =
    dossier_history_get_rating (self->history, position, element);
  GtkWidget *mark = gtk_image_new_from_icon_name (dossier_rating_get_icon_name (rating->rating));
  const char *title = dossier_standard_get_rating_title (get_standard (self), rating->rating);
  /* Translators: a rating that an assessment did not give, but left as it was */
  g_autofree char *words = rating->carried_from != NULL
                             ? g_strdup_printf (_ ("%s, carried over"), title)
                             : g_strdup (title);

  dossier_rating_style_widget (rating->rating, mark);
  dossier_describe_widget (mark, words);
  if (rating->carried_from != NULL)
    gtk_widget_set_opacity (mark, 0.5);
  return mark;
}

static GtkWidget *
create_title (const char *text)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "max-width-chars", 12, NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  return label;
}

static void
add_element_row (DossierComparisonView *self, DossierElement *element, int row)
{
  const char *number = dossier_element_get_number (element);
  g_autofree char *title = g_strdup_printf ("%s  %s", number, dossier_element_get_title (element));

  gtk_grid_attach (self->all,
                   g_object_new (GTK_TYPE_LABEL,
                                 "label",
                                 title,
                                 "xalign",
                                 0.0F,
                                 "hexpand",
                                 TRUE,
                                 "ellipsize",
                                 PANGO_ELLIPSIZE_END,
                                 NULL),
                   0,
                   row,
                   1,
                   1);
  for (guint i = 0; i < dossier_history_get_n_assessments (self->history); i++)
    gtk_grid_attach (self->all, create_mark (self, i, number), (int) i + 1, row, 1, 1);
}

/* Some thousand widgets, which are there only where somebody looks. */
static void
show_all (DossierComparisonView *self)
{
  GListModel *elements;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->all))) != NULL)
    gtk_grid_remove (self->all, child);
  if (!gtk_expander_get_expanded (self->all_expander))
    return;
  for (guint i = 0; i < dossier_history_get_n_assessments (self->history); i++)
    {
      DossierAssessment *assessment = dossier_history_get_assessment (self->history, i);
      g_autofree char *title = dossier_assessment_describe_in_full (assessment);

      gtk_grid_attach (self->all, create_title (title), (int) i + 1, 0, 1, 1);
    }
  elements = dossier_standard_get_elements (get_standard (self));
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      add_element_row (self, element, (int) i + 1);
    }
}

static void
copy_sentence (DossierComparisonView *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_text (self->sentence));
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "submission.show-message",
                              "s",
                              _ ("Summary copied"));
}

static void
dossier_comparison_view_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  DossierComparisonView *self = DOSSIER_COMPARISON_VIEW (object);

  if (id == PROP_SUBMISSION)
    self->submission = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static GListModel *
list_assessments (DossierComparisonView *self)
{
  DossierChoices *choices = dossier_choices_new (NULL);

  for (guint i = 0; i < dossier_history_get_n_assessments (self->history); i++)
    {
      DossierAssessment *assessment = dossier_history_get_assessment (self->history, i);
      g_autofree char *title = dossier_assessment_describe_in_full (assessment);

      dossier_choices_add (choices, dossier_assessment_get_id (assessment), title);
    }
  return G_LIST_MODEL (choices);
}

/* The last two, until the user chooses others. */
static void
choose_latest (DossierComparisonView *self)
{
  g_autoptr (GListModel) assessments = list_assessments (self);
  guint n_assessments = g_list_model_get_n_items (assessments);

  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->before, assessments);
  gtk_drop_down_set_model (self->after, assessments);
  if (n_assessments >= 2)
    {
      gtk_drop_down_set_selected (self->before, n_assessments - 2);
      gtk_drop_down_set_selected (self->after, n_assessments - 1);
    }
  self->is_updating = FALSE;
}

static void
dossier_comparison_view_constructed (GObject *object)
{
  DossierComparisonView *self = DOSSIER_COMPARISON_VIEW (object);

  G_OBJECT_CLASS (dossier_comparison_view_parent_class)->constructed (object);

  self->history = dossier_history_new (self->submission);
  add_criteria (self);
  choose_latest (self);
  if (dossier_history_get_n_assessments (self->history) >= 2)
    compare (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
dossier_comparison_view_dispose (GObject *object)
{
  DossierComparisonView *self = DOSSIER_COMPARISON_VIEW (object);

  /* Drop-downs that go away say that nothing is selected any more. */
  self->is_updating = TRUE;
  G_OBJECT_CLASS (dossier_comparison_view_parent_class)->dispose (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_COMPARISON_VIEW);
}

static void
dossier_comparison_view_finalize (GObject *object)
{
  DossierComparisonView *self = DOSSIER_COMPARISON_VIEW (object);

  g_clear_pointer (&self->history, dossier_history_free);
  g_clear_object (&self->submission);
  g_ptr_array_unref (self->criterion_rows);

  G_OBJECT_CLASS (dossier_comparison_view_parent_class)->finalize (object);
}

static void
dossier_comparison_view_class_init (DossierComparisonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = dossier_comparison_view_constructed;
  object_class->dispose = dossier_comparison_view_dispose;
  object_class->finalize = dossier_comparison_view_finalize;
  object_class->set_property = dossier_comparison_view_set_property;

  /**
   * DossierComparisonView:submission:
   *
   * The submission whose assessments are compared.
   */
  properties[PROP_SUBMISSION] =
    g_param_spec_object ("submission",
                         NULL,
                         NULL,
                         DOSSIER_TYPE_SUBMISSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (DOSSIER_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, before);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, after);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, sentence);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, criteria);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, rose_part);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, rose_title);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, rose);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, fell_part);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, fell_title);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, fell);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, all_expander);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonView, all);
  gtk_widget_class_bind_template_callback (widget_class, compare);
  gtk_widget_class_bind_template_callback (widget_class, copy_sentence);
  gtk_widget_class_bind_template_callback (widget_class, show_all);
}

static void
dossier_comparison_view_init (DossierComparisonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_describe_drop_down (self->before);
  dossier_describe_drop_down (self->after);
  self->criterion_rows = g_ptr_array_new ();
}

/**
 * dossier_comparison_view_new:
 * @submission: a submission
 *
 * Returns: (transfer floating): a comparison of its last two assessments, as they are now, until
 *   the user chooses others
 */
GtkWidget *
dossier_comparison_view_new (DossierSubmission *submission)
{
  return g_object_new (DOSSIER_TYPE_COMPARISON_VIEW, "submission", submission, NULL);
}
