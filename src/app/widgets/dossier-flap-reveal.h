/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void dossier_flap_reveal_before_layout (AdwFlap *flap);
void dossier_flap_reveal_to_all (AdwFlap *flap);
void dossier_flap_reveal_hide (GtkToggleButton *button);

G_END_DECLS
