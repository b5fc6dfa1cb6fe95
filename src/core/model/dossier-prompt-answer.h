/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PROMPT_ANSWER (dossier_prompt_answer_get_type ())
G_DECLARE_FINAL_TYPE (DossierPromptAnswer,
                      dossier_prompt_answer,
                      DOSSIER,
                      PROMPT_ANSWER,
                      DossierRecord)

DossierPromptAnswer *dossier_prompt_answer_new (guint prompt, const char *paragraph);
guint dossier_prompt_answer_get_prompt (DossierPromptAnswer *self);
const char *dossier_prompt_answer_get_paragraph (DossierPromptAnswer *self);

G_END_DECLS
