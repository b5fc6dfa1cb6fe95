/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_long_words_watch (GtkTextBuffer *buffer);

gboolean dossier_long_words_is_marked (const GtkTextIter *start);

G_END_DECLS
