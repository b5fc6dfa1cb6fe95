/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-assessment-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-enum.h"
#include "dossier-history.h"
#include "dossier-menu.h"

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

static GtkWidget *
create_row (DossierHistory *history, guint position)
{
  DossierAssessment *assessment = dossier_history_get_assessment (history, position);
  DossierStandard *standard =
    dossier_submission_get_standard (dossier_history_get_submission (history));
  DossierAssessmentKind kind = dossier_assessment_get_kind (assessment);
  g_autofree char *title = dossier_assessment_describe (assessment);
  g_autofree char *subtitle = NULL;
  GtkWidget *row = adw_action_row_new ();
  DossierTally tally;

  dossier_history_count (history, position, NULL, &tally);
  subtitle = dossier_tally_describe (&tally, standard);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (dossier_assessment_kind_is_formal (kind))
    adw_action_row_add_suffix (
      ADW_ACTION_ROW (row),
      g_object_new (GTK_TYPE_LABEL,
                    "label",
                    dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_OUTCOME,
                                            (int) dossier_assessment_get_outcome (assessment)),
                    "wrap",
                    TRUE,
                    "max-width-chars",
                    16,
                    "xalign",
                    1.0F,
                    NULL));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
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
