/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-visit-calendar.h"

#include "dossier-calendar.h"
#include "dossier-clock.h"
#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-text.h"

#include <string.h>

/* libical 3.0 writes days of the year 9999 as 00000000; nobody plans a visit so far ahead. */
#define CALENDAR_ENDS "3000-01-01"

static const char *
get_text (gpointer record, const char *field)
{
  return dossier_record_get_text (DOSSIER_RECORD (record), field);
}

static gboolean
is_calendar_day (const char *day)
{
  return dossier_day_is_valid (day) && strcmp (day, CALENDAR_ENDS) < 0;
}

/* A time without a zone is that of the place where it is read, which is where the visit is. */
static ICalTime *
parse_time (const char *day, guint minutes)
{
  ICalTime *time = dossier_calendar_parse_day (day);

  i_cal_time_set_is_date (time, FALSE);
  i_cal_time_set_time (time, (int) minutes / 60, (int) minutes % 60, 0);
  return time;
}

static void
add_day (ICalComponent *event, const char *day, const char *last_day)
{
  g_autofree char *after = dossier_day_add_days (last_day, 1);

  dossier_calendar_take_time (event, i_cal_property_new_dtstart, dossier_calendar_parse_day (day));
  dossier_calendar_take_time (event, i_cal_property_new_dtend, dossier_calendar_parse_day (after));
}

/* A session whose time is not known yet takes the day. */
static void
add_times (ICalComponent *event, DossierSession *session, const char *day)
{
  guint begins, ends;

  if (!dossier_clock_parse (get_text (session, "begins"), &begins))
    {
      add_day (event, day, day);
      return;
    }
  dossier_calendar_take_time (event, i_cal_property_new_dtstart, parse_time (day, begins));
  if (dossier_clock_parse (get_text (session, "ends"), &ends) && ends > begins)
    dossier_calendar_take_time (event, i_cal_property_new_dtend, parse_time (day, ends));
}

static ICalComponent *
create_event (const char *id, const char *summary, const char *place)
{
  ICalComponent *event = i_cal_component_new_vevent ();

  i_cal_component_take_property (event, i_cal_property_new_uid (id));
  dossier_calendar_stamp (event);
  i_cal_component_take_property (event, i_cal_property_new_summary (summary));
  if (*place != '\0')
    i_cal_component_take_property (event, i_cal_property_new_location (place));
  return event;
}

static void
append_line (GString *text, const char *title, const char *content)
{
  if (*content != '\0')
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", title, content);
}

static char *
describe (DossierSession *session)
{
  DossierSessionGroup group = dossier_session_get_group (session);
  GString *text = g_string_new (NULL);

  if (group != DOSSIER_SESSION_NOBODY)
    append_line (text,
                 _ ("Who is met"),
                 dossier_enum_get_title (DOSSIER_TYPE_SESSION_GROUP, (int) group));
  append_line (text, _ ("Roles"), get_text (session, "people"));
  append_line (text, _ ("Elements"), dossier_session_get_elements (session));
  append_line (text, _ ("Also on the table"), get_text (session, "table"));
  append_line (text, _ ("Note"), get_text (session, "note"));
  return g_string_free (text, FALSE);
}

static void
add_session (ICalComponent *calendar, DossierAssessment *assessment, DossierSession *session)
{
  const char *own_day = get_text (session, "date");
  const char *day =
    dossier_day_is_valid (own_day) ? own_day : dossier_assessment_get_date (assessment);
  const char *own_place = get_text (session, "place");
  g_autofree char *description = describe (session);
  ICalComponent *event;

  if (!is_calendar_day (day))
    return;
  event = create_event (dossier_session_get_id (session),
                        dossier_session_get_title (session),
                        *own_place != '\0' ? own_place : get_text (assessment, "place"));
  if (*description != '\0')
    i_cal_component_take_property (event, i_cal_property_new_description (description));
  add_times (event, session, day);
  i_cal_component_take_component (calendar, event);
}

static void
add_visit (ICalComponent *calendar, DossierAssessment *assessment)
{
  const char *day = dossier_assessment_get_date (assessment);
  const char *last_day = get_text (assessment, "last-day");
  g_autofree char *title = dossier_assessment_describe (assessment);
  ICalComponent *event;

  if (!is_calendar_day (day))
    return;
  event =
    create_event (dossier_assessment_get_id (assessment), title, get_text (assessment, "place"));
  add_day (event,
           day,
           is_calendar_day (last_day) && g_strcmp0 (last_day, day) > 0 ? last_day : day);
  i_cal_component_take_component (calendar, event);
}

/**
 * dossier_visit_calendar_to_text:
 * @assessment: an assessment
 *
 * Makes a calendar of a visit: the whole of it, and each of its sessions that has a day.
 *
 * Returns: (transfer full): the calendar, as RFC 5545 has it
 */
char *
dossier_visit_calendar_to_text (DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) sessions = dossier_assessment_list_sessions (assessment);
  ICalComponent *calendar = dossier_calendar_new ("Visit");
  char *text;

  add_visit (calendar, assessment);
  for (guint i = 0; i < sessions->len; i++)
    add_session (calendar, assessment, sessions->pdata[i]);
  text = i_cal_component_as_ical_string (calendar);
  g_object_unref (calendar);
  return text;
}
