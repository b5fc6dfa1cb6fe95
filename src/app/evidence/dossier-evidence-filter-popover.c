/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-filter-popover.h"

#include <glib/gi18n.h>

#include "dossier-choices.h"
#include "dossier-describe.h"
#include "dossier-enum-choices.h"
#include "dossier-evidence.h"

/**
 * DossierEvidenceFilterPopover:
 *
 * Chooses which evidence the page shows. The first choice of each list stands
 * for all.
 */
struct _DossierEvidenceFilterPopover
{
  GtkPopover parent_instance;

  GtkDropDown *condition;
  GtkDropDown *kind;
  GtkDropDown *sensitivity;
  GtkDropDown *element;
  GtkDropDown *tag;

  DossierEvidenceFilter *filter;
  DossierSubmission *submission;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceFilterPopover,
                     dossier_evidence_filter_popover,
                     GTK_TYPE_POPOVER)

static void
selected_cb (DossierEvidenceFilterPopover *self)
{
  if (self->submission == NULL || self->is_filling)
    return;
  dossier_evidence_filter_set_condition (
    self->filter,
    dossier_choices_get_selected_enum (self->condition, DOSSIER_TYPE_EVIDENCE_CONDITION),
    dossier_submission_get_evidence (self->submission));
  dossier_evidence_filter_set_kind (
    self->filter,
    dossier_choices_get_selected_enum (self->kind, DOSSIER_TYPE_EVIDENCE_KIND));
  dossier_evidence_filter_set_sensitivity (
    self->filter,
    dossier_choices_get_selected_enum (self->sensitivity, DOSSIER_TYPE_SENSITIVITY));
  dossier_evidence_filter_set_criterion (self->filter,
                                         dossier_choices_get_selected (self->element));
  dossier_evidence_filter_set_tag (self->filter, dossier_choices_get_selected (self->tag));
}

static void
append_number (DossierChoices *choices, const char *number, const char *title)
{
  g_autofree char *choice = g_strdup_printf ("%s  %s", number, title);

  dossier_choices_add (choices, number, choice);
}

static void
append_criterion (DossierEvidenceFilterPopover *self,
                  DossierChoices *choices,
                  DossierCriterion *criterion)
{
  GListModel *elements =
    dossier_standard_get_elements_of_criterion (dossier_submission_get_standard (self->submission),
                                                criterion);

  append_number (choices,
                 dossier_criterion_get_number (criterion),
                 dossier_criterion_get_title (criterion));
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      append_number (choices,
                     dossier_element_get_number (element),
                     dossier_element_get_title (element));
    }
}

static void
fill_elements (DossierEvidenceFilterPopover *self)
{
  GListModel *criteria =
    dossier_standard_get_criteria (dossier_submission_get_standard (self->submission));
  g_autoptr (DossierChoices) choices = dossier_choices_new (_ ("Any criterion or element"));

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      append_criterion (self, choices, criterion);
    }
  gtk_drop_down_set_model (self->element, G_LIST_MODEL (choices));
}

/* Tags come and go as people write them. What was chosen stays chosen. */
static void
fill_tags (DossierEvidenceFilterPopover *self)
{
  GListModel *evidence = dossier_submission_get_evidence (self->submission);
  g_autofree char *chosen = g_strdup (dossier_choices_get_selected (self->tag));
  g_autoptr (GHashTable) tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (DossierChoices) choices = dossier_choices_new (_ ("Any tag"));

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      g_auto (GStrv) own = dossier_evidence_list_tags (item);

      for (guint j = 0; own[j] != NULL; j++)
        g_hash_table_add (tags, g_strdup (own[j]));
    }
  dossier_choices_add_texts (choices, tags);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->tag, G_LIST_MODEL (choices));
  dossier_choices_select (self->tag, chosen);
  self->is_filling = FALSE;
}

static void
dossier_evidence_filter_popover_show (GtkWidget *widget)
{
  DossierEvidenceFilterPopover *self = DOSSIER_EVIDENCE_FILTER_POPOVER (widget);

  if (self->submission != NULL)
    fill_tags (self);
  GTK_WIDGET_CLASS (dossier_evidence_filter_popover_parent_class)->show (widget);
}

static void
dossier_evidence_filter_popover_dispose (GObject *object)
{
  DossierEvidenceFilterPopover *self = DOSSIER_EVIDENCE_FILTER_POPOVER (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->submission);

  G_OBJECT_CLASS (dossier_evidence_filter_popover_parent_class)->dispose (object);
}

static void
dossier_evidence_filter_popover_class_init (DossierEvidenceFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_evidence_filter_popover_dispose;
  widget_class->show = dossier_evidence_filter_popover_show;

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-evidence-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceFilterPopover, condition);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceFilterPopover, kind);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceFilterPopover, sensitivity);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceFilterPopover, element);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceFilterPopover, tag);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
dossier_evidence_filter_popover_init (DossierEvidenceFilterPopover *self)
{
  g_autoptr (GListModel) conditions =
    dossier_enum_choices_new (DOSSIER_TYPE_EVIDENCE_CONDITION, _ ("All evidence"));
  g_autoptr (GListModel) kinds =
    dossier_enum_choices_new (DOSSIER_TYPE_EVIDENCE_KIND, _ ("Any kind"));
  g_autoptr (GListModel) sensitivities =
    dossier_enum_choices_new (DOSSIER_TYPE_SENSITIVITY, _ ("Any sensitivity"));

  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_describe_drop_down (self->condition);
  dossier_describe_drop_down (self->kind);
  dossier_describe_drop_down (self->sensitivity);
  dossier_describe_drop_down (self->element);
  dossier_describe_drop_down (self->tag);
  gtk_drop_down_set_model (self->condition, conditions);
  gtk_drop_down_set_model (self->kind, kinds);
  gtk_drop_down_set_model (self->sensitivity, sensitivities);
}

/**
 * dossier_evidence_filter_popover_set_filter:
 * @self: a filter popover
 * @filter: the filter that it sets
 */
void
dossier_evidence_filter_popover_set_filter (DossierEvidenceFilterPopover *self,
                                            DossierEvidenceFilter *filter)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_FILTER_POPOVER (self));

  g_set_object (&self->filter, filter);
}

/**
 * dossier_evidence_filter_popover_set_submission:
 * @self: a filter popover
 * @submission: the submission whose evidence is filtered
 */
void
dossier_evidence_filter_popover_set_submission (DossierEvidenceFilterPopover *self,
                                                DossierSubmission *submission)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_FILTER_POPOVER (self));

  self->submission = g_object_ref (submission);
  self->is_filling = TRUE;
  fill_elements (self);
  self->is_filling = FALSE;
}

/**
 * dossier_evidence_filter_popover_clear:
 * @self: a filter popover
 *
 * Chooses all.
 */
void
dossier_evidence_filter_popover_clear (DossierEvidenceFilterPopover *self)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_FILTER_POPOVER (self));

  gtk_drop_down_set_selected (self->condition, 0);
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_drop_down_set_selected (self->sensitivity, 0);
  gtk_drop_down_set_selected (self->element, 0);
  gtk_drop_down_set_selected (self->tag, 0);
}
