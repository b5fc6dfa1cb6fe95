/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void dossier_narrow_header_apply (AdwHeaderBar *header, gboolean is_narrow);

G_END_DECLS
