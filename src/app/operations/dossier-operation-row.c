/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-operation-row.h"

/**
 * DossierOperationRow:
 *
 * How far an operation is, with a button that cancels it. It is hidden as long as there is no
 * progress to show.
 */
struct _DossierOperationRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkLabel *detail;
  GtkProgressBar *progress;
  GtkButton *stop;

  DossierOperation *operation;
};

G_DEFINE_FINAL_TYPE (DossierOperationRow, dossier_operation_row, GTK_TYPE_LIST_BOX_ROW)

static void
stop_cb (DossierOperationRow *self)
{
  dossier_operation_cancel (self->operation);
}

static void
dossier_operation_row_dispose (GObject *object)
{
  g_clear_object (&DOSSIER_OPERATION_ROW (object)->operation);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_OPERATION_ROW);

  G_OBJECT_CLASS (dossier_operation_row_parent_class)->dispose (object);
}

static void
dossier_operation_row_class_init (DossierOperationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_operation_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-operation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, detail);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, progress);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, stop);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
dossier_operation_row_init (DossierOperationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind (DossierOperationRow *self, const char *property, gpointer widget, const char *target)
{
  g_object_bind_property (self->operation, property, widget, target, G_BINDING_SYNC_CREATE);
}

static gboolean
is_there (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_boolean (to, g_value_get_string (from) != NULL);
  return TRUE;
}

/**
 * dossier_operation_row_new:
 * @operation: an operation that runs
 *
 * Returns: (transfer floating): a row that shows its progress
 */
GtkWidget *
dossier_operation_row_new (DossierOperation *operation)
{
  DossierOperationRow *self = g_object_new (DOSSIER_TYPE_OPERATION_ROW, NULL);

  self->operation = g_object_ref (operation);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->stop),
                               dossier_operation_get_cancel_hint (operation));
  bind (self, "title", self->title, "label");
  bind (self, "detail", self->detail, "label");
  g_object_bind_property_full (operation,
                               "detail",
                               self->detail,
                               "visible",
                               G_BINDING_SYNC_CREATE,
                               is_there,
                               NULL,
                               NULL,
                               NULL);
  bind (self, "fraction", self->progress, "fraction");
  bind (self, "shown", self, "visible");
  return GTK_WIDGET (self);
}
