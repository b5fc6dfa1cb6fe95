/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan to begin with: an opening and a closing meeting, a session about each criterion, meetings
 * with customers and partners, time for the assessor. Who is met follows the sources of the
 * standard, which name staff, customers and partners; the lengths are Dossier’s own. */

#include "dossier-visit-plan.h"

#include "dossier-clock.h"
#include "dossier-element-numbers.h"
#include "dossier-text.h"
#include "dossier-visit.h"

#define DAY_BEGINS    (9 * 60 + 30)
#define LUNCH_BEGINS  (12 * 60)
#define LUNCH_MINUTES 45
#define DAY_ENDS      (17 * 60)

#define MINUTES_OF_MEETING   30
#define MINUTES_OF_CUSTOMERS 45
/* For each element, and each day of the visit. */
#define MINUTES_OF_ELEMENT 4
#define MINUTES_SHORTEST   30
#define MINUTES_LONGEST    105
#define MINUTES_STEP       15

typedef struct
{
  DossierSubmission *submission;
  DossierAssessment *assessment;
  GPtrArray *elements;
  char **days;
  guint n_days;
  guint day;
  guint time;
  gboolean had_lunch;
} Plan;

static void
place (Plan *self, DossierSession *session, guint minutes)
{
  g_autofree char *begins = dossier_clock_format (self->time);
  g_autofree char *ends = dossier_clock_format (self->time + minutes);

  g_object_set (session,
                "date",
                self->day < self->n_days ? self->days[self->day] : "",
                "begins",
                begins,
                "ends",
                ends,
                NULL);
  self->time += minutes;
  dossier_submission_append (self->submission,
                             DOSSIER_RECORD (self->assessment),
                             "sessions",
                             session);
}

static void
add_lunch (Plan *self)
{
  g_autoptr (DossierSession) lunch = dossier_session_new (_ ("Lunch"), DOSSIER_SESSION_NOBODY);

  self->had_lunch = TRUE;
  place (self, lunch, LUNCH_MINUTES);
}

static void
make_room (Plan *self, guint minutes)
{
  if (!self->had_lunch && self->time >= LUNCH_BEGINS)
    add_lunch (self);
  if (self->time + minutes <= DAY_ENDS || self->day + 1 >= self->n_days)
    return;
  self->day++;
  self->time = DAY_BEGINS;
  self->had_lunch = FALSE;
}

static void
add_session (Plan *self, DossierSession *session, guint minutes)
{
  make_room (self, minutes);
  place (self, session, minutes);
}

static void
add_meeting (Plan *self, const char *title, DossierSessionGroup group)
{
  g_autoptr (DossierSession) session = dossier_session_new (title, group);

  add_session (self, session, MINUTES_OF_MEETING);
}

static guint
find_length (Plan *self, guint n_elements)
{
  guint minutes = n_elements * MINUTES_OF_ELEMENT * MAX (1, self->n_days);

  minutes = (minutes + MINUTES_STEP - 1) / MINUTES_STEP * MINUTES_STEP;
  return CLAMP (minutes, MINUTES_SHORTEST, MINUTES_LONGEST);
}

/* The roles of those who answer for the elements. */
static char *
join_owners (Plan *self, GPtrArray *elements)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();

  for (guint i = 0; i < elements->len; i++)
    {
      DossierResponse *response =
        dossier_submission_find_response (self->submission,
                                          dossier_element_get_number (elements->pdata[i]));
      const char *owner = response != NULL ? dossier_response_get_owner (response) : "";

      if (*owner != '\0' && !g_ptr_array_find_with_equal_func (owners, owner, g_str_equal, NULL))
        g_ptr_array_add (owners, (gpointer) owner);
    }
  g_ptr_array_add (owners, NULL);
  return g_strjoinv (", ", (char **) owners->pdata);
}

static void
set_elements (Plan *self, DossierSession *session, GPtrArray *elements)
{
  g_autofree char *numbers =
    dossier_element_numbers_join (dossier_submission_get_standard (self->submission), elements);

  g_object_set (session, "elements", numbers, NULL);
}

static GPtrArray *
list_in_criterion (Plan *self, DossierCriterion *criterion)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->elements->len; i++)
    {
      if (dossier_element_numbers_match (dossier_criterion_get_number (criterion),
                                         dossier_element_get_number (self->elements->pdata[i])))
        g_ptr_array_add (list, self->elements->pdata[i]);
    }
  return list;
}

static void
add_criterion (Plan *self, DossierCriterion *criterion)
{
  g_autoptr (GPtrArray) elements = list_in_criterion (self, criterion);
  g_autoptr (DossierSession) session = NULL;
  g_autofree char *owners = NULL;

  if (elements->len == 0)
    return;
  session = dossier_session_new (dossier_criterion_get_title (criterion), DOSSIER_SESSION_STAFF);
  owners = join_owners (self, elements);
  g_object_set (session, "people", owners, NULL);
  set_elements (self, session, elements);
  add_session (self, session, find_length (self, elements->len));
}

static void
add_criteria (Plan *self)
{
  GListModel *criteria =
    dossier_standard_get_criteria (dossier_submission_get_standard (self->submission));

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      add_criterion (self, criterion);
    }
}

static void
collect_shown (Plan *self, GPtrArray *list, DossierCriterion *criterion, const char *group)
{
  GListModel *parts = dossier_criterion_get_sub_criteria (criterion);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (DossierSubCriterion) part = g_list_model_get_item (parts, i);
      const char *number = dossier_sub_criterion_get_number (part);

      for (guint j = 0; dossier_sub_criterion_is_shown_by (part, group) && j < self->elements->len;
           j++)
        {
          DossierElement *element = self->elements->pdata[j];

          if (dossier_element_numbers_match (number, dossier_element_get_number (element)))
            g_ptr_array_add (list, element);
        }
    }
}

/* Left out where none of the elements is theirs to speak to. */
static void
add_outsiders (Plan *self, const char *title, DossierSessionGroup group, const char *nick)
{
  GListModel *criteria =
    dossier_standard_get_criteria (dossier_submission_get_standard (self->submission));
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  g_autoptr (DossierSession) session = dossier_session_new (title, group);

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      collect_shown (self, elements, criterion, nick);
    }
  if (elements->len == 0)
    return;
  set_elements (self, session, elements);
  add_session (self, session, MINUTES_OF_CUSTOMERS);
}

static void
add_sessions (Plan *self)
{
  add_meeting (self, _ ("Opening Meeting"), DOSSIER_SESSION_MANAGERS);
  add_criteria (self);
  add_outsiders (self, _ ("Meeting with Customers"), DOSSIER_SESSION_CUSTOMERS, "customers");
  add_outsiders (self, _ ("Meeting with Partners"), DOSSIER_SESSION_PARTNERS, "partners");
  add_meeting (self, _ ("Time for the Assessor"), DOSSIER_SESSION_NOBODY);
  add_meeting (self, _ ("Closing Meeting"), DOSSIER_SESSION_MANAGERS);
}

/**
 * dossier_visit_plan_add:
 * @submission: a submission
 * @assessment: one of its assessments
 *
 * Adds sessions that cover all elements that the assessor looks at, on the days of the visit. It is
 * one edit, and can be undone.
 *
 * Returns: whether there is something to cover, there were no sessions yet, and the submission can
 *   be edited
 */
gboolean
dossier_visit_plan_add (DossierSubmission *submission, DossierAssessment *assessment)
{
  g_auto (GStrv) days = NULL;
  g_autoptr (GPtrArray) elements = NULL;
  Plan plan = { 0 };

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), FALSE);
  g_return_val_if_fail (DOSSIER_IS_ASSESSMENT (assessment), FALSE);

  elements = dossier_visit_list_elements (submission, assessment);
  if (elements->len == 0 || !dossier_submission_get_editable (submission) ||
      g_list_model_get_n_items (dossier_assessment_get_sessions (assessment)) > 0)
    return FALSE;
  days = dossier_visit_list_days (assessment);
  plan = (Plan){ .submission = submission,
                 .assessment = assessment,
                 .elements = elements,
                 .days = days,
                 .n_days = g_strv_length (days),
                 .time = DAY_BEGINS };
  dossier_submission_begin_edit (submission, _ ("Plan Visit"));
  add_sessions (&plan);
  dossier_submission_end_edit (submission);
  return TRUE;
}
