/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean dossier_jpeg_is_plain (GBytes *file);

G_END_DECLS
