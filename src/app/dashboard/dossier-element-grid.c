/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-element-grid.h"

#include "dossier-describe.h"
#include "dossier-rating-style.h"

/**
 * DossierElementGrid:
 *
 * Every element as a square with the shape of its rating, criterion by
 * criterion.
 */
struct _DossierElementGrid
{
  GtkWidget parent_instance;

  GtkBox *box;
  GPtrArray *squares;
  DossierSubmission *submission;
};

G_DEFINE_FINAL_TYPE (DossierElementGrid, dossier_element_grid, GTK_TYPE_WIDGET)

static GtkWidget *
create_square (DossierElementGrid *self, DossierElement *element)
{
  const char *number = dossier_element_get_number (element);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *label = gtk_label_new (number);
  GtkWidget *square = gtk_button_new ();

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (square), box);
  gtk_widget_add_css_class (square, "element-square");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (square), "submission.show-element");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (square), "s", number);
  g_ptr_array_add (self->squares, square);
  return square;
}

static GtkWidget *
create_row (DossierElementGrid *self, GListModel *elements)
{
  GtkWidget *row = g_object_new (GTK_TYPE_FLOW_BOX,
                                 "selection-mode",
                                 GTK_SELECTION_NONE,
                                 "homogeneous",
                                 TRUE,
                                 "min-children-per-line",
                                 4,
                                 "max-children-per-line",
                                 13,
                                 "column-spacing",
                                 4,
                                 "row-spacing",
                                 4,
                                 "halign",
                                 GTK_ALIGN_START,
                                 NULL);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      gtk_flow_box_insert (GTK_FLOW_BOX (row),
                           g_object_new (GTK_TYPE_FLOW_BOX_CHILD,
                                         "focusable",
                                         FALSE,
                                         "child",
                                         create_square (self, element),
                                         NULL),
                           -1);
    }
  return row;
}

static void
remove_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

static void
dossier_element_grid_dispose (GObject *object)
{
  DossierElementGrid *self = DOSSIER_ELEMENT_GRID (object);

  g_clear_object (&self->submission);
  g_clear_pointer (&self->squares, g_ptr_array_unref);
  remove_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (dossier_element_grid_parent_class)->dispose (object);
}

static void
dossier_element_grid_class_init (DossierElementGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_element_grid_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
dossier_element_grid_init (DossierElementGrid *self)
{
  self->squares = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * dossier_element_grid_set_submission:
 * @self: a grid
 * @submission: (nullable): the submission to show
 */
void
dossier_element_grid_set_submission (DossierElementGrid *self, DossierSubmission *submission)
{
  DossierStandard *standard;
  GListModel *criteria;

  g_return_if_fail (DOSSIER_IS_ELEMENT_GRID (self));

  g_set_object (&self->submission, submission);
  g_ptr_array_set_size (self->squares, 0);
  remove_children (GTK_WIDGET (self->box));
  if (submission == NULL)
    return;

  standard = dossier_submission_get_standard (submission);
  criteria = dossier_standard_get_criteria (standard);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      gtk_box_append (
        self->box,
        create_row (self, dossier_standard_get_elements_of_criterion (standard, criterion)));
    }
  dossier_element_grid_update (self);
}

static void
update_square (DossierElementGrid *self, GtkWidget *square, DossierElement *element)
{
  DossierStandard *standard = dossier_submission_get_standard (self->submission);
  const char *number = dossier_element_get_number (element);
  DossierRating rating =
    dossier_response_get_rating (dossier_submission_find_response (self->submission, number));
  GtkWidget *icon = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (square)));
  g_autofree char *description =
    g_strdup_printf ("%s %s: %s",
                     number,
                     dossier_element_get_title (element),
                     dossier_standard_get_rating_title (standard, rating));

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), dossier_rating_get_icon_name (rating));
  dossier_rating_style_widget (rating, square);
  dossier_describe_widget (square, description);
}

/**
 * dossier_element_grid_update:
 * @self: a grid
 *
 * Shows the ratings as they are now.
 */
void
dossier_element_grid_update (DossierElementGrid *self)
{
  GListModel *elements;

  g_return_if_fail (DOSSIER_IS_ELEMENT_GRID (self));

  elements = dossier_standard_get_elements (dossier_submission_get_standard (self->submission));
  for (guint i = 0; i < self->squares->len; i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      update_square (self, self->squares->pdata[i], element);
    }
}
