/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-form-field.h"

#include <cairo.h>

G_BEGIN_DECLS

gboolean dossier_form_text_draw (cairo_t *cr, const DossierFormField *field);

G_END_DECLS
