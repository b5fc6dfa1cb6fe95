/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-form-field.h"

G_BEGIN_DECLS

char *dossier_form_value_find_text (DossierQpdf *pdf, qpdf_oh widget);
char *dossier_form_value_find_chosen (DossierQpdf *pdf, qpdf_oh widget);
GPtrArray *dossier_form_value_list_options (DossierQpdf *pdf, qpdf_oh widget);

G_END_DECLS
