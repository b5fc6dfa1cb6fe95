/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-calendar.h"

#include "dossier-action.h"
#include "dossier-calendar.h"
#include "dossier-day.h"
#include "dossier-text.h"

/* Calendars remind of an action 7 days before it is due, and on the day (durations of RFC 5545). */
static const char *const reminders[] = { "-P7D", "PT0S" };

/* COMPLETED needs a time of day, but only the day is known: noon is on the same day in most time
 * zones. */
static ICalTime *
parse_noon (const char *day)
{
  ICalTime *noon = dossier_calendar_parse_day (day);

  i_cal_time_set_is_date (noon, FALSE);
  i_cal_time_set_time (noon, 12, 0, 0);
  i_cal_time_set_timezone (noon, i_cal_timezone_get_utc_timezone ());
  return noon;
}

static void
add_reminder (ICalComponent *todo, const char *before, const char *title)
{
  ICalComponent *alarm = i_cal_component_new_valarm ();
  ICalTrigger *trigger = i_cal_trigger_new_from_string (before);
  ICalProperty *property = i_cal_property_new_trigger (trigger);

  /* The reminder is relative to the due date, because the task has no start. */
  i_cal_property_take_parameter (property, i_cal_parameter_new_related (I_CAL_RELATED_END));
  i_cal_component_take_property (alarm, i_cal_property_new_action (I_CAL_ACTION_DISPLAY));
  i_cal_component_take_property (alarm, property);
  i_cal_component_take_property (alarm, i_cal_property_new_description (title));
  i_cal_component_take_component (todo, alarm);
  g_object_unref (trigger);
}

static ICalPropertyStatus
find_status (DossierActionState state)
{
  if (dossier_action_state_is_finished (state))
    return I_CAL_STATUS_COMPLETED;
  return state == DOSSIER_ACTION_IN_PROGRESS ? I_CAL_STATUS_INPROCESS : I_CAL_STATUS_NEEDSACTION;
}

/* RFC 5545 counts priorities from 1, the highest, to 9. */
static int
find_priority (DossierPriority priority)
{
  switch (priority)
    {
    case DOSSIER_PRIORITY_HIGH:
      return 1;
    case DOSSIER_PRIORITY_LOW:
      return 9;
    case DOSSIER_PRIORITY_NORMAL:
    default:
      return 5;
    }
}

static void
add_due (ICalComponent *todo, DossierAction *action, const char *title)
{
  const char *due = dossier_action_get_due (action);

  if (!dossier_day_is_valid (due))
    return;
  dossier_calendar_take_time (todo, i_cal_property_new_due, dossier_calendar_parse_day (due));
  for (guint i = 0; i < G_N_ELEMENTS (reminders) && !dossier_action_is_finished (action); i++)
    add_reminder (todo, reminders[i], title);
}

static char *
describe_title (DossierAction *action)
{
  const char *element = dossier_action_get_element (action);

  return *element != '\0' ? g_strdup_printf ("%s: %s", element, dossier_action_get_title (action))
                          : g_strdup (dossier_action_get_title (action));
}

static void
add_texts (ICalComponent *todo, DossierAction *action, const char *title)
{
  const char *detail = dossier_record_get_text (DOSSIER_RECORD (action), "detail");
  const char *owner = dossier_action_get_owner (action);

  i_cal_component_take_property (todo, i_cal_property_new_summary (title));
  if (*detail != '\0')
    i_cal_component_take_property (todo, i_cal_property_new_description (detail));
  if (*owner != '\0')
    i_cal_component_take_property (todo, i_cal_property_new_contact (owner));
}

static ICalComponent *
create_todo (DossierAction *action)
{
  ICalComponent *todo = i_cal_component_new_vtodo ();
  g_autofree char *title = describe_title (action);
  const char *finished = dossier_action_get_finished (action);

  i_cal_component_take_property (todo, i_cal_property_new_uid (dossier_action_get_id (action)));
  dossier_calendar_stamp (todo);
  add_texts (todo, action, title);
  i_cal_component_take_property (
    todo,
    i_cal_property_new_status (find_status (dossier_action_get_state (action))));
  i_cal_component_take_property (
    todo,
    i_cal_property_new_priority (find_priority (dossier_action_get_priority (action))));
  if (dossier_action_is_finished (action) && dossier_day_is_valid (finished))
    dossier_calendar_take_time (todo, i_cal_property_new_completed, parse_noon (finished));
  add_due (todo, action, title);
  return todo;
}

/**
 * dossier_action_calendar_to_text:
 * @submission: a submission
 *
 * Makes a calendar of the actions, which calendar programs show as tasks: those
 * that are not done with reminders a week before they are due and on the day.
 *
 * Returns: (transfer full): the calendar, as RFC 5545 has it
 */
char *
dossier_action_calendar_to_text (DossierSubmission *submission)
{
  GListModel *actions = dossier_submission_get_actions (submission);
  ICalComponent *calendar = dossier_calendar_new ("Actions");
  char *text;

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      i_cal_component_take_component (calendar, create_todo (action));
    }
  text = i_cal_component_as_ical_string (calendar);
  g_object_unref (calendar);
  return text;
}
