/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-question.h"

/**
 * DossierQuestion:
 *
 * A plain question of a self-assessment about one element. “Yes” is always the good answer.
 */
struct _DossierQuestion
{
  GObject parent_instance;

  char *text;
  char *hint;
  gboolean is_essential;
};

G_DEFINE_FINAL_TYPE (DossierQuestion, dossier_question, G_TYPE_OBJECT)

static void
dossier_question_finalize (GObject *object)
{
  DossierQuestion *self = DOSSIER_QUESTION (object);

  g_free (self->text);
  g_free (self->hint);

  G_OBJECT_CLASS (dossier_question_parent_class)->finalize (object);
}

static void
dossier_question_class_init (DossierQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_question_finalize;
}

static void
dossier_question_init (DossierQuestion *self)
{
}

/**
 * dossier_question_new:
 * @text: the question
 * @hint: what could be meant, or when it does not apply; may be ""
 * @is_essential: whether the element cannot be met without a “yes” to it
 *
 * Returns: (transfer full): a question
 */
DossierQuestion *
dossier_question_new (const char *text, const char *hint, gboolean is_essential)
{
  DossierQuestion *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (hint != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_QUESTION, NULL);
  self->text = g_strdup (text);
  self->hint = g_strdup (hint);
  self->is_essential = is_essential;
  return self;
}

const char *
dossier_question_get_text (DossierQuestion *self)
{
  g_return_val_if_fail (DOSSIER_IS_QUESTION (self), NULL);

  return self->text;
}

/**
 * dossier_question_get_hint:
 * @self: a question
 *
 * Returns: what could be meant, or when it does not apply; may be ""
 */
const char *
dossier_question_get_hint (DossierQuestion *self)
{
  g_return_val_if_fail (DOSSIER_IS_QUESTION (self), NULL);

  return self->hint;
}

/**
 * dossier_question_is_essential:
 * @self: a question
 *
 * Returns: whether the element cannot be met without a “yes” to it
 */
gboolean
dossier_question_is_essential (DossierQuestion *self)
{
  g_return_val_if_fail (DOSSIER_IS_QUESTION (self), FALSE);

  return self->is_essential;
}
