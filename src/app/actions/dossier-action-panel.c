/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-panel.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-action-note.h"
#include "dossier-choices.h"
#include "dossier-date-row.h"
#include "dossier-day.h"
#include "dossier-enum-choices.h"
#include "dossier-evidence-chooser.h"
#include "dossier-field-binding.h"
#include "dossier-owner-completion.h"
#include "dossier-product.h"
#include "dossier-short-text.h"
#include "dossier-submission-actions.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-evidence.h"
#include "dossier-text-binding.h"

/**
 * DossierActionPanel:
 *
 * What is known of the action that is selected, to be changed in place.
 */
struct _DossierActionPanel
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkLabel *heading;
  GtkWidget *fields;
  AdwEntryRow *title;
  AdwComboRow *state;
  AdwEntryRow *owner;
  AdwComboRow *element;
  GtkTextView *detail;
  AdwActionRow *cause;
  GtkMenuButton *add_evidence;
  DossierEvidenceChooser *chooser;
  GtkListBox *products;
  AdwEntryRow *note;
  GtkListBox *notes;
  GtkButton *show_element;
  GtkButton *remove;

  GBindingGroup *bindings;
  DossierTextBinding *detail_binding;
  DossierOwnerCompletion *owner_completion;
  DossierSubmission *submission;
  DossierAction *action;
};

G_DEFINE_FINAL_TYPE (DossierActionPanel, dossier_action_panel, GTK_TYPE_WIDGET)

/* The entry shows only as much of a title as fits in one line. */
static void
title_changed_cb (DossierActionPanel *self)
{
  g_autofree char *title =
    dossier_text_shorten (gtk_editable_get_text (GTK_EDITABLE (self->title)));

  gtk_label_set_text (self->heading, title);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), *title != '\0');
}

/* The state is not bound: going to another one is noted in the log. */
static void
state_chosen_cb (DossierActionPanel *self)
{
  int state = dossier_choices_get_selected_enum (self->state, DOSSIER_TYPE_ACTION_STATE);

  if (self->action == NULL || state == (int) dossier_action_get_state (self->action))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "submission.move-action",
                              "(su)",
                              dossier_action_get_id (self->action),
                              (guint) state);
}

static void
state_changed_cb (DossierActionPanel *self)
{
  dossier_choices_select_enum (self->state,
                               DOSSIER_TYPE_ACTION_STATE,
                               (int) dossier_action_get_state (self->action));
}

static void
element_changed_cb (DossierActionPanel *self)
{
  const char *element = dossier_action_get_element (self->action);

  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->show_element)),
                          *element != '\0');
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->show_element), "s", element);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->show_element), "submission.show-element");
}

static void
add_note_cb (DossierActionPanel *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note))));

  if (*text == '\0')
    return;
  dossier_submission_add_note (self->submission, self->action, text);
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
}

static void
evidence_chosen_cb (DossierActionPanel *self, DossierEvidence *evidence)
{
  dossier_submission_add_product (self->submission, self->action, evidence);
}

static void
remove_product_cb (GtkButton *button, DossierProduct *product)
{
  GtkWidget *widget = gtk_widget_get_ancestor (GTK_WIDGET (button), DOSSIER_TYPE_ACTION_PANEL);
  DossierActionPanel *self = DOSSIER_ACTION_PANEL (widget);

  dossier_submission_remove_item (self->submission,
                                  DOSSIER_RECORD (self->action),
                                  "products",
                                  product);
}

static GtkWidget *
create_product_row (gpointer item, gpointer user_data)
{
  DossierActionPanel *self = user_data;
  DossierEvidence *evidence =
    dossier_submission_find_evidence (self->submission, dossier_product_get_evidence (item));
  g_autofree char *label =
    evidence != NULL ? dossier_evidence_get_label (evidence) : g_strdup (_ ("Unknown evidence"));
  g_autofree char *title =
    dossier_text_shorten (evidence != NULL ? dossier_evidence_get_title (evidence) : "");
  g_autofree char *removal = g_strdup_printf (_ ("Remove %s"), label);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("edit-delete-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), label);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, removal);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  removal,
                                  -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_product_cb), item, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  if (evidence != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row),
                                        "(su)",
                                        dossier_evidence_get_id (evidence),
                                        0);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "submission.show-evidence");
    }
  return row;
}

static GtkWidget *
create_note_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = dossier_day_describe (dossier_action_note_get_date (item));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), dossier_action_note_get_text (item));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day != NULL ? day : "");
  return row;
}

static void
products_changed_cb (DossierActionPanel *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->products),
                          g_list_model_get_n_items (dossier_action_get_products (self->action)) >
                            0);
}

static void
notes_changed_cb (DossierActionPanel *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->notes),
                          g_list_model_get_n_items (dossier_action_get_notes (self->action)) > 0);
}

static void
show_cause (DossierActionPanel *self)
{
  DossierAssessment *assessment =
    dossier_submission_find_assessment (self->submission,
                                        dossier_action_get_assessment (self->action));
  DossierFinding *finding =
    assessment != NULL
      ? dossier_assessment_find_finding (assessment, dossier_action_get_element (self->action))
      : NULL;
  g_autofree char *description =
    assessment != NULL ? dossier_assessment_describe (assessment) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->cause), assessment != NULL);
  if (assessment == NULL)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->cause), description);
  adw_action_row_set_subtitle (
    self->cause,
    finding != NULL
      ? dossier_standard_get_rating_title (dossier_submission_get_standard (self->submission),
                                           dossier_finding_get_rating (finding))
      : "");
}

static void
editable_changed_cb (DossierActionPanel *self)
{
  gboolean editable = dossier_submission_get_editable (self->submission);

  gtk_widget_set_sensitive (self->fields, editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->remove), editable);
}

static void
remove_action_cb (DossierActionPanel *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "submission.remove-action",
                              "s",
                              dossier_action_get_id (self->action));
}

static void
leave_action (DossierActionPanel *self)
{
  if (self->action == NULL)
    return;
  dossier_owner_completion_accept (self->owner_completion);
  dossier_owner_completion_set_submission (self->owner_completion, NULL);
  g_binding_group_set_source (self->bindings, NULL);
  dossier_text_binding_set_record (self->detail_binding, NULL);
  dossier_evidence_chooser_set_response (self->chooser, NULL, NULL);
  gtk_list_box_bind_model (self->products, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->notes, NULL, NULL, NULL, NULL);
  g_signal_handlers_disconnect_by_data (self->action, self);
  g_signal_handlers_disconnect_by_data (dossier_action_get_products (self->action), self);
  g_signal_handlers_disconnect_by_data (dossier_action_get_notes (self->action), self);
  g_signal_handlers_disconnect_by_func (self->submission, editable_changed_cb, self);
  g_clear_object (&self->action);
  g_clear_object (&self->submission);
}

static void
dossier_action_panel_dispose (GObject *object)
{
  DossierActionPanel *self = DOSSIER_ACTION_PANEL (object);
  GtkWidget *child;

  leave_action (self);
  g_clear_object (&self->bindings);
  g_clear_object (&self->detail_binding);
  g_clear_object (&self->owner_completion);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_action_panel_parent_class)->dispose (object);
}

static void
dossier_action_panel_class_init (DossierActionPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_DATE_ROW);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_CHOOSER);
  G_OBJECT_CLASS (klass)->dispose = dossier_action_panel_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-action-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, fields);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, title);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, state);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, owner);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, element);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, detail);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, cause);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, add_evidence);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, chooser);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, products);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, note);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, notes);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, show_element);
  gtk_widget_class_bind_template_child (widget_class, DossierActionPanel, remove);
  gtk_widget_class_bind_template_callback (widget_class, add_note_cb);
  gtk_widget_class_bind_template_callback (widget_class, evidence_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_action_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
}

static void
dossier_action_panel_init (DossierActionPanel *self)
{
  g_autoptr (GListModel) states = dossier_enum_choices_new (DOSSIER_TYPE_ACTION_STATE, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  adw_combo_row_set_model (self->state, states);
  self->detail_binding = dossier_text_binding_new (self->detail, "detail");
  self->bindings = g_binding_group_new ();
  dossier_field_bind_rows (self->bindings, DOSSIER_TYPE_ACTION, self->fields);
  dossier_field_bind_enum (self->bindings, "element", self->element);
  self->owner_completion = dossier_owner_completion_new (GTK_EDITABLE (self->owner));
  dossier_field_bind (self->bindings, "owner", self->owner_completion, "text");
}

static void
list_elements (DossierActionPanel *self)
{
  GListModel *elements =
    dossier_standard_get_elements (dossier_submission_get_standard (self->submission));
  g_autoptr (DossierChoices) choices = dossier_choices_new (_ ("None"));

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);
      g_autofree char *title =
        g_strdup_printf ("%s  %s", number, dossier_element_get_title (element));

      dossier_choices_add (choices, number, title);
    }
  adw_combo_row_set_model (self->element, G_LIST_MODEL (choices));
}

static void
show_action (DossierActionPanel *self)
{
  list_elements (self);
  dossier_owner_completion_set_submission (self->owner_completion, self->submission);
  g_binding_group_set_source (self->bindings, self->action);
  dossier_text_binding_set_record (self->detail_binding, DOSSIER_RECORD (self->action));
  dossier_evidence_chooser_set_response (self->chooser, self->submission, NULL);
  gtk_list_box_bind_model (self->products,
                           dossier_action_get_products (self->action),
                           create_product_row,
                           self,
                           NULL);
  gtk_list_box_bind_model (self->notes,
                           dossier_action_get_notes (self->action),
                           create_note_row,
                           self,
                           NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  g_signal_connect_swapped (self->action, "notify::state", G_CALLBACK (state_changed_cb), self);
  g_signal_connect_swapped (self->action, "notify::element", G_CALLBACK (element_changed_cb), self);
  g_signal_connect_swapped (dossier_action_get_products (self->action),
                            "items-changed",
                            G_CALLBACK (products_changed_cb),
                            self);
  g_signal_connect_swapped (dossier_action_get_notes (self->action),
                            "items-changed",
                            G_CALLBACK (notes_changed_cb),
                            self);
  g_signal_connect_swapped (self->submission,
                            "notify::editable",
                            G_CALLBACK (editable_changed_cb),
                            self);
  state_changed_cb (self);
  element_changed_cb (self);
  products_changed_cb (self);
  notes_changed_cb (self);
  show_cause (self);
  editable_changed_cb (self);
}

/**
 * dossier_action_panel_set_action:
 * @self: an action panel
 * @submission: (nullable): a submission
 * @action: (nullable): which of its actions is selected
 */
void
dossier_action_panel_set_action (DossierActionPanel *self,
                                 DossierSubmission *submission,
                                 DossierAction *action)
{
  g_return_if_fail (DOSSIER_IS_ACTION_PANEL (self));

  if (self->action == action)
    return;
  leave_action (self);
  gtk_stack_set_visible_child_name (self->stack, action != NULL ? "one" : "none");
  if (action == NULL)
    return;
  self->submission = g_object_ref (submission);
  self->action = g_object_ref (action);
  show_action (self);
}

/**
 * dossier_action_panel_focus:
 * @self: an action panel
 *
 * Puts the cursor into the title.
 */
void
dossier_action_panel_focus (DossierActionPanel *self)
{
  g_return_if_fail (DOSSIER_IS_ACTION_PANEL (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}
