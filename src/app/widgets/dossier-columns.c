/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-columns.h"

#define COLUMNS_MAXIMUM 8

/**
 * DossierColumns:
 *
 * Children side by side where there is room for them, and below each other where there is not. Each
 * has the width that it asks for in characters, so that large text needs a wider window. Children
 * that expand share what is left. Four children may also make two lines of two.
 */
struct _DossierColumns
{
  GtkWidget parent_instance;

  char *widths;
  int n_characters[COLUMNS_MAXIMUM];
  guint n_widths;
  int spacing;
  int character_width;
};

G_DEFINE_FINAL_TYPE (DossierColumns, dossier_columns, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_WIDTHS,
  PROP_SPACING,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* What is shown, and how wide each column of it is. */
typedef struct
{
  GtkWidget *children[COLUMNS_MAXIMUM];
  guint n_children;
  int widths[COLUMNS_MAXIMUM];
  guint n_columns;
} Arrangement;

/* Measured once: Pango looks for it in the font, and every layout asks for it many times. */
static int
get_character_width (DossierColumns *self)
{
  PangoFontMetrics *metrics;

  if (self->character_width > 0)
    return self->character_width;
  metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  self->character_width =
    MAX (PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics)), 1);
  pango_font_metrics_unref (metrics);
  return self->character_width;
}

static int
get_least_width (GtkWidget *child)
{
  int width;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static int
get_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child,
                      GTK_ORIENTATION_VERTICAL,
                      MAX (width, get_least_width (child)),
                      NULL,
                      &height,
                      NULL,
                      NULL);
  return height;
}

static void
list_children (DossierColumns *self, Arrangement *arrangement, int *wanted)
{
  int character_width = get_character_width (self);
  guint position = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL && position < self->n_widths;
       child = gtk_widget_get_next_sibling (child), position++)
    {
      if (!gtk_widget_should_layout (child))
        continue;
      wanted[arrangement->n_children] =
        MAX (self->n_characters[position] * character_width, get_least_width (child));
      arrangement->children[arrangement->n_children++] = child;
    }
}

/* Gives the width of all columns, which are as wide as the widest in each of them asks for. */
static int
divide (DossierColumns *self, Arrangement *arrangement, const int *wanted, guint n_columns)
{
  int width = self->spacing * ((int) n_columns - 1);

  arrangement->n_columns = n_columns;
  for (guint column = 0; column < n_columns; column++)
    {
      arrangement->widths[column] = 0;
      for (guint i = column; i < arrangement->n_children; i += n_columns)
        arrangement->widths[column] = MAX (arrangement->widths[column], wanted[i]);
      width += arrangement->widths[column];
    }
  return width;
}

static void
share (Arrangement *arrangement, int rest)
{
  int n_expanding = 0;

  for (guint column = 0; column < arrangement->n_columns; column++)
    n_expanding += gtk_widget_get_hexpand (arrangement->children[column]);
  for (guint column = 0; column < arrangement->n_columns && n_expanding > 0; column++)
    {
      int part = rest / n_expanding;

      if (!gtk_widget_get_hexpand (arrangement->children[column]))
        continue;
      arrangement->widths[column] += part;
      rest -= part;
      n_expanding--;
    }
}

/* As many columns as fit, where each line but the only one is full. */
static void
arrange (DossierColumns *self, Arrangement *arrangement, int width)
{
  int wanted[COLUMNS_MAXIMUM];

  *arrangement = (Arrangement){ 0 };
  list_children (self, arrangement, wanted);
  for (guint n_columns = arrangement->n_children; n_columns > 1; n_columns--)
    {
      int needed;

      if (arrangement->n_children % n_columns != 0)
        continue;
      needed = divide (self, arrangement, wanted, n_columns);
      if (needed <= width)
        {
          share (arrangement, width - needed);
          return;
        }
    }
  arrangement->n_columns = 1;
  arrangement->widths[0] = width;
}

static int
get_line_height (const Arrangement *arrangement, guint first)
{
  int height = 0;

  for (guint i = 0; i < arrangement->n_columns && first + i < arrangement->n_children; i++)
    height = MAX (height, get_height (arrangement->children[first + i], arrangement->widths[i]));
  return height;
}

static void
measure_width (DossierColumns *self, int *minimum, int *natural)
{
  Arrangement arrangement = { 0 };
  int wanted[COLUMNS_MAXIMUM];

  list_children (self, &arrangement, wanted);
  *minimum = 0;
  for (guint i = 0; i < arrangement.n_children; i++)
    *minimum = MAX (*minimum, get_least_width (arrangement.children[i]));
  *natural =
    arrangement.n_children > 0 ? divide (self, &arrangement, wanted, arrangement.n_children) : 0;
  *natural = MAX (*natural, *minimum);
}

static void
dossier_columns_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  DossierColumns *self = DOSSIER_COLUMNS (widget);
  Arrangement arrangement;
  int least, height = 0;

  measure_width (self, &least, natural);
  *minimum = least;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  arrange (self, &arrangement, MAX (for_size, least));
  for (guint first = 0; first < arrangement.n_children; first += arrangement.n_columns)
    height += get_line_height (&arrangement, first) + (first > 0 ? self->spacing : 0);
  *minimum = *natural = height;
}

static void
allocate_line (DossierColumns *self, const Arrangement *arrangement, guint first, int y, int height)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (guint i = 0; i < arrangement->n_columns && first + i < arrangement->n_children; i++)
    {
      int width = arrangement->widths[i];
      int left = is_mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;

      gtk_widget_size_allocate (arrangement->children[first + i],
                                &(GtkAllocation){ left, y, width, height },
                                -1);
      x += width + self->spacing;
    }
}

static void
dossier_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierColumns *self = DOSSIER_COLUMNS (widget);
  Arrangement arrangement;
  int y = 0;

  arrange (self, &arrangement, width);
  for (guint first = 0; first < arrangement.n_children; first += arrangement.n_columns)
    {
      gboolean is_only = arrangement.n_columns == arrangement.n_children;
      int line_height = is_only ? height : get_line_height (&arrangement, first);

      allocate_line (self, &arrangement, first, y, line_height);
      y += line_height + self->spacing;
    }
}

static void
dossier_columns_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DOSSIER_COLUMNS (widget)->character_width = 0;

  GTK_WIDGET_CLASS (dossier_columns_parent_class)->css_changed (widget, change);
}

static void
dossier_columns_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  DOSSIER_COLUMNS (widget)->character_width = 0;

  GTK_WIDGET_CLASS (dossier_columns_parent_class)->system_setting_changed (widget, setting);
}

static GtkSizeRequestMode
dossier_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dossier_columns_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierColumns *self = DOSSIER_COLUMNS (object);

  if (id == PROP_WIDTHS)
    g_value_set_string (value, self->widths);
  else if (id == PROP_SPACING)
    g_value_set_int (value, self->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_widths (DossierColumns *self, const char *widths)
{
  g_auto (GStrv) words = g_strsplit (widths, " ", COLUMNS_MAXIMUM);

  g_free (self->widths);
  self->widths = g_strdup (widths);
  self->n_widths = g_strv_length (words);
  for (guint i = 0; i < self->n_widths; i++)
    self->n_characters[i] = (int) g_ascii_strtoll (words[i], NULL, 10);
}

static void
dossier_columns_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DossierColumns *self = DOSSIER_COLUMNS (object);

  if (id == PROP_WIDTHS)
    set_widths (self, g_value_get_string (value));
  else if (id == PROP_SPACING)
    self->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
dossier_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_columns_parent_class)->dispose (object);
}

static void
dossier_columns_finalize (GObject *object)
{
  g_free (DOSSIER_COLUMNS (object)->widths);

  G_OBJECT_CLASS (dossier_columns_parent_class)->finalize (object);
}

static void
dossier_columns_class_init (DossierColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_columns_get_property;
  object_class->set_property = dossier_columns_set_property;
  object_class->dispose = dossier_columns_dispose;
  object_class->finalize = dossier_columns_finalize;
  widget_class->css_changed = dossier_columns_css_changed;
  widget_class->system_setting_changed = dossier_columns_system_setting_changed;
  widget_class->get_request_mode = dossier_columns_get_request_mode;
  widget_class->measure = dossier_columns_measure;
  widget_class->size_allocate = dossier_columns_size_allocate;

  /**
   * DossierColumns:widths:
   *
   * How many characters wide each child has to be beside the others, with a space between them:
   * “30 70”.
   */
  properties[PROP_WIDTHS] =
    g_param_spec_string ("widths", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * DossierColumns:spacing:
   *
   * The pixels between columns, and between lines.
   */
  properties[PROP_SPACING] = g_param_spec_int ("spacing",
                                               NULL,
                                               NULL,
                                               0,
                                               G_MAXINT,
                                               12,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dossier_columns_init (DossierColumns *self)
{
  self->widths = g_strdup ("");
  self->spacing = 12;
}
