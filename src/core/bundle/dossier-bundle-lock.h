/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierBundleLock:
 * @descriptor: the folder, open; -1 where its file system has no locks
 *
 * While it is held, no other program of ours changes the bundle.
 */
typedef struct
{
  int descriptor;
} DossierBundleLock;

DossierBundleLock *dossier_bundle_lock_acquire (GFile *folder, GError **error);
void dossier_bundle_lock_free (DossierBundleLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierBundleLock, dossier_bundle_lock_free)

G_END_DECLS
