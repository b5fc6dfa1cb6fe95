/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

gboolean dossier_lost_object_is_there (qpdf_data pdf, GBytes *bytes);

G_END_DECLS
