/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

/**
 * DossierAnswerKind:
 * @DOSSIER_ANSWER_OPEN: nobody has answered yet
 * @DOSSIER_ANSWER_YES: yes
 * @DOSSIER_ANSWER_PARTLY: in part, or not everywhere
 * @DOSSIER_ANSWER_NO: no
 * @DOSSIER_ANSWER_UNKNOWN: nobody who was asked knows
 * @DOSSIER_ANSWER_NOT_APPLICABLE: the question does not apply
 *
 * How a question of a self-assessment is answered.
 */
typedef enum
{
  DOSSIER_ANSWER_OPEN,
  DOSSIER_ANSWER_YES,
  DOSSIER_ANSWER_PARTLY,
  DOSSIER_ANSWER_NO,
  DOSSIER_ANSWER_UNKNOWN,
  DOSSIER_ANSWER_NOT_APPLICABLE,
} DossierAnswerKind;

#define DOSSIER_ANSWER_COUNT (DOSSIER_ANSWER_NOT_APPLICABLE + 1)

#define DOSSIER_TYPE_ANSWER_KIND (dossier_answer_kind_get_type ())
GType dossier_answer_kind_get_type (void);

#define DOSSIER_TYPE_ANSWER (dossier_answer_get_type ())
G_DECLARE_FINAL_TYPE (DossierAnswer, dossier_answer, DOSSIER, ANSWER, DossierRecord)

DossierAnswer *dossier_answer_new (guint question, DossierAnswerKind kind);
DossierAnswerKind dossier_answer_get_kind (DossierAnswer *self);
const char *dossier_answer_get_reason (DossierAnswer *self);

G_END_DECLS
