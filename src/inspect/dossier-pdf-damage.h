/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

gboolean dossier_pdf_damage_is_there (qpdf_data pdf, guint64 size);

G_END_DECLS
