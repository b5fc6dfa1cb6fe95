/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-replacement-plan.h"

#include "dossier-narrative-find.h"
#include "dossier-replacement.h"
#include "dossier-response-replacing.h"

#include <string.h>

/* In characters: how much is shown before and after a match. */
#define CONTEXT_MAXIMUM 40

/**
 * DossierReplacementPlan:
 *
 * What would be replaced in all narratives of a submission, of which some may be left out.
 */
struct _DossierReplacementPlan
{
  GObject parent_instance;

  DossierSubmission *submission;
  char *replacement;
  GPtrArray *narratives;
  GListStore *replacements;
};

/* markdown: the narrative when the plan was made
 * first: the position of its first replacement in the list of all */
typedef struct
{
  DossierResponse *response;
  char *markdown;
  GPtrArray *paragraphs;
  GArray *matches;
  guint first;
} Narrative;

G_DEFINE_FINAL_TYPE (DossierReplacementPlan, dossier_replacement_plan, G_TYPE_OBJECT)

static void
narrative_free (gpointer data)
{
  Narrative *narrative = data;

  g_object_unref (narrative->response);
  g_free (narrative->markdown);
  g_ptr_array_unref (narrative->paragraphs);
  g_array_unref (narrative->matches);
  g_free (narrative);
}

static char *
describe_place (DossierReplacementPlan *self, DossierResponse *response)
{
  const char *number = dossier_response_get_element (response);
  DossierElement *element =
    dossier_standard_find_element (dossier_submission_get_standard (self->submission), number);

  return g_strdup_printf ("%s  %s",
                          number,
                          element != NULL ? dossier_element_get_title (element) : "");
}

/* In one line, as much as there is room for. */
static char *
copy_part (const char *start, const char *end)
{
  return g_strdelimit (g_strndup (start, (gsize) (end - start)), "\n", ' ');
}

/* From the start of a word on, if there is one. */
static char *
copy_words_before (const char *text, const char *end)
{
  const char *start = end;
  const char *space;
  g_autofree char *words = NULL;

  for (guint i = 0; i < CONTEXT_MAXIMUM && start > text; i++)
    start = g_utf8_prev_char (start);
  words = copy_part (start, end);
  if (start == text)
    return g_steal_pointer (&words);
  space = strchr (words, ' ');
  return g_strconcat ("… ", space != NULL && space[1] != '\0' ? space + 1 : words, NULL);
}

/* To the end of a word, if there is one. */
static char *
copy_words_after (const char *start)
{
  const char *end = start;
  char *space;
  g_autofree char *words = NULL;

  for (guint i = 0; i < CONTEXT_MAXIMUM && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  words = copy_part (start, end);
  if (*end == '\0')
    return g_steal_pointer (&words);
  space = strrchr (words, ' ');
  if (space != NULL && space > words)
    *space = '\0';
  return g_strconcat (words, " …", NULL);
}

static void
add_replacement (DossierReplacementPlan *self,
                 const char *place,
                 const char *text,
                 const DossierTextRange *range)
{
  const char *start = text + range->start;
  const char *end = start + range->length;
  DossierReplacementText words = {
    copy_words_before (text, start),
    copy_part (start, end),
    g_strdup (self->replacement),
    copy_words_after (end),
  };
  g_autoptr (DossierReplacement) replacement = dossier_replacement_new (place, &words);

  g_list_store_append (self->replacements, replacement);
}

static void
add_narrative (DossierReplacementPlan *self, Narrative *narrative)
{
  g_autofree char *place = describe_place (self, narrative->response);

  narrative->first = g_list_model_get_n_items (G_LIST_MODEL (self->replacements));
  for (guint i = 0; i < narrative->matches->len; i++)
    {
      const DossierNarrativeMatch *match =
        &g_array_index (narrative->matches, DossierNarrativeMatch, i);

      add_replacement (self,
                       place,
                       dossier_narrative_match_get_text (narrative->paragraphs, match),
                       &match->range);
    }
  g_ptr_array_add (self->narratives, narrative);
}

static void
look_through (DossierReplacementPlan *self,
              DossierResponse *response,
              const DossierReplacementWords *words)
{
  const char *markdown = dossier_response_get_narrative (response);
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_read (markdown);
  g_autoptr (GArray) matches =
    dossier_narrative_find (paragraphs, words->sought, words->matches_case);
  Narrative *narrative;

  if (matches->len == 0)
    return;
  narrative = g_new0 (Narrative, 1);
  narrative->response = g_object_ref (response);
  narrative->markdown = g_strdup (markdown);
  narrative->paragraphs = g_steal_pointer (&paragraphs);
  narrative->matches = g_steal_pointer (&matches);
  add_narrative (self, narrative);
}

static void
dossier_replacement_plan_dispose (GObject *object)
{
  DossierReplacementPlan *self = DOSSIER_REPLACEMENT_PLAN (object);

  g_clear_pointer (&self->narratives, g_ptr_array_unref);
  g_clear_object (&self->replacements);
  g_clear_object (&self->submission);
  g_clear_pointer (&self->replacement, g_free);

  G_OBJECT_CLASS (dossier_replacement_plan_parent_class)->dispose (object);
}

static void
dossier_replacement_plan_class_init (DossierReplacementPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_replacement_plan_dispose;
}

static void
dossier_replacement_plan_init (DossierReplacementPlan *self)
{
  self->narratives = g_ptr_array_new_with_free_func (narrative_free);
  self->replacements = g_list_store_new (DOSSIER_TYPE_REPLACEMENT);
}

/**
 * dossier_replacement_plan_new:
 * @submission: a submission
 * @words: what is to be replaced by what
 *
 * Returns: (transfer full): what would be replaced in its narratives; nothing is left out yet
 */
DossierReplacementPlan *
dossier_replacement_plan_new (DossierSubmission *submission, const DossierReplacementWords *words)
{
  DossierReplacementPlan *self = g_object_new (DOSSIER_TYPE_REPLACEMENT_PLAN, NULL);
  GListModel *responses = dossier_submission_get_responses (submission);

  self->submission = g_object_ref (submission);
  self->replacement = g_strdup (words->replacement);
  for (guint i = 0; i < g_list_model_get_n_items (responses); i++)
    {
      g_autoptr (DossierResponse) response = g_list_model_get_item (responses, i);

      look_through (self, response, words);
    }
  return self;
}

/**
 * dossier_replacement_plan_get_replacements:
 * @self: a plan
 *
 * Returns: (transfer none): its replacements, a list of #DossierReplacement
 */
GListModel *
dossier_replacement_plan_get_replacements (DossierReplacementPlan *self)
{
  g_return_val_if_fail (DOSSIER_IS_REPLACEMENT_PLAN (self), NULL);

  return G_LIST_MODEL (self->replacements);
}

/**
 * dossier_replacement_plan_choose_all:
 * @self: a plan
 * @chosen: whether all matches are to be replaced, or none
 */
void
dossier_replacement_plan_choose_all (DossierReplacementPlan *self, gboolean chosen)
{
  g_return_if_fail (DOSSIER_IS_REPLACEMENT_PLAN (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->replacements)); i++)
    {
      g_autoptr (DossierReplacement) replacement =
        g_list_model_get_item (G_LIST_MODEL (self->replacements), i);

      dossier_replacement_set_chosen (replacement, chosen);
    }
}

/* The matches of a narrative that are to be replaced. */
static GArray *
list_chosen (DossierReplacementPlan *self, const Narrative *narrative)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (DossierNarrativeMatch));

  for (guint i = 0; i < narrative->matches->len; i++)
    {
      g_autoptr (DossierReplacement) replacement =
        g_list_model_get_item (G_LIST_MODEL (self->replacements), narrative->first + i);

      if (dossier_replacement_get_chosen (replacement))
        g_array_append_val (chosen, g_array_index (narrative->matches, DossierNarrativeMatch, i));
    }
  return chosen;
}

/**
 * dossier_replacement_plan_count_chosen:
 * @self: a plan
 * @n_narratives: (out): in how many narratives they are
 *
 * Returns: how many matches are to be replaced
 */
guint
dossier_replacement_plan_count_chosen (DossierReplacementPlan *self, guint *n_narratives)
{
  guint n_chosen = 0;

  *n_narratives = 0;
  g_return_val_if_fail (DOSSIER_IS_REPLACEMENT_PLAN (self), 0);

  for (guint i = 0; i < self->narratives->len; i++)
    {
      g_autoptr (GArray) chosen = list_chosen (self, self->narratives->pdata[i]);

      n_chosen += chosen->len;
      *n_narratives += chosen->len > 0;
    }
  return n_chosen;
}

/* A narrative without a chosen match is left as it is written, and so is one that was changed since
 * the plan was made. Returns: whether its text is short enough */
static gboolean
replace_in_narrative (DossierReplacementPlan *self, Narrative *narrative)
{
  g_autoptr (GArray) chosen = list_chosen (self, narrative);
  g_autoptr (GPtrArray) paragraphs = NULL;

  if (chosen->len == 0 ||
      !g_str_equal (narrative->markdown, dossier_response_get_narrative (narrative->response)))
    return TRUE;
  paragraphs = dossier_narrative_copy (narrative->paragraphs);
  return dossier_response_replace (narrative->response, paragraphs, chosen, self->replacement);
}

/**
 * dossier_replacement_plan_apply:
 * @self: a plan
 * @label: what the Undo command calls it
 *
 * Replaces the matches that are chosen, in one edit.
 *
 * Returns: whether it was done; nothing is if a narrative would be too long
 */
gboolean
dossier_replacement_plan_apply (DossierReplacementPlan *self, const char *label)
{
  gboolean is_done = TRUE;

  g_return_val_if_fail (DOSSIER_IS_REPLACEMENT_PLAN (self), FALSE);

  dossier_submission_begin_edit (self->submission, label);
  for (guint i = 0; is_done && i < self->narratives->len; i++)
    is_done = replace_in_narrative (self, self->narratives->pdata[i]);
  if (is_done)
    dossier_submission_end_edit (self->submission);
  else
    dossier_submission_cancel_edit (self->submission);
  return is_done;
}
