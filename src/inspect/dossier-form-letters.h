/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

void dossier_form_letters_show (cairo_t *cr, PangoLayout *layout, double x, double y);

G_END_DECLS
