/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-coverage-view.h"
#include "dossier-cycle.h"
#include "dossier-dropped-files.h"
#include "dossier-evidence-filter-popover.h"
#include "dossier-evidence-item.h"
#include "dossier-evidence-menu.h"
#include "dossier-evidence-panel.h"
#include "dossier-filter-button.h"
#include "dossier-flap-reveal.h"
#include "dossier-register-order.h"
#include "dossier-register-view.h"
#include "dossier-row-click.h"
#include "dossier-today.h"
#include "dossier-wrap-layout.h"

/**
 * DossierEvidencePage:
 *
 * The register of all evidence, and beside it what is known of those selected.
 */
struct _DossierEvidencePage
{
  DossierPage parent_instance;

  GtkStack *stack;
  AdwFlap *flap;
  DossierEvidencePanel *panel;
  GtkSearchEntry *search;
  GtkMenuButton *filter_button;
  DossierEvidenceFilterPopover *filter_popover;
  GtkMenuButton *sort_button;
  GtkMenuButton *columns_button;
  GtkButton *add_first;
  GtkToggleButton *coverage_button;
  GtkMenuButton *add;
  GtkToggleButton *panel_button;
  GtkStack *list_stack;
  DossierRegisterView *register_view;
  DossierCoverageView *coverage;
  GtkLabel *count;
  GtkButton *show_all;
  GtkWidget *drop_area;

  DossierSubmission *submission;
  GListStore *items;
  DossierEvidenceFilter *filter;
  GtkFilterListModel *found;
  GtkSelectionModel *selection;
  DossierEvidenceMenu *menu;
};

G_DEFINE_FINAL_TYPE (DossierEvidencePage, dossier_evidence_page, DOSSIER_TYPE_PAGE)

static void
dossier_evidence_page_refresh (DossierPage *page)
{
  DossierEvidencePage *self = DOSSIER_EVIDENCE_PAGE (page);
  g_autoptr (DossierCitationIndex) index = dossier_citation_index_new (self->submission);
  g_autoptr (DossierNextVisit) visit =
    dossier_cycle_find_next_visit (self->submission, dossier_today_get ());

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (DossierEvidenceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      dossier_evidence_item_set_citations (item, index);
      dossier_evidence_item_set_next_visit (item, visit != NULL ? visit->date : NULL);
    }
  dossier_register_view_hide_empty_columns (self->register_view);
}

static void
evidence_changed (GListModel *evidence, guint position, guint removed, guint added, gpointer data)
{
  DossierEvidencePage *self = data;
  g_autoptr (GPtrArray) additions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, position + i);

      g_ptr_array_add (additions, dossier_evidence_item_new (item));
    }
  g_list_store_splice (self->items, position, removed, additions->pdata, additions->len);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (evidence) > 0 ? "register" : "empty");
  /* Ctrl+V after the first addition is for another one, and not for the search entry. */
  if (removed == 0 && added == g_list_model_get_n_items (evidence) &&
      gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    dossier_page_focus (DOSSIER_PAGE (self));
}

static void
selection_changed (DossierEvidencePage *self)
{
  g_autoptr (GPtrArray) evidence = dossier_evidence_menu_list_selected (self->menu);

  dossier_evidence_panel_set_evidence (self->panel, self->submission, evidence);
}

static void
update_count (DossierEvidencePage *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  g_autofree char *count =
    n_found == n_all
      ? g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", n_all), n_all)
      : g_strdup_printf (_ ("%u of %u pieces of evidence"), n_found, n_all);

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->show_all),
                          dossier_evidence_filter_has_only (self->filter));
  gtk_stack_set_visible_child_name (self->list_stack,
                                    gtk_toggle_button_get_active (self->coverage_button)
                                      ? "coverage"
                                    : n_found > 0 ? "register"
                                                  : "none");
}

static void
filter_changed (DossierEvidencePage *self)
{
  dossier_filter_button_set_active (self->filter_button,
                                    dossier_evidence_filter_has_choice (self->filter));
}

static void
search_changed (DossierEvidencePage *self)
{
  dossier_evidence_filter_set_text (self->filter,
                                    gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
clear_filter (DossierEvidencePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  dossier_evidence_filter_set_only (self->filter, NULL);
  dossier_evidence_filter_popover_clear (self->filter_popover);
  search_changed (self);
}

static void
row_activated (DossierEvidencePage *self, guint position)
{
  g_autoptr (DossierEvidenceItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  DossierEvidence *evidence = dossier_evidence_item_get_evidence (item);
  const char *id = dossier_evidence_get_id (evidence);

  gtk_widget_activate_action (GTK_WIDGET (self), "submission.open-evidence", "s", id);
}

static void
row_clicked_cb (DossierEvidencePage *self)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, TRUE);
}

static gboolean
files_dropped (DossierEvidencePage *self, const GValue *value)
{
  return dossier_dropped_files_add (DOSSIER_PAGE (self), "", value);
}

static void
editable_changed (DossierEvidencePage *self)
{
  gboolean editable = dossier_submission_get_editable (self->submission);

  gtk_widget_set_sensitive (GTK_WIDGET (self->add), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_first), editable);
}

/* What is dropped on a read-only submission is not added, but answered by a message. */
static void
dragged_cb (DossierEvidencePage *self, GParamSpec *property, GtkDropTarget *target)
{
  gtk_widget_set_visible (self->drop_area,
                          gtk_drop_target_get_current_drop (target) != NULL &&
                            dossier_submission_get_editable (self->submission));
}

static void
dossier_evidence_page_constructed (GObject *object)
{
  DossierEvidencePage *self = DOSSIER_EVIDENCE_PAGE (object);
  DossierBundle *bundle = dossier_page_get_bundle (DOSSIER_PAGE (self));
  GListModel *evidence;

  G_OBJECT_CLASS (dossier_evidence_page_parent_class)->constructed (object);

  self->submission = dossier_page_get_submission (DOSSIER_PAGE (self));
  evidence = dossier_submission_get_evidence (self->submission);
  dossier_evidence_menu_set_submission (self->menu, self->submission);
  dossier_register_view_set_bundle (self->register_view, bundle);
  dossier_evidence_panel_set_bundle_folder (self->panel, dossier_bundle_get_folder (bundle));
  dossier_evidence_filter_popover_set_submission (self->filter_popover, self->submission);
  dossier_coverage_view_set_submission (self->coverage, self->submission);
  g_signal_connect_object (evidence, "items-changed", G_CALLBACK (evidence_changed), self, 0);
  g_signal_connect_object (self->submission,
                           "notify::editable",
                           G_CALLBACK (editable_changed),
                           self,
                           G_CONNECT_SWAPPED);
  evidence_changed (evidence, 0, 0, g_list_model_get_n_items (evidence), self);
  editable_changed (self);
}

static void
dossier_evidence_page_dispose (GObject *object)
{
  DossierEvidencePage *self = DOSSIER_EVIDENCE_PAGE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->found != NULL)
    g_signal_handlers_disconnect_by_data (self->found, self);
  if (self->menu != NULL)
    dossier_evidence_menu_close (self->menu);
  g_clear_object (&self->menu);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (dossier_evidence_page_parent_class)->dispose (object);
}

static void
dossier_evidence_page_class_init (DossierEvidencePageClass *klass)
{
  static const char *const shown[] = {
    "evidence", "responses/*/citations", "assessments", "next-visit", NULL,
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_COVERAGE_VIEW);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_FILTER_POPOVER);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_PANEL);
  g_type_ensure (DOSSIER_TYPE_REGISTER_VIEW);
  g_type_ensure (DOSSIER_TYPE_WRAP_LAYOUT);
  object_class->constructed = dossier_evidence_page_constructed;
  object_class->dispose = dossier_evidence_page_dispose;
  DOSSIER_PAGE_CLASS (klass)->shown = shown;
  DOSSIER_PAGE_CLASS (klass)->refresh = dossier_evidence_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, flap);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, panel);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, search);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, columns_button);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, add_first);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, coverage_button);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, coverage);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, add);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, panel_button);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, register_view);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, count);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, show_all);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, drop_area);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter);
  gtk_widget_class_bind_template_callback (widget_class, dossier_flap_reveal_hide);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, dossier_page_clear_search);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, update_count);
}

static void
create_models (DossierEvidencePage *self)
{
  self->items = g_list_store_new (DOSSIER_TYPE_EVIDENCE_ITEM);
  self->filter = dossier_evidence_filter_new ();
  g_signal_connect_object (self->filter,
                           "changed",
                           G_CALLBACK (filter_changed),
                           self,
                           G_CONNECT_SWAPPED);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                           g_object_ref (GTK_FILTER (self->filter)));
  dossier_register_view_set_items (self->register_view, G_LIST_MODEL (self->found));
  self->selection = g_object_ref (dossier_register_view_get_selection (self->register_view));
  g_signal_connect_swapped (self->found, "items-changed", G_CALLBACK (update_count), self);
  g_signal_connect_swapped (self->selection,
                            "selection-changed",
                            G_CALLBACK (selection_changed),
                            self);
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (selection_changed), self);
}

static void
create_menus (DossierEvidencePage *self)
{
  gtk_menu_button_set_menu_model (self->sort_button, dossier_register_order_get_menu ());
  gtk_menu_button_set_menu_model (self->columns_button,
                                  dossier_register_view_get_columns_menu (self->register_view));
  dossier_register_view_add_actions (self->register_view, GTK_WIDGET (self));
  self->menu = dossier_evidence_menu_new (GTK_WIDGET (self),
                                          GTK_WIDGET (self->register_view),
                                          self->selection);
}

static void
add_rows (DossierEvidencePage *self, GtkWidget *rows)
{
  dossier_evidence_menu_add_rows (self->menu, rows);
  dossier_row_click_connect (rows, G_CALLBACK (row_clicked_cb), self);
}

static void
add_drop_target (DossierEvidencePage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (files_dropped), self);
  g_signal_connect_swapped (target, "notify::current-drop", G_CALLBACK (dragged_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
dossier_evidence_page_init (DossierEvidencePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_flap_reveal_before_layout (self->flap);
  dossier_flap_reveal_to_all (self->flap);
  create_models (self);
  create_menus (self);
  add_rows (self, dossier_register_view_get_list_rows (self->register_view));
  add_rows (self, dossier_register_view_get_column_rows (self->register_view));
  dossier_page_add_pane (DOSSIER_PAGE (self), self->list_stack, self->register_view);
  dossier_page_add_pane (DOSSIER_PAGE (self), self->panel, NULL);
  dossier_evidence_filter_popover_set_filter (self->filter_popover, self->filter);
  add_drop_target (self);
}

static guint
find_row (DossierEvidencePage *self, const char *id)
{
  GListModel *rows = G_LIST_MODEL (self->selection);
  guint n_rows = g_list_model_get_n_items (rows);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (DossierEvidenceItem) item = g_list_model_get_item (rows, i);

      if (g_str_equal (dossier_evidence_get_id (dossier_evidence_item_get_evidence (item)), id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/**
 * dossier_evidence_page_new:
 * @bundle: the bundle to show
 * @file_monitor: what knows which files are missing or damaged
 *
 * Returns: (transfer floating): a page of its evidence
 */
GtkWidget *
dossier_evidence_page_new (DossierBundle *bundle, DossierFileMonitor *file_monitor)
{
  DossierEvidencePage *self = g_object_new (DOSSIER_TYPE_EVIDENCE_PAGE, "bundle", bundle, NULL);

  dossier_evidence_filter_set_file_monitor (self->filter, file_monitor);
  return GTK_WIDGET (self);
}

/**
 * dossier_evidence_page_show:
 * @self: an evidence page
 * @id: the id of an evidence
 * @page: which page of its file, from 1; 0 for no particular one
 *
 * Selects one piece of evidence alone, and shows its details.
 */
void
dossier_evidence_page_show (DossierEvidencePage *self, const char *id, guint page)
{
  guint position;

  g_return_if_fail (DOSSIER_IS_EVIDENCE_PAGE (self));

  gtk_toggle_button_set_active (self->coverage_button, FALSE);
  if (find_row (self, id) == GTK_INVALID_LIST_POSITION)
    clear_filter (self);
  position = find_row (self, id);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  dossier_register_view_select (self->register_view, position);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  dossier_evidence_panel_show_page (self->panel, page);
}

/**
 * dossier_evidence_page_dup_id:
 * @self: an evidence page
 *
 * Returns: (transfer full) (nullable): the id of the evidence that is selected; %NULL if it is
 *   none, or several
 */
char *
dossier_evidence_page_dup_id (DossierEvidencePage *self)
{
  g_autoptr (GPtrArray) selected = NULL;

  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_PAGE (self), NULL);

  selected = dossier_evidence_menu_list_selected (self->menu);
  return selected->len == 1 ? g_strdup (dossier_evidence_get_id (selected->pdata[0])) : NULL;
}

/**
 * dossier_evidence_page_focus_search:
 * @self: an evidence page
 *
 * Puts the cursor into the search field of the register.
 */
void
dossier_evidence_page_focus_search (DossierEvidencePage *self)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_PAGE (self));

  gtk_toggle_button_set_active (self->coverage_button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * dossier_evidence_page_show_only:
 * @self: an evidence page
 * @ids: (array zero-terminated=1): the ids of evidence
 *
 * Shows what a number on the dashboard counts.
 */
void
dossier_evidence_page_show_only (DossierEvidencePage *self, const char *const *ids)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_PAGE (self));

  gtk_toggle_button_set_active (self->coverage_button, FALSE);
  clear_filter (self);
  dossier_evidence_filter_set_only (self->filter, ids);
  update_count (self);
}
