/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-table-size-popover.h"

#include <glib/gi18n.h>

#define N_ROWS_MAXIMUM    6
#define N_COLUMNS_MAXIMUM 8

/* In pixels: from the edge of one square to that of the next, and between two of them. */
#define SQUARE_SIZE 22
#define SQUARE_GAP  3

#define SQUARE_OPACITY 0.15F

/**
 * DossierTableSizePopover:
 *
 * Asks for the rows and columns of a new table by squares, and activates `narrative.insert-table`.
 */
struct _DossierTableSizePopover
{
  GtkPopover parent_instance;

  GtkDrawingArea *squares;
  GtkLabel *size;
  guint n_rows;
  guint n_columns;
};

G_DEFINE_FINAL_TYPE (DossierTableSizePopover, dossier_table_size_popover, GTK_TYPE_POPOVER)

static void
set_size (DossierTableSizePopover *self, int n_rows, int n_columns)
{
  g_autofree char *rows = NULL;
  g_autofree char *columns = NULL;
  g_autofree char *size = NULL;

  self->n_rows = (guint) CLAMP (n_rows, 1, N_ROWS_MAXIMUM);
  self->n_columns = (guint) CLAMP (n_columns, 1, N_COLUMNS_MAXIMUM);
  rows = g_strdup_printf (ngettext ("%u row", "%u rows", self->n_rows), self->n_rows);
  columns =
    g_strdup_printf (ngettext ("%u column", "%u columns", self->n_columns), self->n_columns);
  /* Translators: how large a table is, as in “3 columns, 2 rows” */
  size = g_strdup_printf (_ ("%s, %s"), columns, rows);
  gtk_label_set_text (self->size, size);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->squares),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  size,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self->squares));
}

static void
draw_squares_cb (GtkDrawingArea *area, cairo_t *cairo, int width, int height, gpointer user_data)
{
  DossierTableSizePopover *self = user_data;
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (area));
  GdkRGBA accent, color;

  gtk_style_context_get_color (context, &color);
  color.alpha *= SQUARE_OPACITY;
  if (!gtk_style_context_lookup_color (context, "accent_bg_color", &accent))
    accent = color;
  for (guint i = 0; i < N_ROWS_MAXIMUM; i++)
    for (guint j = 0; j < N_COLUMNS_MAXIMUM; j++)
      {
        gboolean is_in_table = i < self->n_rows && j < self->n_columns;

        gdk_cairo_set_source_rgba (cairo, is_in_table ? &accent : &color);
        cairo_rectangle (cairo,
                         j * SQUARE_SIZE,
                         i * SQUARE_SIZE,
                         SQUARE_SIZE - SQUARE_GAP,
                         SQUARE_SIZE - SQUARE_GAP);
        cairo_fill (cairo);
      }
}

static void
moved_cb (DossierTableSizePopover *self, double x, double y)
{
  set_size (self, (int) y / SQUARE_SIZE + 1, (int) x / SQUARE_SIZE + 1);
}

static void
insert (DossierTableSizePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "narrative.insert-table",
                              "(uu)",
                              self->n_rows,
                              self->n_columns);
}

static void
released_cb (DossierTableSizePopover *self, int n_presses, double x, double y)
{
  moved_cb (self, x, y);
  insert (self);
}

static gboolean
key_pressed_cb (DossierTableSizePopover *self, guint keyval, guint keycode, GdkModifierType state)
{
  int n_rows = (int) self->n_rows;
  int n_columns = (int) self->n_columns;

  switch (keyval)
    {
    case GDK_KEY_Up:
      set_size (self, n_rows - 1, n_columns);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      set_size (self, n_rows + 1, n_columns);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
      set_size (self, n_rows, n_columns - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      set_size (self, n_rows, n_columns + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      insert (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
shown_cb (DossierTableSizePopover *self)
{
  set_size (self, 3, 3);
  gtk_widget_grab_focus (GTK_WIDGET (self->squares));
}

static void
dossier_table_size_popover_class_init (DossierTableSizePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-table-size-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierTableSizePopover, squares);
  gtk_widget_class_bind_template_child (widget_class, DossierTableSizePopover, size);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
dossier_table_size_popover_init (DossierTableSizePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_drawing_area_set_content_width (self->squares, N_COLUMNS_MAXIMUM * SQUARE_SIZE - SQUARE_GAP);
  gtk_drawing_area_set_content_height (self->squares, N_ROWS_MAXIMUM * SQUARE_SIZE - SQUARE_GAP);
  gtk_drawing_area_set_draw_func (self->squares, draw_squares_cb, self, NULL);
  set_size (self, 3, 3);
}
