/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierDescriptor:
 *
 * An open file or folder that is closed with its variable; -1 for none.
 */
typedef int DossierDescriptor;

void dossier_descriptor_clear (DossierDescriptor *self);
gboolean dossier_descriptor_write_all (int descriptor, gconstpointer bytes, gsize length);
gboolean dossier_descriptor_ends_as_pdf (int descriptor);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierDescriptor, dossier_descriptor_clear)

G_END_DECLS
