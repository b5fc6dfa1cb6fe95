/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-date-row.h"

#include <glib/gi18n.h>

#include "dossier-date-popover.h"
#include "dossier-day.h"
#include "dossier-describe.h"

/**
 * DossierDateRow:
 *
 * A day that is typed or chosen from a calendar, or none.
 */
struct _DossierDateRow
{
  AdwActionRow parent_instance;

  GtkButton *clear;
  GtkMenuButton *choose;

  char *date;
  char *none_text;
};

G_DEFINE_FINAL_TYPE (DossierDateRow, dossier_date_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_DATE = 1,
  PROP_NONE_TEXT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
describe (DossierDateRow *self)
{
  g_autofree char *description = dossier_day_describe (self->date);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               description != NULL ? description : self->none_text);
}

static void
set_date (DossierDateRow *self, const char *date)
{
  if (date == NULL)
    date = "";
  if (g_strcmp0 (self->date, date) == 0)
    return;
  g_free (self->date);
  self->date = g_strdup (date);
  describe (self);
  gtk_widget_set_visible (GTK_WIDGET (self->clear), *date != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static void
clear_date (DossierDateRow *self)
{
  set_date (self, "");
}

/* A calendar has many widgets, and a window many dates: each is made when it is first asked for. */
static void
create_popover (GtkMenuButton *choose, gpointer user_data)
{
  DossierDateRow *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (choose) != NULL)
    return;
  popover = dossier_date_popover_new ();
  g_object_bind_property (self,
                          "date",
                          popover,
                          "date",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_menu_button_set_popover (choose, popover);
}

static void
dossier_date_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierDateRow *self = DOSSIER_DATE_ROW (object);

  if (id == PROP_DATE)
    g_value_set_string (value, self->date);
  else if (id == PROP_NONE_TEXT)
    g_value_set_string (value, self->none_text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_date_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DossierDateRow *self = DOSSIER_DATE_ROW (object);

  if (id == PROP_DATE)
    set_date (self, g_value_get_string (value));
  else if (id == PROP_NONE_TEXT)
    {
      g_free (self->none_text);
      self->none_text = g_value_dup_string (value);
      describe (self);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_date_row_finalize (GObject *object)
{
  DossierDateRow *self = DOSSIER_DATE_ROW (object);

  g_free (self->date);
  g_free (self->none_text);

  G_OBJECT_CLASS (dossier_date_row_parent_class)->finalize (object);
}

static void
dossier_date_row_class_init (DossierDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_date_row_get_property;
  object_class->set_property = dossier_date_row_set_property;
  object_class->finalize = dossier_date_row_finalize;

  /**
   * DossierDateRow:date:
   *
   * The day as ISO 8601 text, or "" for none.
   */
  properties[PROP_DATE] =
    g_param_spec_string ("date",
                         NULL,
                         NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * DossierDateRow:none-text:
   *
   * What it says where there is no day.
   */
  properties[PROP_NONE_TEXT] =
    g_param_spec_string ("none-text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDateRow, clear);
  gtk_widget_class_bind_template_child (widget_class, DossierDateRow, choose);
  gtk_widget_class_bind_template_callback (widget_class, clear_date);
}

static void
dossier_date_row_init (DossierDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_describe_by_tooltip (self->choose);
  gtk_menu_button_set_create_popup_func (self->choose, create_popover, self, NULL);
  self->none_text = g_strdup (_ ("None"));
  set_date (self, "");
}

/**
 * dossier_date_row_set_editable:
 * @self: a row with a date
 * @editable: whether the date may be changed
 *
 * What else is in the row can be used in any case.
 */
void
dossier_date_row_set_editable (DossierDateRow *self, gboolean editable)
{
  g_return_if_fail (DOSSIER_IS_DATE_ROW (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->clear), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose), editable);
}
