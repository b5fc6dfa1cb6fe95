/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-document-kind.h"

#include "dossier-inspection-private.h"
#include "dossier-inspection.h"

/**
 * dossier_inspection_find_document_kind:
 * @descriptor: an open regular file, read from its beginning
 * @kind: (out): what it is
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a #GSpawnError
 *
 * Has the helper process find out what kind of document a file is. May be called on any thread, and
 * waits for the answer.
 *
 * Returns: whether the helper has answered
 */
gboolean
dossier_inspection_find_document_kind (int descriptor,
                                       DossierDocumentKind *kind,
                                       GCancellable *cancellable,
                                       GError **error)
{
  static const char *const words[] = { "kind", NULL };
  g_autoptr (GVariant) answer = NULL;
  guint32 number;

  g_return_val_if_fail (descriptor >= 0, FALSE);

  answer =
    dossier_inspection_ask (descriptor, words, DOSSIER_INSPECTION_KIND_TYPE, cancellable, error);
  if (answer == NULL)
    return FALSE;
  g_variant_get_child (answer, 1, "u", &number);
  *kind = (DossierDocumentKind) number;
  return TRUE;
}
