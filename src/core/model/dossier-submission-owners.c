/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-owners.h"

#include "dossier-action.h"
#include "dossier-response.h"

#include <stdlib.h>

static int
compare_owners (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
add_owner (GHashTable *owners, const char *owner)
{
  if (*owner != '\0')
    g_hash_table_add (owners, (gpointer) owner);
}

/**
 * dossier_submission_list_owners:
 * @self: a submission
 *
 * Returns: (transfer full) (array zero-terminated=1): whoever owns a response or an action now,
 *   each once, in the order of the alphabet
 */
char **
dossier_submission_list_owners (DossierSubmission *self)
{
  g_autoptr (GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *responses, *actions;
  char **sorted;
  guint n_owners;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (self), NULL);

  responses = dossier_submission_get_responses (self);
  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      add_owner (owners, dossier_response_get_owner (response));
    }
  actions = dossier_submission_get_actions (self);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);

      add_owner (owners, dossier_action_get_owner (action));
    }
  sorted = (char **) g_hash_table_get_keys_as_array (owners, &n_owners);
  qsort (sorted, n_owners, sizeof (char *), compare_owners);
  for (guint i = 0; i < n_owners; i++)
    sorted[i] = g_strdup (sorted[i]);
  return sorted;
}
