/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_WALK_PICTURE (dossier_walk_picture_get_type ())
G_DECLARE_FINAL_TYPE (DossierWalkPicture, dossier_walk_picture, DOSSIER, WALK_PICTURE, GtkWidget)

void dossier_walk_picture_update (DossierWalkPicture *self, DossierSubmission *submission);

G_END_DECLS
