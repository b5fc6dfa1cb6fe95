/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierBundleSaving:
 * @folder: the bundle's folder
 * @text: what is to be written
 * @length: its length in bytes
 * @known_version: (nullable): the file as it was read or saved last
 * @is_locked: whether the caller holds the lock of the bundle
 * @version: the file that was written
 * @copy: (nullable): where what another program had written is kept
 *
 * One save of a submission, on whatever thread.
 */
typedef struct
{
  GFile *folder;
  char *text;
  gsize length;
  char *known_version;
  gboolean is_locked;

  char *version;
  GFile *copy;
} DossierBundleSaving;

DossierBundleSaving *dossier_bundle_saving_new (GFile *folder,
                                                DossierSubmission *submission,
                                                const char *known_version,
                                                gboolean is_locked);
void dossier_bundle_saving_free (DossierBundleSaving *self);
gboolean dossier_bundle_saving_run (DossierBundleSaving *self, GError **error);
char *dossier_bundle_find_version (GFile *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierBundleSaving, dossier_bundle_saving_free)

G_END_DECLS
