/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-assessment-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-history.h"
#include "dossier-menu.h"
#include "dossier-tally-bar.h"

/**
 * DossierAssessmentList:
 *
 * The assessments over the years, the latest first, and what can be done with
 * them.
 */
struct _DossierAssessmentList
{
  AdwBin parent_instance;

  GtkMenuButton *add;
  GtkListBox *list;
  GtkLabel *none;
  GtkButton *compare;

  char *shown;
};

G_DEFINE_FINAL_TYPE (DossierAssessmentList, dossier_assessment_list, ADW_TYPE_BIN)

static char *
describe_day_and_outcome (DossierAssessment *assessment)
{
  g_autofree char *day = dossier_day_describe (dossier_assessment_get_date (assessment));
  const char *outcome = dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_OUTCOME,
                                                (int) dossier_assessment_get_outcome (assessment));

  if (!dossier_assessment_kind_is_formal (dossier_assessment_get_kind (assessment)))
    return g_strdup (day != NULL ? day : "");
  return day != NULL ? g_strdup_printf ("%s · %s", day, outcome) : g_strdup (outcome);
}

static GtkWidget *
create_text (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   text,
                                   "xalign",
                                   0.0F,
                                   "wrap",
                                   TRUE,
                                   "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_words (DossierAssessment *assessment)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *subtitle = describe_day_and_outcome (assessment);
  DossierAssessmentKind kind = dossier_assessment_get_kind (assessment);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (
    GTK_BOX (box),
    create_text (dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_KIND, (int) kind), NULL));
  if (*subtitle != '\0')
    gtk_box_append (GTK_BOX (box), create_text (subtitle, "caption"));
  return box;
}

static void
describe_row (GtkWidget *row,
              DossierAssessment *assessment,
              const DossierTally *tally,
              DossierStandard *standard)
{
  g_autofree char *name = dossier_assessment_describe (assessment);
  g_autofree char *ratings = dossier_tally_describe (tally, standard);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  ratings,
                                  -1);
}

static GtkWidget *
create_row (DossierHistory *history, guint position)
{
  DossierAssessment *assessment = dossier_history_get_assessment (history, position);
  DossierStandard *standard =
    dossier_submission_get_standard (dossier_history_get_submission (history));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *bar = g_object_new (DOSSIER_TYPE_TALLY_BAR, NULL);
  DossierTally tally;

  dossier_history_count (history, position, NULL, &tally);
  dossier_tally_bar_set_tally (DOSSIER_TALLY_BAR (bar), &tally, standard);
  gtk_box_append (GTK_BOX (line), create_words (assessment));
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_widget_add_css_class (box, "assessment-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  describe_row (row, assessment, &tally, standard);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row),
                                    "s",
                                    dossier_assessment_get_id (assessment));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "submission.show-assessment");
  return row;
}

static void
dossier_assessment_list_finalize (GObject *object)
{
  g_free (DOSSIER_ASSESSMENT_LIST (object)->shown);

  G_OBJECT_CLASS (dossier_assessment_list_parent_class)->finalize (object);
}

static void
dossier_assessment_list_class_init (DossierAssessmentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_assessment_list_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-assessment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentList, add);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentList, list);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentList, none);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentList, compare);
}

static void
dossier_assessment_list_init (DossierAssessmentList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->add,
                                  G_MENU_MODEL (dossier_menu_get ("add_assessment_menu")));
}

/* All that is shown, so that nothing is made anew that stays as it is. */
static char *
describe_state (DossierHistory *history)
{
  GString *state = g_string_new (NULL);

  for (guint i = 0; history != NULL && i < dossier_history_get_n_assessments (history); i++)
    {
      DossierAssessment *assessment = dossier_history_get_assessment (history, i);
      DossierTally tally;

      dossier_history_count (history, i, NULL, &tally);
      g_string_append_printf (state,
                              "%s %d %d %s",
                              dossier_assessment_get_id (assessment),
                              (int) dossier_assessment_get_kind (assessment),
                              (int) dossier_assessment_get_outcome (assessment),
                              dossier_assessment_get_date (assessment));
      for (guint rating = 0; rating < DOSSIER_RATING_COUNT; rating++)
        g_string_append_printf (state, " %u", tally.n_rated[rating]);
    }
  return g_string_free (state, FALSE);
}

/**
 * dossier_assessment_list_update:
 * @self: an assessment list
 * @submission: (nullable): the submission whose assessments to show
 *
 * Shows the assessments as they are now.
 */
void
dossier_assessment_list_update (DossierAssessmentList *self, DossierSubmission *submission)
{
  g_autoptr (DossierHistory) history = NULL;
  g_autofree char *state = NULL;
  GtkWidget *child;
  guint n_assessments = 0;

  g_return_if_fail (DOSSIER_IS_ASSESSMENT_LIST (self));

  if (submission != NULL)
    {
      history = dossier_history_new (submission);
      n_assessments = dossier_history_get_n_assessments (history);
    }
  state = describe_state (history);
  if (g_strcmp0 (self->shown, state) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&state);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = n_assessments; i > 0; i--)
    gtk_list_box_append (self->list, create_row (history, i - 1));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_assessments > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none), n_assessments == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->compare), n_assessments >= 2);
}
