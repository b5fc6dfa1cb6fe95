/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-dropped-files.h"

/**
 * dossier_dropped_files_to_uris:
 * @value: what was dropped, a #GdkFileList
 *
 * Returns: (transfer floating): the addresses of the files, as "as", for the
 *   action "submission.add-dropped"
 */
GVariant *
dossier_dropped_files_to_uris (const GValue *value)
{
  GVariantBuilder uris;

  g_variant_builder_init (&uris, G_VARIANT_TYPE ("as"));
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    {
      g_autofree char *uri = g_file_get_uri (l->data);

      g_variant_builder_add (&uris, "s", uri);
    }
  return g_variant_builder_end (&uris);
}
