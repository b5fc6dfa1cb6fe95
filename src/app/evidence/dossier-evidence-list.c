/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-list.h"

#include "dossier-evidence-row.h"
#include "dossier-list-rows.h"

/**
 * DossierEvidenceList:
 *
 * The register of all evidence as rows with thumbnails. Those are drawn of the rows in sight, when
 * nothing else is to be done.
 */
struct _DossierEvidenceList
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkListView *rows;

  DossierThumbnails *thumbnails;
  guint draw_idle;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceList, dossier_evidence_list, ADW_TYPE_BIN)

/* GTK makes rows for much more than what is in sight. One page before and after are drawn too, so
 * that they have their pictures when they are scrolled in sight. */
static gboolean
is_near (DossierEvidenceList *self, GtkWidget *child)
{
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self->rows));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (child, GTK_WIDGET (self->rows), &bounds) &&
         bounds.origin.y + bounds.size.height > -height && bounds.origin.y < 2 * height;
}

static gboolean
draw_rows_in_sight (gpointer user_data)
{
  DossierEvidenceList *self = user_data;
  gboolean is_seen = gtk_widget_get_mapped (GTK_WIDGET (self->rows));

  self->draw_idle = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (row != NULL)
        dossier_evidence_row_set_in_sight (DOSSIER_EVIDENCE_ROW (row),
                                           is_seen && is_near (self, child));
    }
  return G_SOURCE_REMOVE;
}

static void
queue_drawing (DossierEvidenceList *self)
{
  if (self->draw_idle == 0 && self->thumbnails != NULL)
    self->draw_idle = g_idle_add_full (G_PRIORITY_LOW, draw_rows_in_sight, self, NULL);
}

static void
set_up_row_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, dossier_evidence_row_new ());
}

static void
bind_row_cb (DossierEvidenceList *self, GtkListItem *list_item)
{
  dossier_evidence_row_bind (DOSSIER_EVIDENCE_ROW (gtk_list_item_get_child (list_item)),
                             gtk_list_item_get_item (list_item),
                             self->thumbnails);
  queue_drawing (self);
}

static void
unbind_row_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  dossier_evidence_row_unbind (DOSSIER_EVIDENCE_ROW (gtk_list_item_get_child (list_item)));
}

static GtkListItemFactory *
create_factory (DossierEvidenceList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  return factory;
}

static void
follow_scroller (DossierEvidenceList *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  g_signal_connect_object (adjustment,
                           "value-changed",
                           G_CALLBACK (queue_drawing),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment,
                           "changed",
                           G_CALLBACK (queue_drawing),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "map", G_CALLBACK (queue_drawing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows,
                           "unmap",
                           G_CALLBACK (queue_drawing),
                           self,
                           G_CONNECT_SWAPPED);
}

/* The list is one tab stop, with the arrows inside: GTK takes every row for one. */
static gboolean
dossier_evidence_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (dossier_evidence_list_parent_class)->focus (widget, direction);
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static gboolean
dossier_evidence_list_grab_focus (GtkWidget *widget)
{
  return dossier_list_grab_focus (GTK_WIDGET (DOSSIER_EVIDENCE_LIST (widget)->rows));
}

static void
dossier_evidence_list_dispose (GObject *object)
{
  DossierEvidenceList *self = DOSSIER_EVIDENCE_LIST (object);

  g_clear_handle_id (&self->draw_idle, g_source_remove);
  g_clear_object (&self->thumbnails);

  G_OBJECT_CLASS (dossier_evidence_list_parent_class)->dispose (object);
}

static void
dossier_evidence_list_class_init (DossierEvidenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_evidence_list_dispose;
  widget_class->focus = dossier_evidence_list_focus;
  widget_class->grab_focus = dossier_evidence_list_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-evidence-list.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceList, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceList, rows);
}

static void
dossier_evidence_list_init (DossierEvidenceList *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  factory = create_factory (self);
  gtk_list_view_set_factory (self->rows, factory);
  follow_scroller (self);
}

/**
 * dossier_evidence_list_set_bundle_folder:
 * @self: a list without rows
 * @folder: the folder of the bundle whose evidence it is going to show
 */
void
dossier_evidence_list_set_bundle_folder (DossierEvidenceList *self, GFile *folder)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_LIST (self) && self->thumbnails == NULL);

  self->thumbnails = dossier_thumbnails_new (folder);
}

/**
 * dossier_evidence_list_set_model:
 * @self: a list
 * @model: (nullable): a list of #DossierEvidenceItem; %NULL while the list is not seen
 */
void
dossier_evidence_list_set_model (DossierEvidenceList *self, GtkSelectionModel *model)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_LIST (self));

  gtk_list_view_set_model (self->rows, model);
}

/**
 * dossier_evidence_list_get_rows:
 * @self: a list
 *
 * Returns: (transfer none): what has the rows as its children
 */
GtkWidget *
dossier_evidence_list_get_rows (DossierEvidenceList *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_LIST (self), NULL);

  return GTK_WIDGET (self->rows);
}
