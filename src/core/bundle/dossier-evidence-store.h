/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-inspection.h"

G_BEGIN_DECLS

/**
 * DossierStoredFile:
 * @name: the name that the file had, for people
 * @title: (nullable): what to call the evidence, where that is known
 * @type: its media type, as in "application/pdf"
 * @size: its size in bytes
 * @sha256: the SHA-256 of its content, in hexadecimal
 * @is_new: whether the store did not have this content before
 * @facts: (nullable): what it says of itself, as far as somebody has looked
 *
 * What is known of a file that has been put into the store.
 */
typedef struct
{
  char *name;
  char *title;
  char *type;
  guint64 size;
  char *sha256;
  gboolean is_new;
  DossierFileFacts *facts;
} DossierStoredFile;

void dossier_stored_file_free (DossierStoredFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStoredFile, dossier_stored_file_free)

DossierStoredFile *dossier_evidence_store_add (GFile *bundle_folder,
                                               GFile *file,
                                               GFileProgressCallback progress,
                                               gpointer progress_data,
                                               GCancellable *cancellable,
                                               GError **error);
char *dossier_evidence_store_find (GFile *bundle_folder, const char *sha256);
int dossier_evidence_store_open (GFile *bundle_folder, const char *sha256);
void dossier_evidence_store_drop (GFile *bundle_folder, const char *sha256);

G_END_DECLS
