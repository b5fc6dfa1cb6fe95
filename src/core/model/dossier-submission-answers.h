/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-answer.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

void dossier_submission_answer_question (DossierSubmission *self,
                                         const char *element,
                                         guint question,
                                         DossierAnswerKind kind);
void dossier_submission_explain_answer (DossierSubmission *self,
                                        const char *element,
                                        guint question,
                                        const char *reason);
void dossier_submission_clear_answers (DossierSubmission *self);

G_END_DECLS
