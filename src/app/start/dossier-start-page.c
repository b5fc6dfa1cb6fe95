/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-start-page.h"

#include "dossier-recent-row.h"
#include "dossier-recent.h"

/**
 * DossierStartPage:
 *
 * What the program shows when no submission is open.
 */
struct _DossierStartPage
{
  AdwBin parent_instance;

  GtkWidget *recent_group;
  GtkListBox *recent;
};

G_DEFINE_FINAL_TYPE (DossierStartPage, dossier_start_page, ADW_TYPE_BIN)

static void
dossier_start_page_class_init (DossierStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, DossierStartPage, recent);
}

static void
dossier_start_page_init (DossierStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_start_page_refresh:
 * @self: a start page
 * @library: the standards at hand
 *
 * Lists the recent submissions again.
 */
void
dossier_start_page_refresh (DossierStartPage *self, DossierStandardLibrary *library)
{
  g_auto (GStrv) paths = dossier_recent_list ();
  GtkWidget *child;

  g_return_if_fail (DOSSIER_IS_START_PAGE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->recent))) != NULL)
    gtk_list_box_remove (self->recent, child);
  for (guint i = 0; paths[i] != NULL; i++)
    gtk_list_box_append (self->recent, dossier_recent_row_new (paths[i], library));
  gtk_widget_set_visible (self->recent_group, paths[0] != NULL);
}

/**
 * dossier_start_page_check:
 * @self: a start page
 *
 * Looks whether recent submissions that were missing are back.
 */
void
dossier_start_page_check (DossierStartPage *self)
{
  g_return_if_fail (DOSSIER_IS_START_PAGE (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->recent)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    dossier_recent_row_check (DOSSIER_RECENT_ROW (row));
}
