/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

gboolean dossier_form_complete (DossierQpdf *pdf,
                                guint n_pages,
                                DossierQpdf **drawings,
                                gboolean *is_changed);

G_END_DECLS
