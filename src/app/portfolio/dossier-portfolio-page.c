/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-portfolio-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-citations-view.h"
#include "dossier-dropped-files.h"
#include "dossier-element-view.h"
#include "dossier-filter-button.h"
#include "dossier-flap-reveal.h"
#include "dossier-portfolio-filter-popover.h"
#include "dossier-portfolio-tree.h"
#include "dossier-section-view.h"
#include "dossier-sidebar-width.h"

/**
 * DossierPortfolioPage:
 *
 * The tree of elements, and beside it the one that is being answered. In a
 * narrow window there is one of the two at a time.
 */
struct _DossierPortfolioPage
{
  DossierPage parent_instance;

  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  GtkWidget *separator;
  GtkWidget *content;
  GtkWidget *content_bar;
  GtkSearchEntry *search;
  GtkMenuButton *filter_button;
  GtkRevealer *filter_revealer;
  GtkLabel *filter_label;
  GtkStack *tree_stack;
  DossierPortfolioTree *tree;
  GtkStack *content_stack;
  AdwFlap *flap;
  GtkToggleButton *evidence_button;
  DossierElementView *element_view;
  DossierCitationsView *citations_view;
  DossierSectionView *section_view;

  DossierSubmission *submission;
  DossierPortfolioItem *shown;
  gboolean is_writing;
  gboolean showed_evidence;
};

G_DEFINE_FINAL_TYPE (DossierPortfolioPage, dossier_portfolio_page, DOSSIER_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_WRITING,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
show_selected (DossierPortfolioPage *self)
{
  DossierPortfolioItem *item = dossier_portfolio_tree_get_selected (self->tree);

  if (item == NULL)
    return;
  g_set_object (&self->shown, item);
  if (dossier_portfolio_item_get_element (item) != NULL)
    {
      dossier_element_view_set_item (self->element_view, self->submission, item);
      dossier_citations_view_set_response (self->citations_view,
                                           self->submission,
                                           dossier_portfolio_item_get_response (item));
      gtk_stack_set_visible_child_name (self->content_stack, "element");
    }
  else
    {
      dossier_portfolio_page_set_writing (self, FALSE);
      dossier_section_view_set_item (self->section_view, item);
      gtk_stack_set_visible_child_name (self->content_stack, "section");
    }
}

static void
show_content (DossierPortfolioPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

/* Who presses Enter wants to write. */
static void
row_activated_cb (DossierPortfolioPage *self)
{
  show_content (self);
  if (!dossier_page_focus_pane (DOSSIER_PAGE (self),
                                dossier_element_view_get_body (self->element_view)))
    dossier_page_focus_pane (DOSSIER_PAGE (self), self->section_view);
}

/* In a wide window the content is beside the tree already. */
static void
row_clicked_cb (DossierPortfolioPage *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    row_activated_cb (self);
}

static void
show_tree (DossierPortfolioPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
}

static void
update_filter_display (DossierPortfolioPage *self)
{
  DossierPortfolioFilter *filter = dossier_portfolio_tree_get_filter (self->tree);
  g_autofree char *description = NULL;

  description =
    dossier_portfolio_filter_describe (filter, dossier_submission_get_standard (self->submission));
  gtk_label_set_text (self->filter_label, description);
  gtk_revealer_set_reveal_child (self->filter_revealer, *description != '\0');
  dossier_filter_button_set_active (self->filter_button, *description != '\0');
  if (dossier_portfolio_filter_is_active (filter))
    {
      DossierPortfolioItem *selected = NULL;

      dossier_portfolio_tree_expand_all (self->tree);
      selected = dossier_portfolio_tree_get_selected (self->tree);
      if (selected == NULL || dossier_portfolio_item_get_element (selected) == NULL)
        dossier_portfolio_tree_select_first_element (self->tree);
    }
  gtk_stack_set_visible_child_name (self->tree_stack,
                                    dossier_portfolio_tree_is_empty (self->tree) ? "none" : "tree");
}

static void
search_changed (DossierPortfolioPage *self)
{
  dossier_portfolio_filter_set_text (dossier_portfolio_tree_get_filter (self->tree),
                                     gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
create_filter_popover (GtkMenuButton *button, gpointer user_data)
{
  DossierPortfolioPage *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (
      button,
      dossier_portfolio_filter_popover_new (dossier_portfolio_tree_get_filter (self->tree),
                                            self->submission));
}

static void
clear_filter (DossierPortfolioPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  dossier_portfolio_filter_clear (dossier_portfolio_tree_get_filter (self->tree));
}

static void
dossier_portfolio_page_constructed (GObject *object)
{
  DossierPortfolioPage *self = DOSSIER_PORTFOLIO_PAGE (object);

  G_OBJECT_CLASS (dossier_portfolio_page_parent_class)->constructed (object);

  self->submission = dossier_page_get_submission (DOSSIER_PAGE (self));
  dossier_portfolio_tree_set_submission (self->tree, self->submission);
  update_filter_display (self);
}

/* On what is shown, which a filter may have hidden in the tree since. */
static gboolean
files_dropped (DossierPortfolioPage *self, const GValue *value)
{
  return self->shown != NULL &&
         dossier_dropped_files_add (DOSSIER_PAGE (self),
                                    dossier_portfolio_item_get_number (self->shown),
                                    value);
}

/* Before the text views below take the names of the files for text. */
static void
accept_files (DossierPortfolioPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (files_dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self->flap), GTK_EVENT_CONTROLLER (target));
}

/* Who was writing goes on, and in a narrow window the tree may not be shown. */
static gboolean
dossier_portfolio_page_take_focus (DossierPage *page)
{
  DossierPortfolioPage *self = DOSSIER_PORTFOLIO_PAGE (page);
  GtkWidget *header = dossier_element_view_get_header (self->element_view);
  GtkWidget *body = dossier_element_view_get_body (self->element_view);

  if (dossier_page_was_last_in_pane (page, header))
    return dossier_page_focus_pane (page, header);
  return (dossier_page_was_last_in_pane (page, body) ||
          !gtk_widget_get_mapped (GTK_WIDGET (self->tree))) &&
         dossier_page_focus_pane (page, body);
}

static void
dossier_portfolio_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WRITING)
    g_value_set_boolean (value, DOSSIER_PORTFOLIO_PAGE (object)->is_writing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_portfolio_page_dispose (GObject *object)
{
  DossierPortfolioPage *self = DOSSIER_PORTFOLIO_PAGE (object);

  g_clear_object (&self->shown);

  G_OBJECT_CLASS (dossier_portfolio_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * DossierPortfolioPage:writing:
   *
   * Whether nothing is shown but the narrative.
   */
  properties[PROP_WRITING] =
    g_param_spec_boolean ("writing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_portfolio_page_class_init (DossierPortfolioPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_CITATIONS_VIEW);
  g_type_ensure (DOSSIER_TYPE_ELEMENT_VIEW);
  g_type_ensure (DOSSIER_TYPE_PORTFOLIO_TREE);
  g_type_ensure (DOSSIER_TYPE_SECTION_VIEW);
  object_class->constructed = dossier_portfolio_page_constructed;
  object_class->dispose = dossier_portfolio_page_dispose;
  object_class->get_property = dossier_portfolio_page_get_property;
  install_properties (object_class);
  DOSSIER_PAGE_CLASS (klass)->take_focus = dossier_portfolio_page_take_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-portfolio-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, separator);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, content);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, content_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, search);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, filter_revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, filter_label);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, tree_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, tree);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, content_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, flap);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, evidence_button);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, element_view);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, citations_view);
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioPage, section_view);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, dossier_page_clear_search);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_selected);
  gtk_widget_class_bind_template_callback (widget_class, dossier_flap_reveal_hide);
  gtk_widget_class_bind_template_callback (widget_class, show_tree);
}

static void
dossier_portfolio_page_init (DossierPortfolioPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_flap_reveal_before_layout (self->flap);
  dossier_flap_reveal_to_all (self->flap);
  gtk_menu_button_set_create_popup_func (self->filter_button, create_filter_popover, self, NULL);
  accept_files (self);
  dossier_sidebar_width_follow_window (self->sidebar);
  /* When both are shown, the leaflet would still take Alt+Left, which leads back elsewhere. */
  g_object_bind_property (self->leaflet,
                          "folded",
                          self->leaflet,
                          "can-navigate-back",
                          G_BINDING_SYNC_CREATE);
  dossier_page_add_pane (DOSSIER_PAGE (self), self->tree, self->tree);
  dossier_page_add_pane (DOSSIER_PAGE (self),
                         dossier_element_view_get_header (self->element_view),
                         NULL);
  dossier_page_add_pane (DOSSIER_PAGE (self),
                         dossier_element_view_get_body (self->element_view),
                         dossier_element_view_get_narrative (self->element_view));
  dossier_page_add_pane (DOSSIER_PAGE (self), self->section_view, NULL);
  dossier_page_add_pane (DOSSIER_PAGE (self), self->citations_view, NULL);
  g_signal_connect_object (dossier_portfolio_tree_get_filter (self->tree),
                           "changed",
                           G_CALLBACK (update_filter_display),
                           self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * dossier_portfolio_page_show_number:
 * @self: a portfolio page
 * @number: the number of a criterion, sub-criterion or element
 *
 * Goes there, and clears the filter if it would hide it.
 */
void
dossier_portfolio_page_show_number (DossierPortfolioPage *self, const char *number)
{
  g_return_if_fail (DOSSIER_IS_PORTFOLIO_PAGE (self));

  if (!dossier_portfolio_tree_select (self->tree, number))
    {
      clear_filter (self);
      dossier_portfolio_tree_select (self->tree, number);
    }
  show_content (self);
}

/**
 * dossier_portfolio_page_show_counted:
 * @self: a portfolio page
 * @criterion: the number of a criterion, or "" for all
 * @rating: a #DossierRating, or %DOSSIER_PORTFOLIO_ALL
 * @condition: what the elements must have
 *
 * Shows the elements that a number of the dashboard counts.
 */
void
dossier_portfolio_page_show_counted (DossierPortfolioPage *self,
                                     const char *criterion,
                                     int rating,
                                     DossierPortfolioCondition condition)
{
  DossierPortfolioFilter *filter = dossier_portfolio_tree_get_filter (self->tree);

  g_return_if_fail (DOSSIER_IS_PORTFOLIO_PAGE (self));

  clear_filter (self);
  dossier_portfolio_filter_set_counted (filter, criterion, condition);
  dossier_portfolio_filter_set_rating (filter, rating);
  dossier_portfolio_tree_select_first_element (self->tree);
  show_tree (self);
}

/**
 * dossier_portfolio_page_move:
 * @self: a portfolio page
 * @direction: 1 for the next element, -1 for the one before
 */
void
dossier_portfolio_page_move (DossierPortfolioPage *self, int direction)
{
  g_return_if_fail (DOSSIER_IS_PORTFOLIO_PAGE (self));

  dossier_portfolio_tree_move (self->tree, direction);
}

/**
 * dossier_portfolio_page_get_element:
 * @self: a portfolio page
 *
 * Returns: (nullable): the number of the element that is shown; %NULL if none is
 */
const char *
dossier_portfolio_page_get_element (DossierPortfolioPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_PORTFOLIO_PAGE (self), NULL);

  if (self->shown == NULL || dossier_portfolio_item_get_element (self->shown) == NULL)
    return NULL;
  return dossier_element_get_number (dossier_portfolio_item_get_element (self->shown));
}

/**
 * dossier_portfolio_page_focus_search:
 * @self: a portfolio page
 *
 * Puts the cursor into the search field.
 */
void
dossier_portfolio_page_focus_search (DossierPortfolioPage *self)
{
  g_return_if_fail (DOSSIER_IS_PORTFOLIO_PAGE (self));

  show_tree (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * dossier_portfolio_page_focus_rating:
 * @self: a portfolio page
 *
 * Gives the keyboard to the rating of the element that is shown.
 */
void
dossier_portfolio_page_focus_rating (DossierPortfolioPage *self)
{
  g_return_if_fail (DOSSIER_IS_PORTFOLIO_PAGE (self));

  dossier_element_view_focus_rating (self->element_view);
}

/**
 * dossier_portfolio_page_focus_narrative:
 * @self: a portfolio page
 *
 * Gives the keyboard to the narrative of the element that is shown.
 */
void
dossier_portfolio_page_focus_narrative (DossierPortfolioPage *self)
{
  g_return_if_fail (DOSSIER_IS_PORTFOLIO_PAGE (self));

  gtk_widget_grab_focus (dossier_element_view_get_narrative (self->element_view));
}

/* What opens beside a panel that is still moving would be in the wrong place. */
static gboolean
choose_once_revealed_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  DossierPortfolioPage *self = DOSSIER_PORTFOLIO_PAGE (widget);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->citations_view)) ||
      adw_flap_get_reveal_progress (self->flap) < 1.0)
    return G_SOURCE_CONTINUE;
  dossier_citations_view_choose (self->citations_view);
  return G_SOURCE_REMOVE;
}

/**
 * dossier_portfolio_page_choose_evidence:
 * @self: a portfolio page
 *
 * Offers to add evidence to the element that is shown.
 */
void
dossier_portfolio_page_choose_evidence (DossierPortfolioPage *self)
{
  g_return_if_fail (DOSSIER_IS_PORTFOLIO_PAGE (self));

  adw_flap_set_reveal_flap (self->flap, TRUE);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), choose_once_revealed_cb, NULL, NULL);
}

/**
 * dossier_portfolio_page_find:
 * @self: a portfolio page
 *
 * Lets words be found in the narrative that is shown.
 *
 * Returns: whether one is
 */
gboolean
dossier_portfolio_page_find (DossierPortfolioPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_PORTFOLIO_PAGE (self), FALSE);

  if (dossier_portfolio_page_get_element (self) == NULL)
    return FALSE;
  show_content (self);
  dossier_element_view_find (self->element_view);
  return TRUE;
}

static void
hide_evidence (DossierPortfolioPage *self, gboolean is_hidden)
{
  if (is_hidden)
    self->showed_evidence = gtk_toggle_button_get_active (self->evidence_button);
  gtk_toggle_button_set_active (self->evidence_button, !is_hidden && self->showed_evidence);
}

/**
 * dossier_portfolio_page_set_writing:
 * @self: a portfolio page
 * @is_writing: whether to show nothing but the narrative
 *
 * Does nothing if no element is shown.
 */
void
dossier_portfolio_page_set_writing (DossierPortfolioPage *self, gboolean is_writing)
{
  g_return_if_fail (DOSSIER_IS_PORTFOLIO_PAGE (self));

  if (self->is_writing == is_writing ||
      (is_writing && dossier_portfolio_page_get_element (self) == NULL))
    return;
  self->is_writing = is_writing;
  show_content (self);
  hide_evidence (self, is_writing);
  gtk_widget_set_visible (self->sidebar, !is_writing);
  gtk_widget_set_visible (self->separator, !is_writing);
  gtk_widget_set_visible (self->content_bar, !is_writing);
  dossier_element_view_set_writing (self->element_view, is_writing);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITING]);
}

/**
 * dossier_portfolio_page_get_writing:
 * @self: a portfolio page
 *
 * Returns: whether nothing is shown but the narrative
 */
gboolean
dossier_portfolio_page_get_writing (DossierPortfolioPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_PORTFOLIO_PAGE (self), FALSE);

  return self->is_writing;
}
