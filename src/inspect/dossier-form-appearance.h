/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-form-field.h"

G_BEGIN_DECLS

gboolean dossier_form_appearance_choose (DossierQpdf *pdf,
                                         qpdf_oh widget,
                                         gboolean is_outdated,
                                         gboolean *is_changed);
gboolean dossier_form_appearance_drop_state (DossierQpdf *pdf, qpdf_oh widget);
gboolean dossier_form_appearance_is_there (DossierQpdf *pdf, qpdf_oh widget);
gboolean dossier_form_appearance_is_blank (DossierQpdf *pdf, qpdf_oh widget, DossierFormKind kind);

G_END_DECLS
