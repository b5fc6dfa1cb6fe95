/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-section-view.h"

#include <adwaita.h>

/**
 * DossierSectionView:
 *
 * A criterion or sub-criterion: what it is about, and what is in it.
 */
struct _DossierSectionView
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkLabel *introduction;
  GtkListBox *children;
};

G_DEFINE_FINAL_TYPE (DossierSectionView, dossier_section_view, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  const char *number = dossier_portfolio_item_get_number (item);
  g_autofree char *title =
    g_strdup_printf ("%s  %s", number, dossier_portfolio_item_get_title (item));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup",
                                 FALSE,
                                 "title",
                                 title,
                                 "subtitle",
                                 dossier_portfolio_item_get_introduction (item),
                                 "activatable",
                                 TRUE,
                                 "action-name",
                                 "submission.show-element",
                                 NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", number);
  return row;
}

static void
dossier_section_view_class_init (DossierSectionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-section-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSectionView, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierSectionView, introduction);
  gtk_widget_class_bind_template_child (widget_class, DossierSectionView, children);
}

static void
dossier_section_view_init (DossierSectionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_section_view_set_item:
 * @self: a section view
 * @item: a criterion or sub-criterion
 */
void
dossier_section_view_set_item (DossierSectionView *self, DossierPortfolioItem *item)
{
  g_autofree char *heading = g_strdup_printf ("%s  %s",
                                              dossier_portfolio_item_get_number (item),
                                              dossier_portfolio_item_get_title (item));

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->introduction, dossier_portfolio_item_get_introduction (item));
  gtk_list_box_bind_model (self->children,
                           dossier_portfolio_item_get_children (item),
                           create_row,
                           NULL,
                           NULL);
}
