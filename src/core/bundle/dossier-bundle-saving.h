/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierBundleSaving:
 * @folder: the bundle's folder
 * @pieces: (element-type GRefString): what is to be written
 * @text: (nullable): the same in one, once it is run
 * @length: the length of @text in bytes
 * @known_version: (nullable): the file as it was read or saved last
 * @is_locked: whether the caller holds the lock of the bundle
 * @kept_version: (nullable): another program's file that @kept_copy holds
 * @kept_copy: (nullable): the copy that was made of it last
 * @version: the file that was written
 * @is_new_copy: whether @kept_copy was made by this save, even if it failed then
 *
 * One save of a submission, on whatever thread.
 */
typedef struct
{
  GFile *folder;
  GPtrArray *pieces;
  char *text;
  gsize length;
  char *known_version;
  gboolean is_locked;
  char *kept_version;
  GFile *kept_copy;

  char *version;
  gboolean is_new_copy;
} DossierBundleSaving;

DossierBundleSaving *dossier_bundle_saving_new (GFile *folder,
                                                DossierSubmission *submission,
                                                const char *known_version,
                                                gboolean is_locked);
void dossier_bundle_saving_set_kept (DossierBundleSaving *self, const char *version, GFile *copy);
void dossier_bundle_saving_free (DossierBundleSaving *self);
gboolean dossier_bundle_saving_run (DossierBundleSaving *self, GError **error);
char *dossier_bundle_find_version (GFile *folder);
gboolean dossier_bundle_is_write_protected (GFile *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierBundleSaving, dossier_bundle_saving_free)

G_END_DECLS
