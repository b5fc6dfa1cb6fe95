/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-portfolio-item.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ELEMENT_VIEW (dossier_element_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierElementView, dossier_element_view, DOSSIER, ELEMENT_VIEW, GtkWidget)

void dossier_element_view_set_item (DossierElementView *self,
                                    DossierSubmission *submission,
                                    DossierPortfolioItem *item);
GtkWidget *dossier_element_view_get_header (DossierElementView *self);
GtkWidget *dossier_element_view_get_body (DossierElementView *self);
GtkWidget *dossier_element_view_get_narrative (DossierElementView *self);
void dossier_element_view_focus_rating (DossierElementView *self);
void dossier_element_view_find (DossierElementView *self);
void dossier_element_view_set_writing (DossierElementView *self, gboolean is_writing);

G_END_DECLS
