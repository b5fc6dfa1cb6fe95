/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PROMPT_ROW (dossier_prompt_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierPromptRow, dossier_prompt_row, DOSSIER, PROMPT_ROW, GtkWidget)

GtkWidget *dossier_prompt_row_new (const char *prompt);
gboolean dossier_prompt_row_get_ticked (DossierPromptRow *self);
void dossier_prompt_row_set_ticked (DossierPromptRow *self, gboolean is_ticked);
void dossier_prompt_row_set_editable (DossierPromptRow *self, gboolean editable);
void dossier_prompt_row_set_paragraph (DossierPromptRow *self, const char *paragraph);

G_END_DECLS
