/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_markdown_styler_add_tags (GtkTextBuffer *buffer);
void dossier_markdown_styler_style (GtkTextBuffer *buffer);

G_END_DECLS
