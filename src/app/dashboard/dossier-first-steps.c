/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-first-steps.h"

#include <glib/gi18n.h>

#include "dossier-page.h"
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
 * is not done is the one that is suggested, and has the keyboard. It goes when all are done, when
 * the work is under way, or when it is hidden.
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

  /* (nullable): that of the first step that is not done. */
  GtkButton *next;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (DossierFirstSteps, dossier_first_steps, ADW_TYPE_BIN)

static gboolean
has_focus (DossierFirstSteps *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
hand_focus_on (DossierFirstSteps *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), DOSSIER_TYPE_PAGE);

  if (!dossier_first_steps_focus (self) && page != NULL)
    dossier_page_focus (DOSSIER_PAGE (page));
}

static void
hide_cb (DossierFirstSteps *self)
{
  gboolean had_focus = has_focus (self);

  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, HIDDEN_KEY, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (had_focus)
    hand_focus_on (self);
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

static GtkButton *
find_next (DossierFirstSteps *self,
           gboolean has_owners,
           gboolean has_element,
           gboolean has_evidence)
{
  if (!has_owners)
    return self->owners;
  if (!has_element)
    return self->element;
  return has_evidence ? NULL : self->evidence;
}

static void
show_step (DossierFirstSteps *self, GtkImage *tick, GtkButton *button, gboolean is_done)
{
  gtk_image_set_from_icon_name (tick, is_done ? "object-select-symbolic" : "checkbox-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_done ? C_ ("step", "Done") : _ ("To Do"),
                                  -1);
  if (button == self->next)
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
  gboolean has_owners, has_element, has_evidence, is_hidden, had_focus;
  GtkButton *before;

  g_return_if_fail (DOSSIER_IS_FIRST_STEPS (self));

  if (self->settings == NULL)
    {
      self->settings = dossier_view_settings_new (submission);
      set_first_element (self, submission);
    }
  before = self->next;
  had_focus = has_focus (self);
  has_owners = !has_element_without_owner (submission);
  has_element = tallies[0].n_written > 0;
  has_evidence = g_list_model_get_n_items (dossier_submission_get_evidence (submission)) > 0;
  is_hidden = self->settings != NULL && g_settings_get_boolean (self->settings, HIDDEN_KEY);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          !is_hidden && dossier_submission_get_editable (submission) &&
                            !is_under_way (submission, tallies[0].n_written) &&
                            !(has_owners && has_element && has_evidence));
  self->next = find_next (self, has_owners, has_element, has_evidence);
  show_step (self, self->owners_tick, self->owners, has_owners);
  show_step (self, self->element_tick, self->element, has_element);
  show_step (self, self->evidence_tick, self->evidence, has_evidence);
  if (had_focus && (self->next != before || !gtk_widget_get_visible (GTK_WIDGET (self))))
    hand_focus_on (self);
}

/**
 * dossier_first_steps_focus:
 * @self: the first steps
 *
 * Gives the keyboard to the button of the next step.
 *
 * Returns: whether it did; what is hidden takes none
 */
gboolean
dossier_first_steps_focus (DossierFirstSteps *self)
{
  g_return_val_if_fail (DOSSIER_IS_FIRST_STEPS (self), FALSE);

  return self->next != NULL && gtk_widget_get_visible (GTK_WIDGET (self)) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->next));
}
