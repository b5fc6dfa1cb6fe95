/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ELEMENT_GRID (dossier_element_grid_get_type ())
G_DECLARE_FINAL_TYPE (DossierElementGrid, dossier_element_grid, DOSSIER, ELEMENT_GRID, GtkWidget)

GtkWidget *dossier_element_grid_new (DossierSubmission *submission, DossierCriterion *criterion);
void dossier_element_grid_update (DossierElementGrid *self);

G_END_DECLS
