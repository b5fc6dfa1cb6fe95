/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierFileFault:
 * @DOSSIER_FILE_FAULT_NONE: the file is as it was added
 * @DOSSIER_FILE_FAULT_MISSING: the store does not have it
 * @DOSSIER_FILE_FAULT_DAMAGED: it has another size or content
 *
 * What became of a file of evidence behind the program's back.
 */
typedef enum
{
  DOSSIER_FILE_FAULT_NONE,
  DOSSIER_FILE_FAULT_MISSING,
  DOSSIER_FILE_FAULT_DAMAGED,
} DossierFileFault;

GHashTable *dossier_evidence_audit_sizes (GFile *bundle_folder, GListModel *evidence);
GHashTable *dossier_evidence_audit_contents (GFile *bundle_folder, GListModel *evidence);
void dossier_evidence_audit_async (GFile *bundle_folder,
                                   GListModel *evidence,
                                   gboolean by_content,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GHashTable *dossier_evidence_audit_finish (GAsyncResult *result, GError **error);

DossierFileFault dossier_file_fault_find (GHashTable *faults, const char *sha256);

gboolean
dossier_evidence_audit_has_content (int descriptor, const char *sha256, GCancellable *cancellable);

G_END_DECLS
