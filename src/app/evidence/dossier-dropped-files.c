/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-dropped-files.h"

#include <glib/gi18n.h>

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

/**
 * dossier_dropped_files_add:
 * @page: a page of the submission that the files were dropped on
 * @element: the element to cite them for; "" for none
 * @value: what was dropped, a #GdkFileList
 *
 * Adds the files as evidence, or says that the submission is read-only.
 *
 * Returns: whether they are added
 */
gboolean
dossier_dropped_files_add (DossierPage *page, const char *element, const GValue *value)
{
  if (!dossier_submission_get_editable (dossier_page_get_submission (page)))
    {
      gtk_widget_activate_action (GTK_WIDGET (page),
                                  "submission.show-message",
                                  "s",
                                  _ ("Nothing was added: this submission is read-only"));
      return FALSE;
    }
  return gtk_widget_activate_action (GTK_WIDGET (page),
                                     "submission.add-dropped",
                                     "(s@as)",
                                     element,
                                     dossier_dropped_files_to_uris (value));
}
