/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-editor.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PROMPT_LIST (dossier_prompt_list_get_type ())
G_DECLARE_FINAL_TYPE (DossierPromptList, dossier_prompt_list, DOSSIER, PROMPT_LIST, GtkWidget)

void dossier_prompt_list_set_editor (DossierPromptList *self, DossierNarrativeEditor *editor);
void dossier_prompt_list_set_response (DossierPromptList *self,
                                       DossierSubmission *submission,
                                       DossierResponse *response);
void dossier_prompt_list_set_editable (DossierPromptList *self, gboolean editable);

G_END_DECLS
