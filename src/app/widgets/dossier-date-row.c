/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-date-row.h"

#include <glib/gi18n.h>

#include "dossier-day.h"
#include "dossier-describe.h"

/**
 * DossierDateRow:
 *
 * A day that is chosen from a calendar, or none.
 */
struct _DossierDateRow
{
  AdwActionRow parent_instance;

  GtkButton *clear;
  GtkMenuButton *choose;
  GtkCalendar *calendar;

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
show_in_calendar (DossierDateRow *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autofree char *midnight = g_strconcat (self->date, "T00:00:00", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (midnight, zone);

  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
}

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
  if (self->calendar != NULL)
    show_in_calendar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static void
clear_date (DossierDateRow *self)
{
  set_date (self, "");
}

/* Also told when the calendar is set from here, or shows another month. */
static void
day_selected (DossierDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%F");

  if (gtk_widget_get_mapped (GTK_WIDGET (self->calendar)))
    set_date (self, date);
}

/* A calendar has many widgets, and a window many dates: each is made when it is first asked for. */
static void
make_calendar (GtkMenuButton *choose, gpointer user_data)
{
  DossierDateRow *self = user_data;
  GtkWidget *popover;

  if (self->calendar != NULL)
    return;
  popover = gtk_popover_new ();
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  show_in_calendar (self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected), self);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
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
  gtk_menu_button_set_create_popup_func (self->choose, make_calendar, self, NULL);
  self->none_text = g_strdup (_ ("None"));
  set_date (self, "");
}
