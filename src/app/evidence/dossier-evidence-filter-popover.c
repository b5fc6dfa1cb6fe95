/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-filter-popover.h"

#include <glib/gi18n.h>

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
  GPtrArray *numbers;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceFilterPopover,
                     dossier_evidence_filter_popover,
                     GTK_TYPE_POPOVER)

static int
get_choice (GtkDropDown *drop_down)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected == GTK_INVALID_LIST_POSITION ? DOSSIER_EVIDENCE_FILTER_ALL : (int) selected - 1;
}

static const char *
get_tag (DossierEvidenceFilterPopover *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->tag);

  return get_choice (self->tag) != DOSSIER_EVIDENCE_FILTER_ALL
           ? gtk_string_object_get_string (chosen)
           : NULL;
}

static void
selected (DossierEvidenceFilterPopover *self)
{
  int condition = get_choice (self->condition) + 1;
  int element = get_choice (self->element);

  if (self->filter == NULL || self->is_filling)
    return;
  dossier_evidence_filter_set_condition (
    self->filter,
    (DossierEvidenceCondition) condition,
    self->submission != NULL ? dossier_submission_get_evidence (self->submission) : NULL);
  dossier_evidence_filter_set_kind (self->filter, get_choice (self->kind));
  dossier_evidence_filter_set_sensitivity (self->filter, get_choice (self->sensitivity));
  dossier_evidence_filter_set_criterion (
    self->filter,
    element != DOSSIER_EVIDENCE_FILTER_ALL ? self->numbers->pdata[element] : NULL);
  dossier_evidence_filter_set_tag (self->filter, get_tag (self));
}

static void
append_number (DossierEvidenceFilterPopover *self,
               GtkStringList *choices,
               const char *number,
               const char *title)
{
  g_autofree char *choice = g_strdup_printf ("%s  %s", number, title);

  gtk_string_list_append (choices, choice);
  g_ptr_array_add (self->numbers, g_strdup (number));
}

static void
append_criterion (DossierEvidenceFilterPopover *self,
                  GtkStringList *choices,
                  DossierCriterion *criterion)
{
  GListModel *elements =
    dossier_standard_get_elements_of_criterion (dossier_submission_get_standard (self->submission),
                                                criterion);

  append_number (self,
                 choices,
                 dossier_criterion_get_number (criterion),
                 dossier_criterion_get_title (criterion));
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      append_number (self,
                     choices,
                     dossier_element_get_number (element),
                     dossier_element_get_title (element));
    }
}

static void
fill_elements (DossierEvidenceFilterPopover *self)
{
  GListModel *criteria =
    dossier_standard_get_criteria (dossier_submission_get_standard (self->submission));
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->numbers, 0);
  gtk_string_list_append (choices, _ ("Any criterion or element"));
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      append_criterion (self, choices, criterion);
    }
  gtk_drop_down_set_model (self->element, G_LIST_MODEL (choices));
}

static void
collect_tags (DossierEvidence *evidence, GPtrArray *tags)
{
  g_auto (GStrv) own = dossier_evidence_list_tags (evidence);

  for (guint i = 0; own[i] != NULL; i++)
    {
      if (!g_ptr_array_find_with_equal_func (tags, own[i], g_str_equal, NULL))
        g_ptr_array_add (tags, g_strdup (own[i]));
    }
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* Tags come and go as people write them. What was chosen stays chosen. */
static void
fill_tags (DossierEvidenceFilterPopover *self)
{
  GListModel *evidence = dossier_submission_get_evidence (self->submission);
  g_autofree char *chosen = g_strdup (get_tag (self));
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      collect_tags (item, tags);
    }
  g_ptr_array_sort (tags, compare_tags);
  gtk_string_list_append (choices, _ ("Any tag"));
  for (guint i = 0; i < tags->len; i++)
    {
      gtk_string_list_append (choices, tags->pdata[i]);
      if (g_strcmp0 (tags->pdata[i], chosen) == 0)
        position = i + 1;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->tag, G_LIST_MODEL (choices));
  gtk_drop_down_set_selected (self->tag, position);
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
  g_clear_pointer (&self->numbers, g_ptr_array_unref);

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
  gtk_widget_class_bind_template_callback (widget_class, selected);
}

static void
dossier_evidence_filter_popover_init (DossierEvidenceFilterPopover *self)
{
  g_autoptr (GListModel) kinds =
    dossier_enum_choices_new (DOSSIER_TYPE_EVIDENCE_KIND, _ ("Any kind"));
  g_autoptr (GListModel) sensitivities =
    dossier_enum_choices_new (DOSSIER_TYPE_SENSITIVITY, _ ("Any sensitivity"));

  self->numbers = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_describe_drop_down (self->condition);
  dossier_describe_drop_down (self->kind);
  dossier_describe_drop_down (self->sensitivity);
  dossier_describe_drop_down (self->element);
  dossier_describe_drop_down (self->tag);
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
 * @submission: (nullable): the submission whose evidence is filtered
 */
void
dossier_evidence_filter_popover_set_submission (DossierEvidenceFilterPopover *self,
                                                DossierSubmission *submission)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_FILTER_POPOVER (self));

  g_set_object (&self->submission, submission);
  if (submission != NULL)
    fill_elements (self);
  dossier_evidence_filter_popover_clear (self);
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
