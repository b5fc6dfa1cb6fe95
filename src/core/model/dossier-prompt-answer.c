/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-prompt-answer.h"

#include "dossier-edit-label.h"
#include "dossier-text.h"

/**
 * DossierPromptAnswer:
 *
 * A prompt of an element that somebody has ticked off as answered in the response. The prompt is
 * known by its number within its element. The paragraph is known by the words that it begins with,
 * as paragraphs move while a narrative is written.
 */
struct _DossierPromptAnswer
{
  DossierRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierPromptAnswer, dossier_prompt_answer, DOSSIER_TYPE_RECORD)

static const DossierEditLabel edit_labels[] = {
  { "paragraph", N_ ("Change Paragraph of Prompt"), NULL },
  { NULL, NULL, NULL },
};

static void
dossier_prompt_answer_class_init (DossierPromptAnswerClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "prompt", N_ ("Prompt"));
  dossier_record_class_add_text (record_class, "paragraph", N_ ("Paragraph"));

  dossier_record_class_set_edit_labels (record_class, edit_labels);
}

static void
dossier_prompt_answer_init (DossierPromptAnswer *self)
{
}

/**
 * dossier_prompt_answer_new:
 * @prompt: the number of a prompt within its element, from 1
 * @paragraph: the words that the paragraph begins with that answers it, or ""
 *
 * Returns: (transfer full): the answer
 */
DossierPromptAnswer *
dossier_prompt_answer_new (guint prompt, const char *paragraph)
{
  g_autofree char *number = g_strdup_printf ("%u", prompt);

  return g_object_new (DOSSIER_TYPE_PROMPT_ANSWER, "prompt", number, "paragraph", paragraph, NULL);
}

/**
 * dossier_prompt_answer_get_prompt:
 * @self: an answer
 *
 * Returns: the number of the prompt within its element, from 1; 0 for what is no number
 */
guint
dossier_prompt_answer_get_prompt (DossierPromptAnswer *self)
{
  const char *prompt = dossier_record_get_text (DOSSIER_RECORD (self), "prompt");
  guint64 number;

  if (!g_ascii_string_to_unsigned (prompt, 10, 1, G_MAXUINT, &number, NULL))
    return 0;
  return (guint) number;
}

/**
 * dossier_prompt_answer_get_paragraph:
 * @self: an answer
 *
 * Returns: the words that the paragraph begins with that answers the prompt, or ""
 */
const char *
dossier_prompt_answer_get_paragraph (DossierPromptAnswer *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "paragraph");
}
