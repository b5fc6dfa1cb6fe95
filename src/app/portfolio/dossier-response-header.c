/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-response-header.h"

#include "dossier-describe.h"
#include "dossier-element-actions.h"
#include "dossier-enum-choices.h"
#include "dossier-field-binding.h"
#include "dossier-owner-completion.h"
#include "dossier-rating-drop-down.h"
#include "dossier-wrap-layout.h"

#define SHORTEST_OWNER 12
#define LONGEST_OWNER  30

/**
 * DossierResponseHeader:
 *
 * How far the response to an element is: its rating, its state, its owner, and the action that is
 * under way. A row, as long as there is room for one.
 */
struct _DossierResponseHeader
{
  GtkWidget parent_instance;

  GtkDropDown *rating;
  GtkDropDown *state;
  GtkEntry *owner;
  DossierElementActions *actions;
  DossierOwnerCompletion *owner_completion;

  DossierSubmission *submission;
  GBindingGroup *bindings;
  GSignalGroup *submission_signals;
};

G_DEFINE_FINAL_TYPE (DossierResponseHeader, dossier_response_header, GTK_TYPE_WIDGET)

/* As wide as its text, so that a job title is read to its end where there is room. */
static void
owner_changed_cb (DossierResponseHeader *self)
{
  glong length = g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (self->owner)), -1);

  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->owner),
                                    (int) CLAMP (length, SHORTEST_OWNER, LONGEST_OWNER));
}

static void
editable_changed_cb (DossierResponseHeader *self)
{
  gboolean editable = dossier_submission_get_editable (self->submission);

  gtk_widget_set_sensitive (GTK_WIDGET (self->rating), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->state), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->owner), editable);
}

static void
dossier_response_header_dispose (GObject *object)
{
  DossierResponseHeader *self = DOSSIER_RESPONSE_HEADER (object);
  GtkWidget *child;

  g_clear_object (&self->bindings);
  g_clear_object (&self->owner_completion);
  g_clear_object (&self->submission_signals);
  g_clear_object (&self->submission);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_response_header_parent_class)->dispose (object);
}

static void
dossier_response_header_class_init (DossierResponseHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_ELEMENT_ACTIONS);
  g_type_ensure (DOSSIER_TYPE_WRAP_LAYOUT);
  G_OBJECT_CLASS (klass)->dispose = dossier_response_header_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-response-header.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierResponseHeader, rating);
  gtk_widget_class_bind_template_child (widget_class, DossierResponseHeader, state);
  gtk_widget_class_bind_template_child (widget_class, DossierResponseHeader, owner);
  gtk_widget_class_bind_template_child (widget_class, DossierResponseHeader, actions);
  gtk_widget_class_bind_template_callback (widget_class, owner_changed_cb);
}

static void
dossier_response_header_init (DossierResponseHeader *self)
{
  g_autoptr (GListModel) states = dossier_enum_choices_new (DOSSIER_TYPE_RESPONSE_STATE, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_describe_drop_down (self->rating);
  dossier_describe_drop_down (self->state);
  self->bindings = g_binding_group_new ();
  dossier_field_bind_enum (self->bindings, "rating", self->rating);
  dossier_field_bind_enum (self->bindings, "state", self->state);
  self->owner_completion = dossier_owner_completion_new (GTK_EDITABLE (self->owner));
  dossier_field_bind (self->bindings, "owner", self->owner_completion, "text");
  gtk_drop_down_set_model (self->state, states);
  self->submission_signals = g_signal_group_new (DOSSIER_TYPE_SUBMISSION);
  g_signal_group_connect_swapped (self->submission_signals,
                                  "notify::editable",
                                  G_CALLBACK (editable_changed_cb),
                                  self);
}

/**
 * dossier_response_header_set_response:
 * @self: the header of a response
 * @submission: (nullable): a submission
 * @response: (nullable): its response to an element
 */
void
dossier_response_header_set_response (DossierResponseHeader *self,
                                      DossierSubmission *submission,
                                      DossierResponse *response)
{
  g_return_if_fail (DOSSIER_IS_RESPONSE_HEADER (self));

  /* The next element is also shown while the keyboard is in the field. */
  dossier_owner_completion_accept (self->owner_completion);
  g_binding_group_set_source (self->bindings, NULL);
  g_set_object (&self->submission, submission);
  dossier_owner_completion_set_submission (self->owner_completion, submission);
  g_signal_group_set_target (self->submission_signals, submission);
  dossier_element_actions_set_response (self->actions, submission, response);
  if (response == NULL)
    return;
  if (gtk_drop_down_get_model (self->rating) == NULL)
    dossier_rating_drop_down_offer (self->rating, dossier_submission_get_standard (submission));
  g_binding_group_set_source (self->bindings, response);
  editable_changed_cb (self);
}

/**
 * dossier_response_header_get_rating:
 * @self: the header of a response
 *
 * Returns: (transfer none): where the rating is chosen
 */
GtkWidget *
dossier_response_header_get_rating (DossierResponseHeader *self)
{
  g_return_val_if_fail (DOSSIER_IS_RESPONSE_HEADER (self), NULL);

  return GTK_WIDGET (self->rating);
}
