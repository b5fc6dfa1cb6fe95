/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What calendars of RFC 5545 have in common. */

#include "dossier-calendar.h"

/**
 * dossier_calendar_new:
 * @subject: what is in it, a word in English
 *
 * Returns: (transfer full): a calendar with nothing in it yet
 */
ICalComponent *
dossier_calendar_new (const char *subject)
{
  ICalComponent *calendar = i_cal_component_new_vcalendar ();
  g_autofree char *product = g_strdup_printf ("-//Dossier//%s//EN", subject);

  i_cal_component_take_property (calendar, i_cal_property_new_version ("2.0"));
  i_cal_component_take_property (calendar, i_cal_property_new_prodid (product));
  return calendar;
}

/**
 * dossier_calendar_parse_day:
 * @day: a day, as "YYYY-MM-DD"
 *
 * Returns: (transfer full): the same day
 */
ICalTime *
dossier_calendar_parse_day (const char *day)
{
  g_auto (GStrv) parts = g_strsplit (day, "-", -1);
  g_autofree char *compact = g_strjoinv ("", parts);

  return i_cal_time_new_from_string (compact);
}

/**
 * dossier_calendar_take_time:
 * @component: a part of a calendar
 * @create: makes the property
 * @time: (transfer full): its time
 *
 * Gives the part a property that is a time.
 */
void
dossier_calendar_take_time (ICalComponent *component,
                            ICalProperty *(*create) (ICalTime *time),
                            ICalTime *time)
{
  i_cal_component_take_property (component, create (time));
  g_object_unref (time);
}

/**
 * dossier_calendar_stamp:
 * @component: a part of a calendar
 *
 * Notes that the part was written now, which RFC 5545 wants of each.
 */
void
dossier_calendar_stamp (ICalComponent *component)
{
  dossier_calendar_take_time (
    component,
    i_cal_property_new_dtstamp,
    i_cal_time_new_current_with_zone (i_cal_timezone_get_utc_timezone ()));
}
