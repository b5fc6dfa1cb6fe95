/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-form-field.h"

G_BEGIN_DECLS

void dossier_form_style_read (DossierFormStyle *self, DossierQpdf *pdf, qpdf_oh widget);
void dossier_form_style_clear (DossierFormStyle *self);

G_END_DECLS
