/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-first-steps.h"

#include <glib/gi18n.h>

#include "dossier-stage.h"
#include "dossier-tally.h"
#include "dossier-today.h"
#include "dossier-view-settings.h"

/* Whoever has written as many elements knows how to go on. */
#define WRITTEN_MAXIMUM 5

#define HIDDEN_KEY "first-steps-hidden"

/**
 * DossierFirstSteps:
 *
 * Leads into a new submission: what to do first, each step ticked once it is done. The first that
 * is not done is the one that is suggested. It goes when all are done, when the work is under way,
 * or when it is hidden.
 */
struct _DossierFirstSteps
{
  AdwBin parent_instance;

  GtkImage *owners_tick;
  GtkButton *owners;
  GtkImage *element_tick;
  GtkButton *element;
  GtkImage *evidence_tick;
  GtkButton *evidence;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (DossierFirstSteps, dossier_first_steps, ADW_TYPE_BIN)

static void
hide_cb (DossierFirstSteps *self)
{
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, HIDDEN_KEY, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static gboolean
has_element_without_owner (DossierSubmission *submission)
{
  GListModel *elements =
    dossier_standard_get_elements (dossier_submission_get_standard (submission));

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      DossierResponse *response =
        dossier_submission_find_response (submission, dossier_element_get_number (element));

      if (response != NULL && *dossier_response_get_owner (response) == '\0')
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_under_way (DossierSubmission *submission, guint n_written)
{
  DossierStage stage = dossier_stage_find (submission, dossier_today_get ());

  return stage > DOSSIER_STAGE_DRAFTING || n_written > WRITTEN_MAXIMUM;
}

static void
show_step (GtkImage *tick, GtkButton *button, gboolean is_done, gboolean is_next)
{
  gtk_image_set_from_icon_name (tick, is_done ? "object-select-symbolic" : "checkbox-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_done ? C_ ("step", "Done") : _ ("To Do"),
                                  -1);
  if (is_next)
    gtk_widget_add_css_class (GTK_WIDGET (button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (button), "suggested-action");
}

static void
dossier_first_steps_dispose (GObject *object)
{
  DossierFirstSteps *self = DOSSIER_FIRST_STEPS (object);

  g_clear_object (&self->settings);
  G_OBJECT_CLASS (dossier_first_steps_parent_class)->dispose (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_FIRST_STEPS);
}

static void
dossier_first_steps_class_init (DossierFirstStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_first_steps_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-first-steps.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierFirstSteps, owners_tick);
  gtk_widget_class_bind_template_child (widget_class, DossierFirstSteps, owners);
  gtk_widget_class_bind_template_child (widget_class, DossierFirstSteps, element_tick);
  gtk_widget_class_bind_template_child (widget_class, DossierFirstSteps, element);
  gtk_widget_class_bind_template_child (widget_class, DossierFirstSteps, evidence_tick);
  gtk_widget_class_bind_template_child (widget_class, DossierFirstSteps, evidence);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
}

static void
dossier_first_steps_init (DossierFirstSteps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Which element is written first is a matter of taste: the first of the standard is at hand. */
static void
set_first_element (DossierFirstSteps *self, DossierSubmission *submission)
{
  g_autoptr (DossierElement) first = g_list_model_get_item (
    dossier_standard_get_elements (dossier_submission_get_standard (submission)),
    0);

  if (first == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->element),
                                    "s",
                                    dossier_element_get_number (first));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->element), "submission.write-element");
}

/**
 * dossier_first_steps_update:
 * @self: the first steps
 * @submission: the submission, always the same
 *
 * Shows which steps are done in it now, or nothing if none is left.
 */
void
dossier_first_steps_update (DossierFirstSteps *self, DossierSubmission *submission)
{
  g_autofree DossierTally *tallies = dossier_tally_count (submission);
  gboolean has_owners, has_element, has_evidence, is_hidden;

  g_return_if_fail (DOSSIER_IS_FIRST_STEPS (self));

  if (self->settings == NULL)
    {
      self->settings = dossier_view_settings_new (submission);
      set_first_element (self, submission);
    }
  has_owners = !has_element_without_owner (submission);
  has_element = tallies[0].n_written > 0;
  has_evidence = g_list_model_get_n_items (dossier_submission_get_evidence (submission)) > 0;
  is_hidden = self->settings != NULL && g_settings_get_boolean (self->settings, HIDDEN_KEY);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          !is_hidden && dossier_submission_get_editable (submission) &&
                            !is_under_way (submission, tallies[0].n_written) &&
                            !(has_owners && has_element && has_evidence));
  show_step (self->owners_tick, self->owners, has_owners, !has_owners);
  show_step (self->element_tick, self->element, has_element, has_owners && !has_element);
  show_step (self->evidence_tick,
             self->evidence,
             has_evidence,
             has_owners && has_element && !has_evidence);
}
