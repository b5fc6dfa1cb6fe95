/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-coverage-view.h"
#include "dossier-dropped-files.h"
#include "dossier-evidence-columns.h"
#include "dossier-evidence-filter-popover.h"
#include "dossier-evidence-item.h"
#include "dossier-evidence-menu.h"
#include "dossier-evidence-panel.h"
#include "dossier-filter-button.h"
#include "dossier-row-click.h"
#include "dossier-view-settings.h"

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
  GtkMenuButton *columns_button;
  GtkButton *add_first;
  GtkToggleButton *coverage_button;
  GtkMenuButton *add;
  GtkToggleButton *panel_button;
  GtkStack *list_stack;
  GtkColumnView *list;
  GtkWidget *rows;
  DossierCoverageView *coverage;
  GtkLabel *count;
  GtkButton *show_all;

  DossierSubmission *submission;
  GListStore *items;
  DossierEvidenceFilter *filter;
  GtkFilterListModel *found;
  GtkSelectionModel *selection;
  DossierEvidenceMenu *menu;
  GSettings *view_settings;
  guint keep_sorting_idle;
};

G_DEFINE_FINAL_TYPE (DossierEvidencePage, dossier_evidence_page, DOSSIER_TYPE_PAGE)

static void
dossier_evidence_page_refresh (DossierPage *page)
{
  DossierEvidencePage *self = DOSSIER_EVIDENCE_PAGE (page);
  g_autoptr (DossierCitationIndex) index = dossier_citation_index_new (self->submission);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (DossierEvidenceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      DossierEvidence *evidence = dossier_evidence_item_get_evidence (item);
      g_autofree char *elements =
        dossier_citation_index_describe (index, dossier_evidence_get_id (evidence));

      dossier_evidence_item_set_elements (item, elements);
    }
  dossier_evidence_columns_hide_empty (self->list,
                                       dossier_submission_get_evidence (self->submission));
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
                                    : n_found > 0 ? "list"
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

/* A panel that is folded away is hidden from screen readers too. */
static void
flap_moved (DossierEvidencePage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->panel),
                          adw_flap_get_reveal_progress (self->flap) > 0.0);
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

static void
columns_changed (DossierEvidencePage *self)
{
  g_auto (GStrv) hidden = NULL;

  if (self->view_settings == NULL)
    return;
  hidden = dossier_evidence_columns_list_hidden (self->list);
  g_settings_set_strv (self->view_settings, "hidden-columns", (const char *const *) hidden);
}

static gboolean
keep_sorting (gpointer user_data)
{
  DossierEvidencePage *self = user_data;
  gboolean descending = FALSE;
  const char *column;

  self->keep_sorting_idle = 0;
  if (self->view_settings == NULL)
    return G_SOURCE_REMOVE;
  column = dossier_evidence_columns_get_sorting (self->list, &descending);
  g_settings_set_string (self->view_settings, "sort-column", column != NULL ? column : "");
  g_settings_set_boolean (self->view_settings, "sort-descending", descending);
  return G_SOURCE_REMOVE;
}

/* The titles of the columns follow a moment later. */
static void
sorting_changed (DossierEvidencePage *self)
{
  if (self->keep_sorting_idle == 0)
    self->keep_sorting_idle = g_idle_add (keep_sorting, self);
}

static void
restore_view (DossierEvidencePage *self)
{
  g_auto (GStrv) hidden = NULL;
  g_autofree char *sort_column = NULL;

  self->view_settings = dossier_view_settings_new (self->submission);
  if (self->view_settings == NULL)
    return;
  hidden = g_settings_get_strv (self->view_settings, "hidden-columns");
  dossier_evidence_columns_hide (self->list, (const char *const *) hidden);
  sort_column = g_settings_get_string (self->view_settings, "sort-column");
  dossier_evidence_columns_sort (self->list,
                                 sort_column,
                                 g_settings_get_boolean (self->view_settings, "sort-descending"));
}

static void
dossier_evidence_page_constructed (GObject *object)
{
  DossierEvidencePage *self = DOSSIER_EVIDENCE_PAGE (object);
  GFile *folder = dossier_bundle_get_folder (dossier_page_get_bundle (DOSSIER_PAGE (self)));
  GListModel *evidence;

  G_OBJECT_CLASS (dossier_evidence_page_parent_class)->constructed (object);

  self->submission = dossier_page_get_submission (DOSSIER_PAGE (self));
  evidence = dossier_submission_get_evidence (self->submission);
  dossier_evidence_menu_set_submission (self->menu, self->submission);
  dossier_evidence_panel_set_bundle_folder (self->panel, folder);
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
  restore_view (self);
}

static void
dossier_evidence_page_dispose (GObject *object)
{
  DossierEvidencePage *self = DOSSIER_EVIDENCE_PAGE (object);
  if (self->selection != NULL)
    {
      /* The sorter of GTK 4.18 changes once more when the list goes. */
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->list), self);
      g_signal_handlers_disconnect_by_data (self->selection, self);
    }
  if (self->found != NULL)
    g_signal_handlers_disconnect_by_data (self->found, self);
  if (self->menu != NULL)
    dossier_evidence_menu_close (self->menu);
  g_clear_object (&self->menu);
  g_clear_object (&self->view_settings);
  g_clear_handle_id (&self->keep_sorting_idle, g_source_remove);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (dossier_evidence_page_parent_class)->dispose (object);
}

static void
dossier_evidence_page_class_init (DossierEvidencePageClass *klass)
{
  static const char *const shown[] = { "evidence", "responses/*/citations", NULL };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_COVERAGE_VIEW);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_FILTER_POPOVER);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_PANEL);
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
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, columns_button);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, add_first);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, coverage_button);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, coverage);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, add);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, panel_button);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, list);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, count);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePage, show_all);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter);
  gtk_widget_class_bind_template_callback (widget_class, flap_moved);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, update_count);
}

static void
create_models (DossierEvidencePage *self)
{
  g_autoptr (GtkSortListModel) sorted = NULL;

  self->items = g_list_store_new (DOSSIER_TYPE_EVIDENCE_ITEM);
  self->filter = dossier_evidence_filter_new ();
  g_signal_connect_object (self->filter,
                           "changed",
                           G_CALLBACK (filter_changed),
                           self,
                           G_CONNECT_SWAPPED);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                           g_object_ref (GTK_FILTER (self->filter)));
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)),
                                    g_object_ref (gtk_column_view_get_sorter (self->list)));
  self->selection =
    GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_steal_pointer (&sorted))));
  gtk_column_view_set_model (self->list, self->selection);
  g_signal_connect_object (gtk_column_view_get_sorter (self->list),
                           "changed",
                           G_CALLBACK (sorting_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->found, "items-changed", G_CALLBACK (update_count), self);
  g_signal_connect_swapped (self->selection,
                            "selection-changed",
                            G_CALLBACK (selection_changed),
                            self);
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (selection_changed), self);
}

static void
create_columns (DossierEvidencePage *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenuModel) menu = NULL;

  dossier_evidence_columns_add (self->list);
  menu = dossier_evidence_columns_create_menu (self->list, G_ACTION_MAP (actions));
  gtk_menu_button_set_menu_model (self->columns_button, menu);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (actions));
  g_signal_connect_object (actions,
                           "action-state-changed",
                           G_CALLBACK (columns_changed),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
dossier_evidence_page_init (DossierEvidencePage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = dossier_evidence_columns_get_rows (self->list);
  create_columns (self);
  create_models (self);
  self->menu = dossier_evidence_menu_new (GTK_WIDGET (self), self->rows, self->selection);
  dossier_page_add_pane (DOSSIER_PAGE (self), self->list_stack, self->rows);
  dossier_page_add_pane (DOSSIER_PAGE (self), self->panel, NULL);
  dossier_row_click_connect (self->rows, G_CALLBACK (row_clicked_cb), self);
  dossier_evidence_filter_popover_set_filter (self->filter_popover, self->filter);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (files_dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
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
  gtk_selection_model_select_item (self->selection, position, TRUE);
  gtk_widget_activate_action (self->rows, "list.scroll-to-item", "u", position);
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
 * Puts the cursor into the search field.
 */
void
dossier_evidence_page_focus_search (DossierEvidencePage *self)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_PAGE (self));

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
