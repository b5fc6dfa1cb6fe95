/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-action-order.h"

#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-text.h"

#include <string.h>

/* The groups of actions by due date, the most urgent first. */
typedef enum
{
  DUE_BEFORE,
  DUE_SOON,
  DUE_LATER,
  DUE_NEVER,
  DUE_NO_MORE,
} DueGroup;

static const DossierEnumValue action_grouping_values[] = {
  { DOSSIER_ACTION_BY_STATE, "state", N_ ("By state"), NULL },
  { DOSSIER_ACTION_BY_OWNER, "owner", N_ ("By owner"), NULL },
  { DOSSIER_ACTION_BY_ELEMENT, "element", N_ ("By element"), NULL },
  { DOSSIER_ACTION_BY_DUE, "due", N_ ("By due date"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierActionGrouping, dossier_action_grouping, action_grouping_values)

/**
 * dossier_action_is_due_soon:
 * @self: an action
 * @today: the day to judge by
 *
 * Returns: whether it is due within %DOSSIER_ACTION_DUE_SOON_DAYS, and not done
 */
gboolean
dossier_action_is_due_soon (DossierAction *self, const char *today)
{
  const char *due = dossier_action_get_due (self);
  int n_days;

  if (dossier_action_is_finished (self) || !dossier_day_is_valid (due))
    return FALSE;
  n_days = dossier_day_count_between (today, due);
  return n_days >= 0 && n_days <= DOSSIER_ACTION_DUE_SOON_DAYS;
}

static DueGroup
find_due_group (DossierAction *action, const char *today)
{
  if (dossier_action_is_finished (action))
    return DUE_NO_MORE;
  if (dossier_action_is_overdue (action, today))
    return DUE_BEFORE;
  if (*dossier_action_get_due (action) == '\0')
    return DUE_NEVER;
  return dossier_action_is_due_soon (action, today) ? DUE_SOON : DUE_LATER;
}

static const char *
describe_due_group (DueGroup group)
{
  switch (group)
    {
    case DUE_BEFORE:
      return _ ("Overdue");
    case DUE_SOON:
      return _ ("Due Within 14 Days");
    case DUE_LATER:
      return _ ("Due Later");
    case DUE_NEVER:
      return _ ("Without Due Date");
    case DUE_NO_MORE:
    default:
      return _ ("Finished");
    }
}

/**
 * dossier_action_describe_group:
 * @self: an action
 * @grouping: how actions are put together
 * @today: the day to judge by
 *
 * Returns: (transfer full): what stands over the group that @self is in
 */
char *
dossier_action_describe_group (DossierAction *self,
                               DossierActionGrouping grouping,
                               const char *today)
{
  const char *owner = dossier_action_get_owner (self);
  const char *element = dossier_action_get_element (self);

  switch (grouping)
    {
    case DOSSIER_ACTION_BY_OWNER:
      return g_strdup (*owner != '\0' ? owner : _ ("Without Owner"));
    case DOSSIER_ACTION_BY_ELEMENT:
      return g_strdup (*element != '\0' ? element : _ ("No Element"));
    case DOSSIER_ACTION_BY_DUE:
      return g_strdup (describe_due_group (find_due_group (self, today)));
    case DOSSIER_ACTION_BY_STATE:
    default:
      return g_strdup (
        dossier_enum_get_title (DOSSIER_TYPE_ACTION_STATE, (int) dossier_action_get_state (self)));
    }
}

/* Actions without such a text come last. */
static int
compare_texts (const char *a, const char *b)
{
  if ((*a == '\0') != (*b == '\0'))
    return *a == '\0' ? 1 : -1;
  return g_utf8_collate (a, b);
}

/* The numbers of elements are compared part by part: 1.2.10 is after 1.2.9. */
static int
compare_elements (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_collate_key_for_filename (a, -1);
  g_autofree char *second = g_utf8_collate_key_for_filename (b, -1);

  if ((*a == '\0') != (*b == '\0'))
    return *a == '\0' ? 1 : -1;
  return strcmp (first, second);
}

static int
compare_groups (DossierAction *a,
                DossierAction *b,
                DossierActionGrouping grouping,
                const char *today)
{
  switch (grouping)
    {
    case DOSSIER_ACTION_BY_OWNER:
      return compare_texts (dossier_action_get_owner (a), dossier_action_get_owner (b));
    case DOSSIER_ACTION_BY_ELEMENT:
      return compare_elements (dossier_action_get_element (a), dossier_action_get_element (b));
    case DOSSIER_ACTION_BY_DUE:
      return (int) find_due_group (a, today) - (int) find_due_group (b, today);
    case DOSSIER_ACTION_BY_STATE:
    default:
      return (int) dossier_action_get_state (a) - (int) dossier_action_get_state (b);
    }
}

/**
 * dossier_action_compare:
 * @a: an action
 * @b: another
 * @grouping: how actions are put together
 * @today: the day to judge by
 *
 * Puts groups in order, and in each of them what is overdue first, then by due
 * date, then what presses most.
 *
 * Returns: less than 0 if @a comes before @b, more than 0 if after
 */
int
dossier_action_compare (DossierAction *a,
                        DossierAction *b,
                        DossierActionGrouping grouping,
                        const char *today)
{
  int order = compare_groups (a, b, grouping, today);

  if (order == 0)
    order = (int) find_due_group (a, today) - (int) find_due_group (b, today);
  if (order == 0)
    order = compare_texts (dossier_action_get_due (a), dossier_action_get_due (b));
  if (order == 0)
    order = (int) dossier_action_get_priority (b) - (int) dossier_action_get_priority (a);
  if (order == 0)
    order = compare_texts (dossier_action_get_title (a), dossier_action_get_title (b));
  return order;
}
