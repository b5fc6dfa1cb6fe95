/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-element-view.h"

#include <glib/gi18n.h>

#include "dossier-describe.h"
#include "dossier-element-actions.h"
#include "dossier-enum-choices.h"
#include "dossier-field-binding.h"
#include "dossier-narrative-editor.h"
#include "dossier-rating-style.h"
#include "dossier-text-binding.h"

/**
 * DossierElementView:
 *
 * One element: what the standard asks, and the response to it.
 */
struct _DossierElementView
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *heading;
  GtkLabel *requirement;
  GtkExpander *prompts_expander;
  GtkBox *prompts;
  DossierNarrativeEditor *narrative;
  DossierElementActions *actions;
  GtkImage *rating_icon;
  GtkDropDown *rating;
  GtkDropDown *state;
  GtkEntry *owner;
  GtkExpander *note_expander;
  GtkTextView *note;

  GSettings *settings;
  DossierSubmission *submission;
  DossierResponse *response;
  DossierTextBinding *note_binding;
  GBindingGroup *bindings;
  GSignalGroup *response_signals;
  GSignalGroup *submission_signals;
};

G_DEFINE_FINAL_TYPE (DossierElementView, dossier_element_view, GTK_TYPE_WIDGET)

static gboolean
rating_to_icon_name (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  DossierElementView *self = DOSSIER_ELEMENT_VIEW (user_data);
  DossierRating rating = (DossierRating) g_value_get_enum (from);

  dossier_rating_style_widget (rating, GTK_WIDGET (self->rating_icon));
  g_value_set_static_string (to, dossier_rating_get_icon_name (rating));
  return TRUE;
}

static void
show_prompts (DossierElementView *self, DossierElement *element)
{
  const char *const *prompts = dossier_element_get_prompts (element);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->prompts))) != NULL)
    gtk_box_remove (self->prompts, child);
  for (guint i = 0; prompts[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("•  %s", prompts[i]);

      child = g_object_new (GTK_TYPE_LABEL,
                            "label",
                            text,
                            "wrap",
                            TRUE,
                            "wrap-mode",
                            PANGO_WRAP_WORD_CHAR,
                            "xalign",
                            0.0F,
                            NULL);
      gtk_box_append (self->prompts, child);
    }
}

static void
bind_response (DossierElementView *self, DossierResponse *response)
{
  g_binding_group_set_source (self->bindings, response);
  dossier_narrative_editor_set_response (self->narrative, response);
  dossier_element_actions_set_response (self->actions, self->submission, response);
  dossier_text_binding_set_record (self->note_binding, DOSSIER_RECORD (response));
}

static void
editable_changed_cb (DossierElementView *self)
{
  gboolean editable = dossier_submission_get_editable (self->submission);

  dossier_narrative_editor_set_editable (self->narrative, editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rating), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->state), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->owner), editable);
  gtk_text_view_set_editable (self->note, editable);
}

/* A first word means that somebody is at work on it. */
static void
narrative_changed_cb (DossierElementView *self)
{
  if (dossier_response_get_state (self->response) == DOSSIER_RESPONSE_NOT_STARTED &&
      dossier_response_is_written (self->response))
    g_object_set (self->response, "state", DOSSIER_RESPONSE_DRAFTING, NULL);
}

static void
leave_response (DossierElementView *self)
{
  g_binding_group_set_source (self->bindings, NULL);
  dossier_narrative_editor_set_response (self->narrative, NULL);
  dossier_element_actions_set_response (self->actions, NULL, NULL);
  dossier_text_binding_set_record (self->note_binding, NULL);
  g_signal_group_set_target (self->response_signals, NULL);
  g_signal_group_set_target (self->submission_signals, NULL);
  g_clear_object (&self->response);
  g_clear_object (&self->submission);
}

static void
dossier_element_view_dispose (GObject *object)
{
  DossierElementView *self = DOSSIER_ELEMENT_VIEW (object);
  GtkWidget *child;

  if (self->bindings != NULL)
    {
      leave_response (self);
      g_clear_object (&self->bindings);
      g_clear_object (&self->response_signals);
      g_clear_object (&self->submission_signals);
    }
  g_clear_object (&self->note_binding);
  g_clear_object (&self->settings);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_element_view_parent_class)->dispose (object);
}

static void
dossier_element_view_class_init (DossierElementViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_ELEMENT_ACTIONS);
  g_type_ensure (DOSSIER_TYPE_NARRATIVE_EDITOR);
  G_OBJECT_CLASS (klass)->dispose = dossier_element_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-element-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, requirement);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, prompts_expander);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, prompts);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, narrative);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, actions);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, rating_icon);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, rating);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, state);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, owner);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, note_expander);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, note);
}

static void
dossier_element_view_init (DossierElementView *self)
{
  g_autoptr (GListModel) states = dossier_enum_choices_new (DOSSIER_TYPE_RESPONSE_STATE, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_describe_drop_down (self->rating);
  dossier_describe_drop_down (self->state);

  self->bindings = g_binding_group_new ();
  dossier_field_bind_enum (self->bindings, "rating", self->rating);
  g_binding_group_bind_full (self->bindings,
                             "rating",
                             self->rating_icon,
                             "icon-name",
                             G_BINDING_SYNC_CREATE,
                             rating_to_icon_name,
                             NULL,
                             self,
                             NULL);
  dossier_field_bind_enum (self->bindings, "state", self->state);
  dossier_field_bind (self->bindings, "owner", self->owner, "text");
  self->settings = g_settings_new (DOSSIER_APPLICATION_ID);
  g_settings_bind (self->settings,
                   "show-prompts",
                   self->prompts_expander,
                   "expanded",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings,
                   "show-private-note",
                   self->note_expander,
                   "expanded",
                   G_SETTINGS_BIND_DEFAULT);
  gtk_drop_down_set_model (self->state, states);
  self->note_binding = dossier_text_binding_new (self->note, "private-note");
  self->response_signals = g_signal_group_new (DOSSIER_TYPE_RESPONSE);
  g_signal_group_connect_swapped (self->response_signals,
                                  "notify::narrative",
                                  G_CALLBACK (narrative_changed_cb),
                                  self);
  self->submission_signals = g_signal_group_new (DOSSIER_TYPE_SUBMISSION);
  g_signal_group_connect_swapped (self->submission_signals,
                                  "notify::editable",
                                  G_CALLBACK (editable_changed_cb),
                                  self);
}

/**
 * dossier_element_view_set_item:
 * @self: an element view
 * @submission: (nullable): the submission
 * @item: (nullable): the element to show
 */
void
dossier_element_view_set_item (DossierElementView *self,
                               DossierSubmission *submission,
                               DossierPortfolioItem *item)
{
  DossierResponse *response = item != NULL ? dossier_portfolio_item_get_response (item) : NULL;
  g_autoptr (GListModel) ratings = NULL;
  g_autofree char *heading = NULL;

  g_return_if_fail (DOSSIER_IS_ELEMENT_VIEW (self));

  if (response != NULL && self->response == response)
    return;
  leave_response (self);
  if (response == NULL)
    return;

  self->submission = g_object_ref (submission);
  self->response = g_object_ref (response);
  heading = g_strdup_printf ("%s  %s",
                             dossier_portfolio_item_get_number (item),
                             dossier_portfolio_item_get_title (item));
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->requirement, dossier_portfolio_item_get_introduction (item));
  show_prompts (self, dossier_portfolio_item_get_element (item));
  ratings = dossier_rating_choices_new (dossier_submission_get_standard (submission), NULL);
  gtk_drop_down_set_model (self->rating, ratings);
  bind_response (self, response);
  g_signal_group_set_target (self->response_signals, response);
  g_signal_group_set_target (self->submission_signals, submission);
  editable_changed_cb (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * dossier_element_view_focus_rating:
 * @self: an element view
 *
 * Gives the keyboard to the rating.
 */
void
dossier_element_view_focus_rating (DossierElementView *self)
{
  g_return_if_fail (DOSSIER_IS_ELEMENT_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->rating));
}

/**
 * dossier_element_view_get_narrative:
 * @self: an element view
 *
 * Returns: (transfer none): where the narrative is written
 */
GtkWidget *
dossier_element_view_get_narrative (DossierElementView *self)
{
  g_return_val_if_fail (DOSSIER_IS_ELEMENT_VIEW (self), NULL);

  return dossier_narrative_editor_get_view (self->narrative);
}
