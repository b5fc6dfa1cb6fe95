/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-summary.h"

#include "dossier-text.h"

static char *
describe_to_do (guint n_to_do)
{
  return g_strdup_printf (
    dossier_ngettext ("%u item is still to do.", "%u items are still to do.", n_to_do),
    n_to_do);
}

static char *
describe_notes (guint n_notes)
{
  return g_strdup_printf (
    dossier_ngettext ("%u note to consider.", "%u notes to consider.", n_notes),
    n_notes);
}

/**
 * dossier_check_summary_describe_rest:
 * @checks: a list of checks
 *
 * Returns: (transfer full): how much is still to do and how many notes there are, beside the
 * issues, as in “171 items are still to do. 2 notes to consider.”; empty if there is neither
 */
char *
dossier_check_summary_describe_rest (DossierCheckList *checks)
{
  guint n_to_do = dossier_check_list_count (checks, DOSSIER_CHECK_GROUP_TO_DO);
  guint n_notes = dossier_check_list_count (checks, DOSSIER_CHECK_GROUP_NOTES);
  g_autofree char *to_do = describe_to_do (n_to_do);
  g_autofree char *notes = describe_notes (n_notes);

  if (n_to_do > 0 && n_notes > 0)
    return g_strjoin (" ", to_do, notes, NULL);
  if (n_to_do > 0)
    return g_steal_pointer (&to_do);
  return n_notes > 0 ? g_steal_pointer (&notes) : g_strdup ("");
}
