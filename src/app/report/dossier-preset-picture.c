/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-preset-picture.h"

#define PAGE_WIDTH DOSSIER_PRESET_PICTURE_PAGE_WIDTH

/* In pixels: of a page of A4, and how far one lies off the next. */
#define PAGE_HEIGHT 59
#define OFFSET_X    11
#define OFFSET_Y    6

#define N_PAGES_MAXIMUM 2

/* The edge of white paper, on a white card too. */
#define EDGE                                                                                       \
  {                                                                                                \
    0, 0, 0, 0.28f                                                                                 \
  }

/**
 * DossierPresetPicture:
 *
 * A small picture of a report: pages that lie on each other, or an icon while there are none. What
 * it shows is said in words beside it, so that screen readers pass it over.
 */
struct _DossierPresetPicture
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GPtrArray *pages;
};

G_DEFINE_FINAL_TYPE (DossierPresetPicture, dossier_preset_picture, GTK_TYPE_WIDGET)

static void
dossier_preset_picture_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  GtkWidget *icon = DOSSIER_PRESET_PICTURE (widget)->icon;
  int icon_minimum;

  gtk_widget_measure (icon, orientation, -1, &icon_minimum, NULL, NULL, NULL);
  *minimum =
    orientation == GTK_ORIENTATION_HORIZONTAL ? PAGE_WIDTH + OFFSET_X : PAGE_HEIGHT + OFFSET_Y;
  *minimum = MAX (*minimum, icon_minimum);
  *natural = *minimum;
}

static void
dossier_preset_picture_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *icon = DOSSIER_PRESET_PICTURE (widget)->icon;
  GtkRequisition size;

  gtk_widget_get_preferred_size (icon, &size, NULL);
  gtk_widget_size_allocate (icon,
                            &(GtkAllocation){ (width - size.width) / 2,
                                              (height - size.height) / 2,
                                              size.width,
                                              size.height },
                            -1);
}

static void
append_page (GtkSnapshot *snapshot, GdkTexture *page, float x, float y)
{
  float height = (float) PAGE_WIDTH * (float) gdk_texture_get_height (page) /
                 (float) gdk_texture_get_width (page);
  graphene_rect_t paper = GRAPHENE_RECT_INIT (x, y, PAGE_WIDTH, height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &paper, 0);
  gtk_snapshot_append_texture (snapshot, page, &paper);
  gtk_snapshot_append_border (snapshot,
                              &outline,
                              (const float[4]){ 1, 1, 1, 1 },
                              (const GdkRGBA[4]){ EDGE, EDGE, EDGE, EDGE });
}

/* The last is at the back, further up and to the left. */
static void
dossier_preset_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierPresetPicture *self = DOSSIER_PRESET_PICTURE (widget);
  guint n_pages = MIN (self->pages->len, N_PAGES_MAXIMUM);
  int left = (gtk_widget_get_width (widget) - PAGE_WIDTH - (int) (n_pages - 1) * OFFSET_X) / 2;
  int top = (gtk_widget_get_height (widget) - PAGE_HEIGHT - (int) (n_pages - 1) * OFFSET_Y) / 2;

  for (guint i = n_pages; i > 0; i--)
    append_page (snapshot,
                 self->pages->pdata[i - 1],
                 (float) (left + (int) (n_pages - i) * OFFSET_X),
                 (float) (top + (int) (n_pages - i) * OFFSET_Y));
  if (n_pages == 0)
    gtk_widget_snapshot_child (widget, self->icon, snapshot);
}

static void
dossier_preset_picture_dispose (GObject *object)
{
  DossierPresetPicture *self = DOSSIER_PRESET_PICTURE (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_ptr_array_set_size (self->pages, 0);

  G_OBJECT_CLASS (dossier_preset_picture_parent_class)->dispose (object);
}

static void
dossier_preset_picture_finalize (GObject *object)
{
  g_ptr_array_unref (DOSSIER_PRESET_PICTURE (object)->pages);

  G_OBJECT_CLASS (dossier_preset_picture_parent_class)->finalize (object);
}

static void
dossier_preset_picture_class_init (DossierPresetPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_preset_picture_dispose;
  object_class->finalize = dossier_preset_picture_finalize;
  widget_class->measure = dossier_preset_picture_measure;
  widget_class->size_allocate = dossier_preset_picture_size_allocate;
  widget_class->snapshot = dossier_preset_picture_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "preset-picture");
}

static void
dossier_preset_picture_init (DossierPresetPicture *self)
{
  self->pages = g_ptr_array_new_with_free_func (g_object_unref);
  self->icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role",
                             GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "css-classes",
                             (const char *[]){ "preset-icon", NULL },
                             NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
}

/**
 * dossier_preset_picture_new:
 * @icon_name: the icon to show while there are no pages
 *
 * Returns: (transfer floating): a picture of no pages yet
 */
GtkWidget *
dossier_preset_picture_new (const char *icon_name)
{
  DossierPresetPicture *self = g_object_new (DOSSIER_TYPE_PRESET_PICTURE, NULL);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  return GTK_WIDGET (self);
}

/**
 * dossier_preset_picture_set_pages:
 * @self: a picture
 * @pages: (element-type GdkTexture): the pages, that in front first
 *
 * Shows these pages.
 */
void
dossier_preset_picture_set_pages (DossierPresetPicture *self, GPtrArray *pages)
{
  g_return_if_fail (DOSSIER_IS_PRESET_PICTURE (self));

  g_ptr_array_set_size (self->pages, 0);
  for (guint i = 0; i < pages->len; i++)
    g_ptr_array_add (self->pages, g_object_ref (pages->pdata[i]));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
