/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_descriptor_write_all (int descriptor, gconstpointer bytes, gsize length);
gboolean dossier_descriptor_ends_as_pdf (int descriptor);

G_END_DECLS
