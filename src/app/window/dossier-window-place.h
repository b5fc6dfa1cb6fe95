/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-window.h"

G_BEGIN_DECLS

/**
 * DossierWindowPlace:
 *
 * Where the user is in a window, to be found again when the same submission is shown anew.
 */
typedef struct _DossierWindowPlace DossierWindowPlace;

DossierWindowPlace *dossier_window_place_new (DossierWindow *window);
void dossier_window_place_free (DossierWindowPlace *self);
void dossier_window_place_restore (DossierWindowPlace *self, DossierWindow *window);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWindowPlace, dossier_window_place_free)

G_END_DECLS
