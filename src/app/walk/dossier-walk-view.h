/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_WALK_VIEW (dossier_walk_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierWalkView, dossier_walk_view, DOSSIER, WALK_VIEW, GtkWidget)

void dossier_walk_view_set_submission (DossierWalkView *self, DossierSubmission *submission);
void dossier_walk_view_update (DossierWalkView *self);
void dossier_walk_view_go_on (DossierWalkView *self);
void dossier_walk_view_set_for_meeting (DossierWalkView *self, gboolean is_for_meeting);
void dossier_walk_view_focus (DossierWalkView *self);

G_END_DECLS
