/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-portfolio-filter-popover.h"

#include <glib/gi18n.h>

#include "dossier-choices.h"
#include "dossier-describe.h"
#include "dossier-enum-choices.h"

/**
 * DossierPortfolioFilterPopover:
 *
 * Chooses which elements the tree shows. The first choice of each list stands for all.
 */
struct _DossierPortfolioFilterPopover
{
  GtkPopover parent_instance;

  GtkDropDown *rating;
  GtkDropDown *state;
  GtkDropDown *owner;

  DossierPortfolioFilter *filter;
  DossierSubmission *submission;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (DossierPortfolioFilterPopover,
                     dossier_portfolio_filter_popover,
                     GTK_TYPE_POPOVER)

static void
selected_cb (DossierPortfolioFilterPopover *self)
{
  if (self->filter == NULL || self->is_filling)
    return;
  dossier_portfolio_filter_set_rating (
    self->filter,
    dossier_choices_get_selected_enum (self->rating, DOSSIER_TYPE_RATING));
  dossier_portfolio_filter_set_state (
    self->filter,
    dossier_choices_get_selected_enum (self->state, DOSSIER_TYPE_RESPONSE_STATE));
  dossier_portfolio_filter_set_owner (self->filter, dossier_choices_get_selected (self->owner));
}

/* The owners are whoever the responses name at this moment. */
static void
fill_owners (DossierPortfolioFilterPopover *self)
{
  GListModel *responses = dossier_submission_get_responses (self->submission);
  g_autoptr (GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (DossierChoices) choices = dossier_choices_new (_ ("Any owner"));

  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);
      const char *owner = dossier_response_get_owner (response);

      if (*owner != '\0')
        g_hash_table_add (owners, (gpointer) owner);
    }
  dossier_choices_add_texts (choices, owners);
  gtk_drop_down_set_model (self->owner, G_LIST_MODEL (choices));
}

/* What the filter hides may have been chosen elsewhere, as on the dashboard. */
static void
dossier_portfolio_filter_popover_show (GtkWidget *widget)
{
  DossierPortfolioFilterPopover *self = DOSSIER_PORTFOLIO_FILTER_POPOVER (widget);

  self->is_filling = TRUE;
  fill_owners (self);
  dossier_choices_select_enum (self->rating,
                               DOSSIER_TYPE_RATING,
                               dossier_portfolio_filter_get_rating (self->filter));
  dossier_choices_select_enum (self->state,
                               DOSSIER_TYPE_RESPONSE_STATE,
                               dossier_portfolio_filter_get_state (self->filter));
  dossier_choices_select (self->owner, dossier_portfolio_filter_get_owner (self->filter));
  self->is_filling = FALSE;
  /* Nobody may answer an element any more whose elements were shown. */
  selected_cb (self);
  GTK_WIDGET_CLASS (dossier_portfolio_filter_popover_parent_class)->show (widget);
}

static void
dossier_portfolio_filter_popover_dispose (GObject *object)
{
  DossierPortfolioFilterPopover *self = DOSSIER_PORTFOLIO_FILTER_POPOVER (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->submission);

  G_OBJECT_CLASS (dossier_portfolio_filter_popover_parent_class)->dispose (object);
}

static void
dossier_portfolio_filter_popover_class_init (DossierPortfolioFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_portfolio_filter_popover_dispose;
  widget_class->show = dossier_portfolio_filter_popover_show;

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-portfolio-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioFilterPopover, rating);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioFilterPopover, state);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioFilterPopover, owner);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
dossier_portfolio_filter_popover_init (DossierPortfolioFilterPopover *self)
{
  g_autoptr (GListModel) states =
    dossier_enum_choices_new (DOSSIER_TYPE_RESPONSE_STATE, _ ("Any state"));

  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_describe_drop_down (self->rating);
  dossier_describe_drop_down (self->state);
  dossier_describe_drop_down (self->owner);
  gtk_drop_down_set_model (self->state, states);
}

/**
 * dossier_portfolio_filter_popover_new:
 * @filter: what the popover changes
 * @submission: the submission whose elements are filtered
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
dossier_portfolio_filter_popover_new (DossierPortfolioFilter *filter, DossierSubmission *submission)
{
  DossierPortfolioFilterPopover *self = g_object_new (DOSSIER_TYPE_PORTFOLIO_FILTER_POPOVER, NULL);
  g_autoptr (GListModel) ratings =
    dossier_rating_choices_new (dossier_submission_get_standard (submission), _ ("Any rating"));

  gtk_drop_down_set_model (self->rating, ratings);
  self->filter = g_object_ref (filter);
  self->submission = g_object_ref (submission);
  return GTK_WIDGET (self);
}
