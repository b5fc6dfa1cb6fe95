/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-element-grid.h"

#include "dossier-describe.h"
#include "dossier-rating-style.h"

/* As many as the largest criterion of Customer Service Excellence has. */
#define SQUARES_IN_LINE 13

/**
 * DossierElementGrid:
 *
 * Every element of a criterion as a square with the shape of its rating, which leads to the
 * element.
 */
struct _DossierElementGrid
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GPtrArray *squares;
  DossierSubmission *submission;
  GListModel *elements;
};

G_DEFINE_FINAL_TYPE (DossierElementGrid, dossier_element_grid, GTK_TYPE_WIDGET)

static GtkWidget *
create_square (DossierElementGrid *self, DossierElement *element)
{
  const char *number = dossier_element_get_number (element);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
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

static void
dossier_element_grid_dispose (GObject *object)
{
  DossierElementGrid *self = DOSSIER_ELEMENT_GRID (object);

  g_clear_object (&self->submission);
  g_clear_object (&self->elements);
  g_clear_pointer (&self->squares, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

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
  self->box = g_object_new (GTK_TYPE_FLOW_BOX,
                            "selection-mode",
                            GTK_SELECTION_NONE,
                            "homogeneous",
                            TRUE,
                            "min-children-per-line",
                            4,
                            "max-children-per-line",
                            SQUARES_IN_LINE,
                            "column-spacing",
                            4,
                            "row-spacing",
                            4,
                            "halign",
                            GTK_ALIGN_START,
                            NULL);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * dossier_element_grid_new:
 * @submission: a submission
 * @criterion: one of the criteria of its standard
 *
 * Returns: (transfer floating): the squares, which are still to be updated
 */
GtkWidget *
dossier_element_grid_new (DossierSubmission *submission, DossierCriterion *criterion)
{
  DossierElementGrid *self = g_object_new (DOSSIER_TYPE_ELEMENT_GRID, NULL);
  DossierStandard *standard = dossier_submission_get_standard (submission);

  self->submission = g_object_ref (submission);
  self->elements = g_object_ref (dossier_standard_get_elements_of_criterion (standard, criterion));
  for (guint i = 0; i < g_list_model_get_n_items (self->elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (self->elements, i);

      gtk_flow_box_insert (GTK_FLOW_BOX (self->box),
                           g_object_new (GTK_TYPE_FLOW_BOX_CHILD,
                                         "focusable",
                                         FALSE,
                                         "child",
                                         create_square (self, element),
                                         NULL),
                           -1);
    }
  return GTK_WIDGET (self);
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
  g_return_if_fail (DOSSIER_IS_ELEMENT_GRID (self));

  for (guint i = 0; i < self->squares->len; i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (self->elements, i);

      update_square (self, self->squares->pdata[i], element);
    }
}
