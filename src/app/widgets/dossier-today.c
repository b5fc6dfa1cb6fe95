/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-today.h"

#include "dossier-day.h"

/* A timer stands still while the computer sleeps, and nobody tells when the clock is set. */
#define CHECK_MILLISECONDS (60 * 1000)

/**
 * DossierToday:
 *
 * The day that it is, for everything that is shown by it. There is one, which
 * notifies #DossierToday:day when another day begins.
 */
struct _DossierToday
{
  GObject parent_instance;

  char *day;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (DossierToday, dossier_today, G_TYPE_OBJECT)

enum
{
  PROP_DAY = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* Until the next midnight where the user is, whatever summer time does. */
static guint
count_milliseconds_left (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  int year, month, day;
  g_autoptr (GDateTime) midnight = NULL;

  g_date_time_get_ymd (tomorrow, &year, &month, &day);
  midnight = g_date_time_new_local (year, month, day, 0, 0, 0);
  if (midnight == NULL)
    return CHECK_MILLISECONDS;
  return (guint) CLAMP (g_date_time_difference (midnight, now) / G_TIME_SPAN_MILLISECOND + 1,
                        1,
                        CHECK_MILLISECONDS);
}

static gboolean
check_cb (gpointer user_data)
{
  DossierToday *self = user_data;
  g_autofree char *day = dossier_day_today ();

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (count_milliseconds_left (), check_cb, self);
  if (!g_str_equal (day, self->day))
    {
      g_free (self->day);
      self->day = g_steal_pointer (&day);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
    }
  return G_SOURCE_CONTINUE;
}

static void
dossier_today_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DAY)
    g_value_set_string (value, DOSSIER_TODAY (object)->day);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_today_class_init (DossierTodayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_today_get_property;

  properties[PROP_DAY] =
    g_param_spec_string ("day", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_today_init (DossierToday *self)
{
  self->day = dossier_day_today ();
  self->timeout = g_timeout_add (count_milliseconds_left (), check_cb, self);
}

static DossierToday *
get_default (void)
{
  static DossierToday *today;

  if (today == NULL)
    today = g_object_new (DOSSIER_TYPE_TODAY, NULL);
  return today;
}

/**
 * dossier_today_get:
 *
 * Returns: (transfer none): the day that it is where the user is, as what is
 *   shown has it
 */
const char *
dossier_today_get (void)
{
  return get_default ()->day;
}

/**
 * dossier_today_check:
 *
 * Looks whether another day has begun, as after the computer has slept.
 */
void
dossier_today_check (void)
{
  check_cb (get_default ());
}

/**
 * dossier_today_connect:
 * @object: an object that shows something by the day
 * @callback: called with @object alone, as long as it lives
 *
 * Has something shown again when another day begins.
 */
void
dossier_today_connect (gpointer object, GCallback callback)
{
  g_signal_connect_object (get_default (), "notify::day", callback, object, G_CONNECT_SWAPPED);
}
