/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean dossier_text_place_find (GtkTextView *view,
                                  const GtkTextIter *iter,
                                  GtkWidget *widget,
                                  GdkRectangle *place);
gboolean dossier_text_place_get_iter (GtkTextView *view, int x, int y, GtkTextIter *iter);
GtkTextView *dossier_text_place_pick (GtkTextView *view, double *x, double *y);
void dossier_text_place_show (GtkTextView *view, const GtkTextIter *iter);
void dossier_text_place_show_cursor (GtkTextView *view);

G_END_DECLS
