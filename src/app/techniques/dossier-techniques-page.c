/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-techniques-page.h"

#include <glib/gi18n.h>

#include "dossier-choices.h"
#include "dossier-describe.h"
#include "dossier-row-click.h"
#include "dossier-row-factory.h"
#include "dossier-sidebar-width.h"
#include "dossier-technique-library.h"
#include "dossier-technique-view.h"

/**
 * DossierTechniquesPage:
 *
 * The guides: those that match the words and the role that are asked for, and the one that is read.
 */
struct _DossierTechniquesPage
{
  DossierPage parent_instance;

  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  GtkWidget *content;
  GtkSearchEntry *search;
  GtkDropDown *role;
  GtkStack *list_stack;
  GtkListView *list;
  GtkLabel *problems;
  DossierTechniqueView *view;

  DossierTechniqueLibrary *library;
  GtkSortListModel *found;
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (DossierTechniquesPage, dossier_techniques_page, DOSSIER_TYPE_PAGE)

static char *
describe_row (gpointer item)
{
  return g_strdup (dossier_technique_get_title (item));
}

static void
show_selected (DossierTechniquesPage *self)
{
  DossierTechnique *technique = gtk_single_selection_get_selected_item (self->selection);
  DossierSubmission *submission = dossier_page_get_submission (DOSSIER_PAGE (self));

  if (technique != NULL)
    dossier_technique_view_set_technique (self->view,
                                          technique,
                                          dossier_submission_get_standard (submission));
}

static void
show_content (DossierTechniquesPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  dossier_page_focus_pane (DOSSIER_PAGE (self), self->view);
}

/* In a wide window the content is beside the list already. */
static void
row_clicked_cb (DossierTechniquesPage *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    show_content (self);
}

static void
show_list (DossierTechniquesPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
}

static gboolean
is_found (gpointer item, gpointer user_data)
{
  DossierTechniquesPage *self = user_data;
  const char *role = dossier_choices_get_selected (self->role);

  return (role == NULL || dossier_technique_is_for (item, role)) &&
         dossier_technique_matches (item, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* What is about the words comes first. */
static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  DossierTechniquesPage *self = user_data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return dossier_technique_is_about ((DossierTechnique *) b, words) -
         dossier_technique_is_about ((DossierTechnique *) a, words);
}

static void
update_found (DossierTechniquesPage *self)
{
  gboolean is_empty;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0;
  gtk_stack_set_visible_child_name (self->list_stack, is_empty ? "none" : "list");
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_single_selection_set_selected (self->selection, 0);
}

static void
show_all (DossierTechniquesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->role, 0);
}

static void
update_problems (DossierTechniquesPage *self)
{
  const char *const *problems = dossier_technique_library_get_problems (self->library);
  g_autofree char *text = g_strjoinv ("\n", (char **) problems);

  gtk_label_set_text (self->problems, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), *text != '\0');
}

static void
list_roles (DossierTechniquesPage *self)
{
  g_autoptr (GHashTable) roles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) techniques = dossier_technique_library_list_for (self->library, NULL);
  g_autoptr (DossierChoices) choices = dossier_choices_new (_ ("For everybody"));

  for (guint i = 0; i < techniques->len; i++)
    {
      const char *const *names = dossier_technique_get_roles (techniques->pdata[i]);

      for (guint j = 0; names[j] != NULL; j++)
        g_hash_table_add (roles, (gpointer) names[j]);
    }
  dossier_choices_add_texts (choices, roles);
  gtk_drop_down_set_model (self->role, G_LIST_MODEL (choices));
}

static void
library_changed_cb (DossierTechniquesPage *self)
{
  update_problems (self);
  update_found (self);
}

static gboolean
dossier_techniques_page_take_focus (DossierPage *page)
{
  DossierTechniquesPage *self = DOSSIER_TECHNIQUES_PAGE (page);

  return !gtk_widget_get_mapped (GTK_WIDGET (self->list)) &&
         dossier_page_focus_pane (page, self->view);
}

static void
dossier_techniques_page_dispose (GObject *object)
{
  DossierTechniquesPage *self = DOSSIER_TECHNIQUES_PAGE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->found);

  G_OBJECT_CLASS (dossier_techniques_page_parent_class)->dispose (object);
}

static void
dossier_techniques_page_class_init (DossierTechniquesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_TECHNIQUE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = dossier_techniques_page_dispose;
  DOSSIER_PAGE_CLASS (klass)->take_focus = dossier_techniques_page_take_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-techniques-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierTechniquesPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniquesPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniquesPage, content);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniquesPage, search);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniquesPage, role);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniquesPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniquesPage, list);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniquesPage, problems);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniquesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, dossier_page_clear_search);
  gtk_widget_class_bind_template_callback (widget_class, show_all);
  gtk_widget_class_bind_template_callback (widget_class, show_content);
  gtk_widget_class_bind_template_callback (widget_class, show_list);
  gtk_widget_class_bind_template_callback (widget_class, update_found);
}

static void
make_list (DossierTechniquesPage *self)
{
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  g_autoptr (GtkListItemFactory) factory =
    dossier_row_factory_new (scope, "/org/dossier/Dossier/dossier-technique-row.ui", describe_row);
  GListModel *techniques = dossier_technique_library_get_techniques (self->library);

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  self->found = gtk_sort_list_model_new (
    G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (techniques), self->filter)),
    self->sorter);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  dossier_row_click_connect (GTK_WIDGET (self->list), G_CALLBACK (row_clicked_cb), self);
  g_signal_connect_object (self->selection,
                           "notify::selected-item",
                           G_CALLBACK (show_selected),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (techniques,
                           "items-changed",
                           G_CALLBACK (library_changed_cb),
                           self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
dossier_techniques_page_init (DossierTechniquesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->library = dossier_technique_library_get_default ();
  make_list (self);
  list_roles (self);
  dossier_describe_drop_down (self->role);
  library_changed_cb (self);
  dossier_sidebar_width_follow_window (self->sidebar);
  /* When both are shown, the leaflet would still take Alt+Left, which leads back elsewhere. */
  g_object_bind_property (self->leaflet,
                          "folded",
                          self->leaflet,
                          "can-navigate-back",
                          G_BINDING_SYNC_CREATE);
  dossier_page_add_pane (DOSSIER_PAGE (self), self->list, self->list);
  dossier_page_add_pane (DOSSIER_PAGE (self), self->view, NULL);
}

static guint
find_position (GListModel *model, const char *id)
{
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (DossierTechnique) technique = g_list_model_get_item (model, i);

      if (g_str_equal (dossier_technique_get_id (technique), id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/**
 * dossier_techniques_page_show:
 * @self: the page of guides
 * @id: the id of a technique
 *
 * Shows its guide, whatever was looked for before.
 */
void
dossier_techniques_page_show (DossierTechniquesPage *self, const char *id)
{
  guint position;

  g_return_if_fail (DOSSIER_IS_TECHNIQUES_PAGE (self));
  g_return_if_fail (id != NULL);

  show_all (self);
  position = find_position (G_LIST_MODEL (self->found), id);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  show_content (self);
}

/**
 * dossier_techniques_page_set_element:
 * @self: the page of guides
 * @element: (nullable): the number of the element that a template would go into
 */
void
dossier_techniques_page_set_element (DossierTechniquesPage *self, const char *element)
{
  g_return_if_fail (DOSSIER_IS_TECHNIQUES_PAGE (self));

  dossier_technique_view_set_element (self->view, element);
}

/**
 * dossier_techniques_page_focus_search:
 * @self: the page of guides
 *
 * Shows the list of guides, with the cursor where words to look for are typed.
 */
void
dossier_techniques_page_focus_search (DossierTechniquesPage *self)
{
  g_return_if_fail (DOSSIER_IS_TECHNIQUES_PAGE (self));

  show_list (self);
  show_selected (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
