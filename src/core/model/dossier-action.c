/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action.h"

#include "dossier-action-note.h"
#include "dossier-day.h"
#include "dossier-edit-label.h"
#include "dossier-enum.h"
#include "dossier-field-purpose.h"
#include "dossier-product.h"
#include "dossier-text.h"

#include <string.h>

/**
 * DossierAction:
 *
 * Work that an element needs before it complies.
 */
struct _DossierAction
{
  DossierRecord parent_instance;
};

static const DossierEnumValue action_state_values[] = {
  /* Translators: the state of an action that nobody has begun */
  { DOSSIER_ACTION_OPEN, "open", NC_ ("action", "Open"), "action" },
  { DOSSIER_ACTION_IN_PROGRESS, "in-progress", N_ ("In Progress"), NULL },
  { DOSSIER_ACTION_DONE, "done", N_ ("Done"), NULL },
  { DOSSIER_ACTION_VERIFIED, "verified", N_ ("Verified"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierActionState, dossier_action_state, action_state_values)

static const DossierEnumValue priority_values[] = {
  { DOSSIER_PRIORITY_LOW, "low", NC_ ("priority", "Low"), "priority" },
  { DOSSIER_PRIORITY_NORMAL, "normal", NC_ ("priority", "Normal"), "priority" },
  { DOSSIER_PRIORITY_HIGH, "high", NC_ ("priority", "High"), "priority" },
};

DOSSIER_DEFINE_ENUM (DossierPriority, dossier_priority, priority_values)

G_DEFINE_FINAL_TYPE (DossierAction, dossier_action, DOSSIER_TYPE_RECORD)

static const DossierFieldColumn exported_columns[] = {
  { "title", NULL, 36 },
  { "element", NULL, 10 },
  { "state", NULL, 13 },
  { "priority", NULL, 10 },
  { "owner", NULL, 22 },
  { "due", NULL, 13 },
  { "overdue", N_ ("Overdue"), 10 },
  { "detail", NULL, 44 },
  { "assessment", NULL, 28 },
  { "opened", NULL, 13 },
  { "finished", NULL, 13 },
  { "products", NULL, 18 },
  { "notes", NULL, 44 },
  { NULL, NULL, 0 },
};

/* The facts below the title. */
static const DossierFieldColumn listed_facts[] = {
  { "element", NULL, 0 },
  { "owner", NULL, 0 },
  { "priority", NULL, 0 },
  { NULL, NULL, 0 },
};

static const DossierFieldColumn printed_columns[] = {
  { "title", N_ ("Action"), 5.4 }, { "element", NULL, 1.3 },
  { "owner", NULL, 2.6 },          { "due", NULL, 2.2 },
  { "state", NULL, 1.7 },          { NULL, NULL, 0 },
};

static const DossierFieldColumn printed_columns_without_owners[] = {
  { "title", N_ ("Action"), 7.4 },
  { "element", NULL, 1.5 },
  { "due", NULL, 2.6 },
  { "state", NULL, 2 },
  { NULL, NULL, 0 },
};

static const DossierEditLabel edit_labels[] = {
  { "title", N_ ("Edit Title"), NULL },
  { "detail", N_ ("Edit Detail"), NULL },
  { "element", N_ ("Change Element"), NULL },
  { "assessment", N_ ("Change Assessment"), NULL },
  { "owner", N_ ("Change Owner"), NULL },
  { "due", N_ ("Change Due Date"), NULL },
  { "priority", N_ ("Change Priority"), NULL },
  { "state", N_ ("Change State"), NULL },
  { "opened", N_ ("Change Date Opened"), NULL },
  { "finished", N_ ("Change Date Finished"), NULL },
  { "notes", N_ ("Add Note"), N_ ("Remove Note") },
  { "products", N_ ("Add Resulting Evidence"), N_ ("Remove Resulting Evidence") },
  { NULL, NULL, NULL },
};

static void
dossier_action_class_init (DossierActionClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "id", N_ ("Identifier"));
  dossier_record_class_add_text (record_class, "title", N_ ("Title"));
  dossier_record_class_add_text (record_class, "detail", N_ ("Detail"));
  dossier_record_class_add_text (record_class, "element", N_ ("Element"));
  dossier_record_class_add_text (record_class, "assessment", N_ ("Assessment"));
  dossier_record_class_add_text (record_class, "owner", N_ ("Owner"));
  dossier_record_class_add_date (record_class, "due", N_ ("Due"));
  dossier_record_class_add_enum (record_class,
                                 "priority",
                                 N_ ("Priority"),
                                 DOSSIER_TYPE_PRIORITY,
                                 DOSSIER_PRIORITY_NORMAL);
  dossier_record_class_add_enum (record_class,
                                 "state",
                                 N_ ("State"),
                                 DOSSIER_TYPE_ACTION_STATE,
                                 DOSSIER_ACTION_OPEN);
  dossier_record_class_add_date (record_class, "opened", N_ ("Opened"));
  dossier_record_class_add_date (record_class, "finished", N_ ("Finished"));
  dossier_record_class_add_list (record_class, "notes", N_ ("Log"), DOSSIER_TYPE_ACTION_NOTE, "id");
  dossier_record_class_add_list (record_class,
                                 "products",
                                 N_ ("Evidence Produced"),
                                 DOSSIER_TYPE_PRODUCT,
                                 "evidence");

  dossier_record_class_set_edit_labels (record_class, edit_labels);
  dossier_record_class_set_purpose (record_class,
                                    DOSSIER_FIELD_SEARCHED,
                                    "title",
                                    "detail",
                                    "owner",
                                    NULL);
  dossier_record_class_set_purpose (record_class, DOSSIER_FIELD_PRINTED, "detail", NULL);
  dossier_record_class_set_columns (record_class, DOSSIER_TABLE_EXPORTED, exported_columns);
  dossier_record_class_set_columns (record_class, DOSSIER_TABLE_LISTED, listed_facts);
  dossier_record_class_set_columns (record_class, DOSSIER_TABLE_PRINTED, printed_columns);
  dossier_record_class_set_columns (record_class,
                                    DOSSIER_TABLE_PRINTED_WITHOUT_OWNERS,
                                    printed_columns_without_owners);
}

static void
dossier_action_init (DossierAction *self)
{
}

/**
 * dossier_action_state_is_finished:
 * @state: a state
 *
 * Returns: whether there is nothing left to do
 */
gboolean
dossier_action_state_is_finished (DossierActionState state)
{
  return state >= DOSSIER_ACTION_DONE;
}

/**
 * dossier_action_new:
 * @title: what is to be done
 * @element: the number of the element that needs it, or ""
 *
 * Returns: (transfer full): an action that is open from today
 */
DossierAction *
dossier_action_new (const char *title, const char *element)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *today = dossier_day_today ();

  return g_object_new (DOSSIER_TYPE_ACTION,
                       "id",
                       id,
                       "title",
                       title,
                       "element",
                       element,
                       "opened",
                       today,
                       NULL);
}

const char *
dossier_action_get_id (DossierAction *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "id");
}

const char *
dossier_action_get_title (DossierAction *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "title");
}

const char *
dossier_action_get_element (DossierAction *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "element");
}

const char *
dossier_action_get_owner (DossierAction *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "owner");
}

const char *
dossier_action_get_due (DossierAction *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "due");
}

const char *
dossier_action_get_opened (DossierAction *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "opened");
}

const char *
dossier_action_get_finished (DossierAction *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "finished");
}

/**
 * dossier_action_get_assessment:
 * @self: an action
 *
 * Returns: the identifier of the assessment whose finding it came from, or ""
 */
const char *
dossier_action_get_assessment (DossierAction *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "assessment");
}

DossierActionState
dossier_action_get_state (DossierAction *self)
{
  return (DossierActionState) dossier_record_get_enum (DOSSIER_RECORD (self), "state");
}

DossierPriority
dossier_action_get_priority (DossierAction *self)
{
  return (DossierPriority) dossier_record_get_enum (DOSSIER_RECORD (self), "priority");
}

/**
 * dossier_action_get_notes:
 * @self: an action
 *
 * Returns: (transfer none): a list of #DossierActionNote, the oldest first
 */
GListModel *
dossier_action_get_notes (DossierAction *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "notes");
}

/**
 * dossier_action_get_products:
 * @self: an action
 *
 * Returns: (transfer none): a list of #DossierProduct
 */
GListModel *
dossier_action_get_products (DossierAction *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "products");
}

gboolean
dossier_action_is_finished (DossierAction *self)
{
  return dossier_action_state_is_finished (dossier_action_get_state (self));
}

/**
 * dossier_action_is_overdue:
 * @self: an action
 * @today: the day to judge by
 *
 * Returns: whether it should be done by now: from the day after its due date
 *   until it is done
 */
gboolean
dossier_action_is_overdue (DossierAction *self, const char *today)
{
  const char *due = dossier_action_get_due (self);

  return *due != '\0' && strcmp (due, today) < 0 && !dossier_action_is_finished (self);
}

/* When it was done, and when it was due, as far as both are known. */
static char *
describe_finished (DossierAction *self)
{
  g_autofree char *finished = dossier_day_describe (dossier_action_get_finished (self));
  g_autofree char *due = dossier_day_describe (dossier_action_get_due (self));

  /* Translators: two days: “Done 27 Nov 2026 (due 1 Feb 2027)” */
  if (finished != NULL && due != NULL)
    return g_strdup_printf (_ ("Done %s (due %s)"), finished, due);
  /* Translators: a day: “Done 27 Nov 2026” */
  if (finished != NULL)
    return g_strdup_printf (_ ("Done %s"), finished);
  /* Translators: a day, of an action whose day of being done is not known */
  if (due != NULL)
    return g_strdup_printf (_ ("Done (due %s)"), due);
  return g_strdup (_ ("Done"));
}

/**
 * dossier_action_describe_due:
 * @self: an action
 * @today: the day to judge by
 *
 * Returns: (transfer full): when it is due for people, "3 days overdue", or
 *   when it was done
 */
char *
dossier_action_describe_due (DossierAction *self, const char *today)
{
  const char *due = dossier_action_get_due (self);
  g_autofree char *day = dossier_day_describe (due);
  int n_days;

  if (dossier_action_is_finished (self))
    return describe_finished (self);
  if (day == NULL)
    return g_strdup (_ ("No due date"));

  n_days = dossier_day_count_between (today, due);
  if (n_days < 0)
    return g_strdup_printf (
      dossier_ngettext ("%u day overdue", "%u days overdue", (gulong) -n_days),
      (guint) -n_days);
  return n_days == 0 ? g_strdup (_ ("Due today")) : g_strdup_printf (_ ("Due %s"), day);
}

/**
 * dossier_action_describe_due_date:
 * @self: an action
 *
 * For what is read on another day than it is written, as on paper: it counts no days.
 *
 * Returns: (transfer full): the day on which it is due, for people, or when it
 *   was done
 */
char *
dossier_action_describe_due_date (DossierAction *self)
{
  char *day;

  if (dossier_action_is_finished (self))
    return describe_finished (self);
  day = dossier_day_describe (dossier_action_get_due (self));

  return day != NULL ? day : g_strdup (_ ("No due date"));
}
