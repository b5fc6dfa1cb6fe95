/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-view-settings.h"

/**
 * dossier_view_settings_new:
 * @submission: a submission
 *
 * What is remembered of a submission, but is no part of it: how somebody likes
 * to look at it.
 *
 * Returns: (transfer full) (nullable): the settings for it; %NULL if it has no
 *   identifier to know it by
 */
GSettings *
dossier_view_settings_new (DossierSubmission *submission)
{
  const char *id = dossier_record_get_text (DOSSIER_RECORD (submission), "id");
  g_autofree char *path = g_strdup_printf ("/org/dossier/Dossier/view/%s/", id);

  return g_uuid_string_is_valid (id)
           ? g_settings_new_with_path (DOSSIER_APPLICATION_ID ".View", path)
           : NULL;
}
