/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

gboolean dossier_pdf_contents_flatten (qpdf_data pdf, qpdf_oh page);
gboolean dossier_pdf_contents_are_known (qpdf_data pdf, qpdf_oh page);

G_END_DECLS
