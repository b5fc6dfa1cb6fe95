/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean dossier_unrecorded_evidence_lock (int store);
void dossier_unrecorded_evidence_unlock (int store);
void dossier_unrecorded_evidence_note (GFile *bundle_folder,
                                       int store,
                                       const char *sha256,
                                       int descriptor);
void dossier_unrecorded_evidence_forget (GFile *bundle_folder, const char *sha256);
void dossier_unrecorded_evidence_settle (GFile *bundle_folder, const char *saved);
void dossier_unrecorded_evidence_remove_abandoned (GFile *bundle_folder, int store);

G_END_DECLS
