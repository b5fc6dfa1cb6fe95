/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-answer.h"

#include "dossier-edit-label.h"
#include "dossier-enum.h"
#include "dossier-text.h"

/**
 * DossierAnswer:
 *
 * The answer to a question of a self-assessment, and how one knows. The question is known by its
 * number within its element.
 */
struct _DossierAnswer
{
  DossierRecord parent_instance;
};

static const DossierEnumValue answer_kind_values[] = {
  { DOSSIER_ANSWER_OPEN, "open", N_ ("Not Answered"), NULL },
  { DOSSIER_ANSWER_YES, "yes", N_ ("Yes"), NULL },
  { DOSSIER_ANSWER_PARTLY, "partly", N_ ("Partly"), NULL },
  { DOSSIER_ANSWER_NO, "no", N_ ("No"), NULL },
  { DOSSIER_ANSWER_UNKNOWN, "unknown", N_ ("Don’t Know"), NULL },
  { DOSSIER_ANSWER_NOT_APPLICABLE, "not-applicable", N_ ("Does Not Apply"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierAnswerKind, dossier_answer_kind, answer_kind_values)

G_DEFINE_FINAL_TYPE (DossierAnswer, dossier_answer, DOSSIER_TYPE_RECORD)

static const DossierEditLabel edit_labels[] = {
  { "answer", N_ ("Change Answer"), NULL },
  { "reason", N_ ("Edit Reason of Answer"), NULL },
  { NULL, NULL, NULL },
};

static void
dossier_answer_class_init (DossierAnswerClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "question", N_ ("Question"));
  dossier_record_class_add_enum (record_class,
                                 "answer",
                                 N_ ("Answer"),
                                 DOSSIER_TYPE_ANSWER_KIND,
                                 DOSSIER_ANSWER_OPEN);
  dossier_record_class_add_text (record_class, "reason", N_ ("How Do We Know?"));

  dossier_record_class_set_edit_labels (record_class, edit_labels);
}

static void
dossier_answer_init (DossierAnswer *self)
{
}

/**
 * dossier_answer_new:
 * @question: the number of a question within its element, from 1
 * @kind: how it is answered
 *
 * Returns: (transfer full): the answer
 */
DossierAnswer *
dossier_answer_new (guint question, DossierAnswerKind kind)
{
  g_autofree char *number = g_strdup_printf ("%u", question);

  return g_object_new (DOSSIER_TYPE_ANSWER, "question", number, "answer", kind, NULL);
}

DossierAnswerKind
dossier_answer_get_kind (DossierAnswer *self)
{
  return (DossierAnswerKind) dossier_record_get_enum (DOSSIER_RECORD (self), "answer");
}

/**
 * dossier_answer_get_reason:
 * @self: an answer
 *
 * Returns: how one knows, or ""
 */
const char *
dossier_answer_get_reason (DossierAnswer *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "reason");
}
