/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-date-popover.h"

#include <glib/gi18n.h>

#include "dossier-day.h"
#include "dossier-describe.h"

/**
 * DossierDatePopover:
 *
 * A day that is typed, or chosen from a calendar.
 */
struct _DossierDatePopover
{
  GtkPopover parent_instance;

  GtkEntry *entry;
  GtkLabel *problem;
  GtkCalendar *calendar;

  char *date;
};

G_DEFINE_FINAL_TYPE (DossierDatePopover, dossier_date_popover, GTK_TYPE_POPOVER)

enum
{
  PROP_DATE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
show_in_calendar (DossierDatePopover *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autofree char *midnight = g_strconcat (self->date, "T00:00:00", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (midnight, zone);

  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
}

static void
show_in_entry (DossierDatePopover *self)
{
  g_autofree char *description = dossier_day_describe (self->date);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), description != NULL ? description : "");
}

static void
set_date (DossierDatePopover *self, const char *date)
{
  if (date == NULL)
    date = "";
  if (g_strcmp0 (self->date, date) == 0)
    return;
  g_free (self->date);
  self->date = g_strdup (date);
  show_in_calendar (self);
  show_in_entry (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static void
show_problem (DossierDatePopover *self, const char *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  dossier_describe_problem (GTK_EDITABLE (self->entry), problem);
}

/* Returns: (transfer full) (nullable): the day that is in the entry, "" for none; %NULL for
 *   something else */
static char *
parse_entry (DossierDatePopover *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  return *text == '\0' ? g_strdup ("") : dossier_day_parse (text);
}

static void
entry_activate_cb (DossierDatePopover *self)
{
  g_autofree char *date = parse_entry (self);
  g_autofree char *problem = NULL;

  if (date != NULL)
    {
      set_date (self, date);
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  problem = g_strdup_printf (_ ("“%s” is not a date. Type one like 1.4.27 or 1 Apr 2027."),
                             gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  show_problem (self, problem);
}

static void
entry_changed_cb (DossierDatePopover *self)
{
  show_problem (self, NULL);
}

/* Escape closes the popover without a change. */
static gboolean
entry_key_pressed_cb (DossierDatePopover *self, guint key)
{
  if (key == GDK_KEY_Escape)
    show_in_entry (self);
  return GDK_EVENT_PROPAGATE;
}

/* Also told when the calendar is set from here, or shows another month. */
static void
day_selected_cb (DossierDatePopover *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%F");

  if (gtk_widget_get_mapped (GTK_WIDGET (self->calendar)))
    set_date (self, date);
}

static void
begin_cb (DossierDatePopover *self)
{
  show_in_entry (self);
  show_problem (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* What was typed counts without Enter too. */
static void
closed_cb (DossierDatePopover *self)
{
  g_autofree char *date = parse_entry (self);

  if (date != NULL)
    set_date (self, date);
}

static void
dossier_date_popover_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierDatePopover *self = DOSSIER_DATE_POPOVER (object);

  if (id == PROP_DATE)
    g_value_set_string (value, self->date);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_date_popover_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  DossierDatePopover *self = DOSSIER_DATE_POPOVER (object);

  if (id == PROP_DATE)
    set_date (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_date_popover_finalize (GObject *object)
{
  DossierDatePopover *self = DOSSIER_DATE_POPOVER (object);

  g_free (self->date);

  G_OBJECT_CLASS (dossier_date_popover_parent_class)->finalize (object);
}

static void
dossier_date_popover_class_init (DossierDatePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_date_popover_get_property;
  object_class->set_property = dossier_date_popover_set_property;
  object_class->finalize = dossier_date_popover_finalize;

  /**
   * DossierDatePopover:date:
   *
   * The day as ISO 8601 text, or "" for none.
   */
  properties[PROP_DATE] =
    g_param_spec_string ("date",
                         NULL,
                         NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-date-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDatePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierDatePopover, problem);
  gtk_widget_class_bind_template_child (widget_class, DossierDatePopover, calendar);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
}

static void
dossier_date_popover_init (DossierDatePopover *self)
{
  self->date = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_date_popover_new:
 *
 * Returns: (transfer floating): a popover without a day
 */
GtkWidget *
dossier_date_popover_new (void)
{
  return g_object_new (DOSSIER_TYPE_DATE_POPOVER, NULL);
}
