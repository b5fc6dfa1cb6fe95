/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-element-actions.h"

#include <glib/gi18n.h>

#include "dossier-describe.h"
#include "dossier-short-text.h"
#include "dossier-submission-actions.h"
#include "dossier-today.h"

/**
 * DossierElementActions:
 *
 * A button that leads to the action that is under way for an element, or creates
 * one where the element falls short. Otherwise nothing.
 */
struct _DossierElementActions
{
  AdwBin parent_instance;

  GtkActionable *button;
  GtkImage *icon;
  GtkLabel *words;

  DossierSubmission *submission;
  DossierResponse *response;
  GSignalGroup *submission_signals;
};

G_DEFINE_FINAL_TYPE (DossierElementActions, dossier_element_actions, ADW_TYPE_BIN)

static void
show_action (DossierElementActions *self, DossierAction *action)
{
  const char *today = dossier_today_get ();
  g_autofree char *due = dossier_action_describe_due (action, today);
  g_autofree char *title = dossier_text_shorten (dossier_action_get_title (action));
  /* Translators: the title of an action, and when it is due */
  g_autofree char *words = g_strdup_printf (_ ("Action: %s · %s"), title, due);

  gtk_image_set_from_icon_name (self->icon, "dossier-actions-symbolic");
  gtk_label_set_text (self->words, due);
  dossier_describe_widget (GTK_WIDGET (self->button), words);
  gtk_actionable_set_action_target (self->button, "s", dossier_action_get_id (action));
  gtk_actionable_set_action_name (self->button, "submission.show-action");
}

static void
offer_action (DossierElementActions *self)
{
  gtk_image_set_from_icon_name (self->icon, "list-add-symbolic");
  gtk_label_set_text (self->words, _ ("Create Action"));
  dossier_describe_widget (GTK_WIDGET (self->button),
                           _ ("Create Action: this element has no open action"));
  gtk_actionable_set_action_target (self->button,
                                    "s",
                                    dossier_response_get_element (self->response));
  gtk_actionable_set_action_name (self->button, "submission.create-action");
}

static void
update (DossierElementActions *self)
{
  DossierAction *action =
    dossier_submission_find_unfinished_action (self->submission,
                                               dossier_response_get_element (self->response));
  gboolean falls_short = dossier_rating_falls_short (dossier_response_get_rating (self->response));

  if (action != NULL)
    show_action (self, action);
  else if (falls_short)
    offer_action (self);
  gtk_widget_set_visible (GTK_WIDGET (self), action != NULL || falls_short);
}

static void
edited_cb (DossierElementActions *self, DossierEditGroup *group)
{
  static const char *const shown[] = { "actions", "responses/*/rating", NULL };

  if (dossier_edit_group_touches_any (group, shown))
    update (self);
}

static void
day_changed_cb (DossierElementActions *self)
{
  if (self->response != NULL)
    update (self);
}

static void
dossier_element_actions_dispose (GObject *object)
{
  DossierElementActions *self = DOSSIER_ELEMENT_ACTIONS (object);

  g_clear_object (&self->submission_signals);
  g_clear_object (&self->submission);
  g_clear_object (&self->response);

  G_OBJECT_CLASS (dossier_element_actions_parent_class)->dispose (object);
}

static void
dossier_element_actions_class_init (DossierElementActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_element_actions_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-element-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierElementActions, button);
  gtk_widget_class_bind_template_child (widget_class, DossierElementActions, icon);
  gtk_widget_class_bind_template_child (widget_class, DossierElementActions, words);
}

static void
dossier_element_actions_init (DossierElementActions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->submission_signals = g_signal_group_new (DOSSIER_TYPE_SUBMISSION);
  g_signal_group_connect_swapped (self->submission_signals, "edited", G_CALLBACK (edited_cb), self);
  dossier_today_connect (self, G_CALLBACK (day_changed_cb));
}

/**
 * dossier_element_actions_set_response:
 * @self: the actions of an element
 * @submission: (nullable): a submission
 * @response: (nullable): its response to the element
 */
void
dossier_element_actions_set_response (DossierElementActions *self,
                                      DossierSubmission *submission,
                                      DossierResponse *response)
{
  g_return_if_fail (DOSSIER_IS_ELEMENT_ACTIONS (self));

  g_set_object (&self->submission, submission);
  g_set_object (&self->response, response);
  g_signal_group_set_target (self->submission_signals, response != NULL ? submission : NULL);
  if (response != NULL)
    update (self);
}
