/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-portfolio-tree.h"

#include "dossier-gradual-list.h"
#include "dossier-rating-style.h"
#include "dossier-row-click.h"
#include "dossier-row-factory.h"

/* Half as large again as usual. */
#define LARGE_TEXT_DPI 144

/**
 * DossierPortfolioTree:
 *
 * The tree of criteria, sub-criteria and elements.
 */
struct _DossierPortfolioTree
{
  AdwBin parent_instance;

  GtkListView *list;

  DossierPortfolioFilter *filter;
  GtkSliceListModel *criteria;
  GtkTreeListModel *tree;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (DossierPortfolioTree, dossier_portfolio_tree, ADW_TYPE_BIN)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GListModel *
filter_items (GListModel *items, DossierPortfolioFilter *filter)
{
  return G_LIST_MODEL (
    gtk_filter_list_model_new (g_object_ref (items), GTK_FILTER (g_object_ref (filter))));
}

static GListModel *
create_children (gpointer item, gpointer user_data)
{
  GListModel *children = dossier_portfolio_item_get_children (item);

  return children != NULL ? filter_items (children, user_data) : NULL;
}

static DossierPortfolioItem *
item_at (DossierPortfolioTree *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);
  g_autoptr (DossierPortfolioItem) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return item;
}

static guint
count_rows (DossierPortfolioTree *self)
{
  return self->tree != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->tree)) : 0;
}

static char **
get_icon_classes (GtkListItem *item, const char *icon_name)
{
  const char *const classes[] = { dossier_rating_find_css_class (icon_name), NULL };

  return g_strdupv ((char **) classes);
}

static gboolean
is_text_large (void)
{
  int dots_per_inch;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dots_per_inch, NULL);
  return dots_per_inch >= LARGE_TEXT_DPI * PANGO_SCALE;
}

static GtkOrientation
get_orientation (GtkListItem *item)
{
  return is_text_large () ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

/* Below its title, the detail begins where that does. */
static float
get_alignment_of_detail (GtkListItem *item)
{
  return is_text_large () ? 0.0F : 1.0F;
}

static gboolean
has_text (GtkListItem *item, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
select_position (DossierPortfolioTree *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* The row is what takes the keyboard, see dossier-portfolio-row.ui. */
static GtkWidget *
find_row_widget (DossierPortfolioTree *self, guint position)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *expander = gtk_widget_get_first_child (row);
      GtkTreeListRow *list_row =
        expander != NULL ? gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (expander)) : NULL;

      if (list_row != NULL && gtk_tree_list_row_get_position (list_row) == position)
        return row;
    }
  return NULL;
}

static char *
describe_row (gpointer list_row)
{
  g_autoptr (DossierPortfolioItem) item = gtk_tree_list_row_get_item (list_row);

  return g_strdup_printf ("%s %s",
                          dossier_portfolio_item_get_number (item),
                          dossier_portfolio_item_get_title (item));
}

/* Expanders that take no keyboard have no keys either. */
static gboolean
fold (DossierPortfolioTree *self, gboolean is_expanded)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (row == NULL)
    return FALSE;
  if (is_expanded || gtk_tree_list_row_get_expanded (row))
    {
      gtk_tree_list_row_set_expanded (row, is_expanded);
      return TRUE;
    }
  parent = gtk_tree_list_row_get_parent (row);
  if (parent != NULL)
    {
      select_position (self, gtk_tree_list_row_get_position (parent));
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  return TRUE;
}

static gboolean
key_pressed_cb (DossierPortfolioTree *self, guint key, guint code, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      return fold (self, TRUE);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return fold (self, FALSE);
    default:
      return FALSE;
    }
}

/* GTK 4.8 takes every row for a tab stop. */
static gboolean
dossier_portfolio_tree_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (dossier_portfolio_tree_parent_class)->focus (widget, direction);
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

/* The row that is selected, which a filter may have hidden. */
static gboolean
dossier_portfolio_tree_grab_focus (GtkWidget *widget)
{
  DossierPortfolioTree *self = DOSSIER_PORTFOLIO_TREE (widget);
  GtkWidget *row = NULL;

  if (self->selection != NULL)
    row = find_row_widget (self, gtk_single_selection_get_selected (self->selection));
  return gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (self->list));
}

static void
selection_changed (DossierPortfolioTree *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

static void
row_activated (DossierPortfolioTree *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
row_clicked_cb (DossierPortfolioTree *self)
{
  g_signal_emit (self, signals[SIGNAL_CLICKED], 0);
}

static void
dossier_portfolio_tree_dispose (GObject *object)
{
  DossierPortfolioTree *self = DOSSIER_PORTFOLIO_TREE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->criteria);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (dossier_portfolio_tree_parent_class)->dispose (object);
}

static guint
add_signal (DossierPortfolioTreeClass *klass, const char *name)
{
  return g_signal_new (name,
                       G_TYPE_FROM_CLASS (klass),
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

static void
dossier_portfolio_tree_class_init (DossierPortfolioTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_PORTFOLIO_ITEM);
  G_OBJECT_CLASS (klass)->dispose = dossier_portfolio_tree_dispose;
  widget_class->focus = dossier_portfolio_tree_focus;
  widget_class->grab_focus = dossier_portfolio_tree_grab_focus;

  /**
   * DossierPortfolioTree::selected:
   *
   * Emitted when another row is selected, or none.
   */
  signals[SIGNAL_SELECTED] = add_signal (klass, "selected");

  /**
   * DossierPortfolioTree::activated:
   *
   * Emitted when the user wants to go on to what is selected.
   */
  signals[SIGNAL_ACTIVATED] = add_signal (klass, "activated");

  /**
   * DossierPortfolioTree::clicked:
   *
   * Emitted when the user has clicked what is selected once.
   */
  signals[SIGNAL_CLICKED] = add_signal (klass, "clicked");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-portfolio-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPortfolioTree, list);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

/* The rows are made anew with another size of letters. */
static void
make_rows (DossierPortfolioTree *self)
{
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), get_alignment_of_detail);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), get_icon_classes);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), get_orientation);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), has_text);
  factory =
    dossier_row_factory_new (scope, "/org/dossier/Dossier/dossier-portfolio-row.ui", describe_row);
  gtk_list_view_set_factory (self->list, factory);
}

static void
dossier_portfolio_tree_init (DossierPortfolioTree *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_rows (self);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)),
                           "notify::gtk-xft-dpi",
                           G_CALLBACK (make_rows),
                           self,
                           G_CONNECT_SWAPPED);
  self->filter = dossier_portfolio_filter_new ();
  dossier_row_click_connect (GTK_WIDGET (self->list), G_CALLBACK (row_clicked_cb), self);
}

/**
 * dossier_portfolio_tree_set_submission:
 * @self: a tree
 * @submission: the submission that it shows as long as it lives
 */
void
dossier_portfolio_tree_set_submission (DossierPortfolioTree *self, DossierSubmission *submission)
{
  g_autoptr (GListModel) items = NULL;

  g_return_if_fail (DOSSIER_IS_PORTFOLIO_TREE (self) && self->tree == NULL);

  items = dossier_portfolio_item_list_for_submission (submission);
  self->criteria = dossier_gradual_list_new (items, 1, 1);
  self->tree = gtk_tree_list_model_new (filter_items (G_LIST_MODEL (self->criteria), self->filter),
                                        FALSE,
                                        TRUE,
                                        create_children,
                                        g_object_ref (self->filter),
                                        g_object_unref);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->tree)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection,
                           "notify::selected-item",
                           G_CALLBACK (selection_changed),
                           self,
                           G_CONNECT_SWAPPED);
  dossier_portfolio_tree_select_first_element (self);
}

/**
 * dossier_portfolio_tree_get_filter:
 * @self: a tree
 *
 * Returns: (transfer none): what decides which elements are shown
 */
DossierPortfolioFilter *
dossier_portfolio_tree_get_filter (DossierPortfolioTree *self)
{
  return self->filter;
}

/**
 * dossier_portfolio_tree_get_selected:
 * @self: a tree
 *
 * Returns: (transfer none) (nullable): what is selected
 */
DossierPortfolioItem *
dossier_portfolio_tree_get_selected (DossierPortfolioTree *self)
{
  if (self->selection == NULL)
    return NULL;
  return item_at (self, gtk_single_selection_get_selected (self->selection));
}

/**
 * dossier_portfolio_tree_expand_all:
 * @self: a tree
 *
 * Unfolds every criterion.
 */
void
dossier_portfolio_tree_expand_all (DossierPortfolioTree *self)
{
  if (self->criteria != NULL)
    dossier_gradual_list_complete (self->criteria);
  for (guint i = 0; i < count_rows (self); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

/**
 * dossier_portfolio_tree_select:
 * @self: a tree
 * @number: the number of a criterion, sub-criterion or element
 *
 * Returns: whether there was such a row, among those that are shown
 */
gboolean
dossier_portfolio_tree_select (DossierPortfolioTree *self, const char *number)
{
  dossier_portfolio_tree_expand_all (self);
  for (guint i = 0; i < count_rows (self); i++)
    {
      if (g_str_equal (dossier_portfolio_item_get_number (item_at (self, i)), number))
        {
          select_position (self, i);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * dossier_portfolio_tree_select_first_element:
 * @self: a tree
 */
void
dossier_portfolio_tree_select_first_element (DossierPortfolioTree *self)
{
  for (guint i = 0; i < count_rows (self); i++)
    {
      if (dossier_portfolio_item_get_element (item_at (self, i)) != NULL)
        {
          select_position (self, i);
          return;
        }
    }
}

/**
 * dossier_portfolio_tree_move:
 * @self: a tree
 * @direction: 1 for the next element that is shown, -1 for the one before
 */
void
dossier_portfolio_tree_move (DossierPortfolioTree *self, int direction)
{
  guint position;

  if (self->selection == NULL)
    return;
  dossier_portfolio_tree_expand_all (self);
  position = gtk_single_selection_get_selected (self->selection);
  if (position == GTK_INVALID_LIST_POSITION)
    return;

  for (gint64 i = (gint64) position + direction; i >= 0 && i < count_rows (self); i += direction)
    {
      if (dossier_portfolio_item_get_element (item_at (self, (guint) i)) != NULL)
        {
          select_position (self, (guint) i);
          return;
        }
    }
}

/**
 * dossier_portfolio_tree_is_empty:
 * @self: a tree
 *
 * Returns: whether the filter lets nothing through
 */
gboolean
dossier_portfolio_tree_is_empty (DossierPortfolioTree *self)
{
  return count_rows (self) == 0;
}
