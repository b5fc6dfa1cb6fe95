/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-answer.h"
#include "dossier-question.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_QUESTION_ROW (dossier_question_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierQuestionRow,
                      dossier_question_row,
                      DOSSIER,
                      QUESTION_ROW,
                      GtkListBoxRow)

GtkWidget *dossier_question_row_new (DossierQuestion *question);
void dossier_question_row_set_answer (DossierQuestionRow *self,
                                      DossierAnswerKind kind,
                                      const char *reason);
void dossier_question_row_set_editable (DossierQuestionRow *self, gboolean is_editable);
void dossier_question_row_set_for_meeting (DossierQuestionRow *self, gboolean is_for_meeting);

G_END_DECLS
