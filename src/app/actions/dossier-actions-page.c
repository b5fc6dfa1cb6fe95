/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-actions-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-accessible-page.h"
#include "dossier-action-board.h"
#include "dossier-action-condition.h"
#include "dossier-action-list.h"
#include "dossier-action-panel.h"
#include "dossier-burn-down.h"
#include "dossier-chart-view.h"
#include "dossier-choices.h"
#include "dossier-describe.h"
#include "dossier-enum-choices.h"
#include "dossier-enum.h"
#include "dossier-field-purpose.h"
#include "dossier-flap-reveal.h"
#include "dossier-today.h"
#include "dossier-wrap-layout.h"

#include <string.h>

/**
 * DossierActionsPage:
 *
 * The work that is to be done: as a list or as a board, and beside it the
 * action that is selected.
 */
struct _DossierActionsPage
{
  DossierPage parent_instance;

  GtkStack *stack;
  AdwFlap *flap;
  DossierActionPanel *panel;
  GtkSearchEntry *search;
  GtkBox *filters;
  GtkDropDown *grouping;
  GtkToggleButton *board_button;
  GtkToggleButton *panel_button;
  GtkExpander *burn_down_expander;
  GtkLabel *burn_down_title;
  GtkStack *list_stack;
  AdwStatusPage *none;
  DossierActionList *list;
  DossierActionBoard *board;
  GtkLabel *count;
  GtkButton *show_all;

  GtkWidget *burn_down;
  GtkToggleButton *all_chip;
  DossierSubmission *submission;
  GtkFilter *filter;
  GtkFilterListModel *found;
  DossierAction *selected;
  DossierAction *edited;
  char **only;
  char *words;
  int condition;
  gboolean wants_panel;
};

G_DEFINE_FINAL_TYPE (DossierActionsPage, dossier_actions_page, DOSSIER_TYPE_PAGE)

static gboolean
has_words (DossierAction *action, const char *words)
{
  return strstr (dossier_action_get_element (action), words) != NULL ||
         dossier_record_has_words (DOSSIER_RECORD (action), words);
}

static gboolean
is_searching (DossierActionsPage *self)
{
  return self->words != NULL && *self->words != '\0';
}

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  DossierActionsPage *self = user_data;
  DossierAction *action = DOSSIER_ACTION (item);

  if (action == self->edited)
    return TRUE;
  if (self->only != NULL &&
      !g_strv_contains ((const char *const *) self->only, dossier_action_get_id (action)))
    return FALSE;
  if (is_searching (self) && !has_words (action, self->words))
    return FALSE;
  return dossier_action_meets (action, self->condition, dossier_today_get ());
}

static GListModel *
get_actions (DossierActionsPage *self)
{
  return dossier_submission_get_actions (self->submission);
}

static const char *
describe_none (DossierActionsPage *self)
{
  if (is_searching (self))
    return _ ("Search for something else, or show all actions.");
  if (self->only != NULL)
    return _ ("Show all actions to see the others.");
  return dossier_action_condition_describe_none (self->condition);
}

static void
update_none (DossierActionsPage *self)
{
  adw_status_page_set_icon_name (self->none,
                                 is_searching (self) ? "edit-find-symbolic"
                                                     : "dossier-actions-symbolic");
  adw_status_page_set_description (self->none, describe_none (self));
}

static void
update_count (DossierActionsPage *self)
{
  guint n_all = g_list_model_get_n_items (get_actions (self));
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  g_autofree char *count = n_found == n_all
                             ? g_strdup_printf (ngettext ("%u action", "%u actions", n_all), n_all)
                             : g_strdup_printf (_ ("%u of %u actions"), n_found, n_all);

  gtk_label_set_text (self->count, count);
  update_none (self);
  gtk_widget_set_visible (GTK_WIDGET (self->show_all), self->only != NULL);
  gtk_stack_set_visible_child_name (self->stack, n_all > 0 ? "actions" : "empty");
  gtk_stack_set_visible_child_name (self->list_stack,
                                    n_found == 0                                        ? "none"
                                    : gtk_toggle_button_get_active (self->board_button) ? "board"
                                                                                        : "list");
  gtk_widget_set_visible (GTK_WIDGET (self->grouping),
                          !gtk_toggle_button_get_active (self->board_button));
}

/* Without an action there is nothing in the panel: the list has its room until one is selected.
 * Unless it is locked, AdwFlap reveals it by itself in a window that has become wide enough. */
static void
update_panel (DossierActionsPage *self)
{
  adw_flap_set_locked (self->flap, self->selected == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->panel_button), self->selected != NULL);
  if (self->selected == NULL && adw_flap_get_reveal_flap (self->flap))
    {
      self->wants_panel = TRUE;
      adw_flap_set_reveal_flap (self->flap, FALSE);
    }
  else if (self->selected != NULL && self->wants_panel)
    {
      self->wants_panel = FALSE;
      if (!adw_flap_get_folded (self->flap))
        adw_flap_set_reveal_flap (self->flap, TRUE);
    }
}

static void
select_action (DossierActionsPage *self, DossierAction *action)
{
  if (action != self->edited)
    self->edited = NULL;
  g_set_object (&self->selected, action);
  dossier_action_panel_set_action (self->panel, self->submission, action);
  update_panel (self);
  dossier_action_list_select (self->list, action);
  dossier_action_board_select (self->board, action);
}

static gboolean
is_found (DossierActionsPage *self, DossierAction *action)
{
  return action != NULL && is_wanted (action, self) &&
         g_list_store_find (G_LIST_STORE (get_actions (self)), action, NULL);
}

static void
action_selected_cb (DossierActionsPage *self, DossierAction *action)
{
  select_action (self, action);
}

/* Its rows and cards have been clicked, or chosen with Enter. In a wide window, who wants to see
 * the panel has it beside the list. */
static void
show_details (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierActionsPage *self = DOSSIER_ACTIONS_PAGE (widget);

  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, TRUE);
}

/* What is not listed any more is not selected any more; what still is may have a new row. */
static void
update_found (DossierActionsPage *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_count (self);
  select_action (self, is_found (self, self->selected) ? self->selected : NULL);
}

static void
filter_changed_cb (DossierActionsPage *self)
{
  g_free (self->words);
  self->words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  self->edited = NULL;
  update_found (self);
}

static void
clear_filter_cb (DossierActionsPage *self)
{
  g_clear_pointer (&self->only, g_strfreev);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_toggle_button_set_active (self->all_chip, TRUE);
  filter_changed_cb (self);
}

static void
chip_toggled_cb (DossierActionsPage *self, GtkToggleButton *chip)
{
  if (!gtk_toggle_button_get_active (chip))
    return;
  self->condition = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "condition"));
  filter_changed_cb (self);
}

static GtkToggleButton *
add_chip (DossierActionsPage *self, const char *title, int condition)
{
  GtkWidget *chip = gtk_toggle_button_new_with_label (title);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip))),
                           PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data (G_OBJECT (chip), "condition", GINT_TO_POINTER (condition));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), self->all_chip);
  gtk_box_append (self->filters, chip);
  return GTK_TOGGLE_BUTTON (chip);
}

static void
connect_chip (DossierActionsPage *self, GtkToggleButton *chip)
{
  g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_SWAPPED);
}

/* One for all actions, and one for each condition. */
static void
add_chips (DossierActionsPage *self)
{
  self->all_chip = add_chip (self, _ ("All"), -1);
  gtk_toggle_button_set_active (self->all_chip, TRUE);
  connect_chip (self, self->all_chip);
  for (guint i = 0; i < dossier_enum_get_n_values (DOSSIER_TYPE_ACTION_CONDITION); i++)
    connect_chip (
      self,
      add_chip (self, dossier_enum_get_title (DOSSIER_TYPE_ACTION_CONDITION, (int) i), (int) i));
}

static void
grouping_changed_cb (DossierActionsPage *self)
{
  int grouping = dossier_choices_get_selected_enum (self->grouping, DOSSIER_TYPE_ACTION_GROUPING);

  if (grouping >= 0)
    dossier_action_list_set_grouping (self->list, (DossierActionGrouping) grouping);
}

static void
update_burn_down_cb (DossierActionsPage *self)
{
  if (gtk_expander_get_expanded (self->burn_down_expander))
    dossier_chart_view_update (DOSSIER_CHART_VIEW (self->burn_down),
                               self->submission,
                               NULL,
                               dossier_today_get ());
}

/* It is about time: what began today has no line yet. */
static void
show_burn_down (DossierActionsPage *self)
{
  g_autoptr (DossierBurnDown) burn_down =
    dossier_burn_down_new (self->submission, dossier_today_get ());
  const char *title = burn_down->is_since_assessment
                        ? _ ("Number of open actions since the last assessment")
                        : _ ("Number of open actions");

  gtk_widget_set_visible (GTK_WIDGET (self->burn_down_expander), burn_down->n_unfinished->len > 1);
  gtk_label_set_text (self->burn_down_title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->burn_down_expander),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  -1);
  update_burn_down_cb (self);
}

static void
dossier_actions_page_refresh (DossierPage *page)
{
  DossierActionsPage *self = DOSSIER_ACTIONS_PAGE (page);

  /* An action does not go while it is edited, whatever is found. */
  self->edited = self->selected != NULL && dossier_actions_page_is_editing (self, self->selected)
                   ? self->selected
                   : NULL;
  update_found (self);
  show_burn_down (self);
  dossier_action_list_sort (self->list);
  dossier_action_board_sort (self->board);
}

static void
fill_drop_down (DossierActionsPage *self)
{
  g_autoptr (GListModel) groupings = dossier_enum_choices_new (DOSSIER_TYPE_ACTION_GROUPING, NULL);

  dossier_describe_drop_down (self->grouping);
  gtk_drop_down_set_model (self->grouping, groupings);
  dossier_choices_select_enum (self->grouping, DOSSIER_TYPE_ACTION_GROUPING, DOSSIER_ACTION_BY_DUE);
}

static void
editable_changed_cb (DossierActionsPage *self)
{
  dossier_action_list_set_editable (self->list, dossier_submission_get_editable (self->submission));
}

static void
dossier_actions_page_constructed (GObject *object)
{
  DossierActionsPage *self = DOSSIER_ACTIONS_PAGE (object);

  G_OBJECT_CLASS (dossier_actions_page_parent_class)->constructed (object);

  self->submission = dossier_page_get_submission (DOSSIER_PAGE (self));
  gtk_filter_list_model_set_model (self->found, get_actions (self));
  fill_drop_down (self);
  clear_filter_cb (self);
  update_panel (self);
  g_signal_connect_object (self->submission,
                           "notify::editable",
                           G_CALLBACK (editable_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  editable_changed_cb (self);
}

static void
dossier_actions_page_dispose (GObject *object)
{
  DossierActionsPage *self = DOSSIER_ACTIONS_PAGE (object);

  self->edited = NULL;
  g_clear_object (&self->selected);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (dossier_actions_page_parent_class)->dispose (object);
}

static void
dossier_actions_page_finalize (GObject *object)
{
  DossierActionsPage *self = DOSSIER_ACTIONS_PAGE (object);

  g_strfreev (self->only);
  g_free (self->words);

  G_OBJECT_CLASS (dossier_actions_page_parent_class)->finalize (object);
}

static void
dossier_actions_page_class_init (DossierActionsPageClass *klass)
{
  static const char *const shown[] = { "actions", "assessments", NULL };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_ACTION_BOARD);
  g_type_ensure (DOSSIER_TYPE_ACTION_LIST);
  g_type_ensure (DOSSIER_TYPE_ACTION_PANEL);
  g_type_ensure (DOSSIER_TYPE_WRAP_LAYOUT);
  object_class->constructed = dossier_actions_page_constructed;
  object_class->dispose = dossier_actions_page_dispose;
  DOSSIER_PAGE_CLASS (klass)->shown = shown;
  DOSSIER_PAGE_CLASS (klass)->refresh = dossier_actions_page_refresh;
  object_class->finalize = dossier_actions_page_finalize;

  gtk_widget_class_install_action (widget_class, "actions.show-details", NULL, show_details);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-actions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, flap);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, panel);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, search);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, grouping);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, board_button);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, panel_button);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, burn_down_expander);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, burn_down_title);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, none);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, list);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, board);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, count);
  gtk_widget_class_bind_template_child (widget_class, DossierActionsPage, show_all);
  gtk_widget_class_bind_template_callback (widget_class, action_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, dossier_page_clear_search);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dossier_flap_reveal_hide);
  gtk_widget_class_bind_template_callback (widget_class, grouping_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_burn_down_cb);
}

static void
dossier_actions_page_init (DossierActionsPage *self)
{
  self->wants_panel = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_flap_reveal_before_layout (self->flap);
  dossier_flap_reveal_to_all (self->flap);

  self->condition = -1;
  add_chips (self);
  self->burn_down = dossier_chart_view_new (DOSSIER_CHART_OF_BURN_DOWN);
  gtk_expander_set_child (self->burn_down_expander, self->burn_down);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->found = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  dossier_action_list_set_actions (self->list, G_LIST_MODEL (self->found));
  dossier_action_board_set_actions (self->board, G_LIST_MODEL (self->found));
  dossier_page_add_pane (DOSSIER_PAGE (self), adw_flap_get_content (self->flap), self->search);
  dossier_page_add_pane (DOSSIER_PAGE (self), self->panel, NULL);
  dossier_accessible_page_hide_while_unmapped (self->list);
  dossier_accessible_page_hide_while_unmapped (self->board);
}

/**
 * dossier_actions_page_show:
 * @self: an actions page
 * @action: one of the actions
 * @is_new: whether the user still has to say what it is
 *
 * Selects an action, and shows its details.
 */
void
dossier_actions_page_show (DossierActionsPage *self, DossierAction *action, gboolean is_new)
{
  g_return_if_fail (DOSSIER_IS_ACTIONS_PAGE (self));

  if (!is_wanted (action, self))
    clear_filter_cb (self);
  dossier_actions_page_refresh (DOSSIER_PAGE (self));
  select_action (self, action);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  if (is_new)
    dossier_action_panel_focus (self->panel);
}

/**
 * dossier_actions_page_show_only:
 * @self: an actions page
 * @ids: the identifiers of actions
 *
 * Shows what a number on the dashboard counts.
 */
void
dossier_actions_page_show_only (DossierActionsPage *self, const char *const *ids)
{
  g_return_if_fail (DOSSIER_IS_ACTIONS_PAGE (self));

  clear_filter_cb (self);
  self->only = g_strdupv ((char **) ids);
  filter_changed_cb (self);
}

/**
 * dossier_actions_page_focus_search:
 * @self: an actions page
 *
 * Puts the cursor into the search field.
 */
void
dossier_actions_page_focus_search (DossierActionsPage *self)
{
  g_return_if_fail (DOSSIER_IS_ACTIONS_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * dossier_actions_page_is_editing:
 * @self: an actions page
 * @action: an action
 *
 * Returns: whether the keyboard is in the details of that action
 */
gboolean
dossier_actions_page_is_editing (DossierActionsPage *self, DossierAction *action)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (DOSSIER_IS_ACTIONS_PAGE (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return self->selected == action && focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (self->panel));
}
