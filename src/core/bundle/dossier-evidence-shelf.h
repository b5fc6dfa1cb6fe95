/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int dossier_evidence_shelf_open_store (GFile *bundle_folder, gboolean is_made, GError **error);
int dossier_evidence_shelf_open (int store, const char *sha256, gboolean is_made, GError **error);
char *dossier_evidence_shelf_find (int shelf, const char *sha256);
void dossier_evidence_shelf_set_error (GError **error, int code);

G_END_DECLS
