/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command-assessment.h"

#include "dossier-enum.h"

/* Short names, for typing. */
static const char *const words[DOSSIER_ASSESSMENT_KIND_COUNT] = {
  [DOSSIER_ASSESSMENT_SELF] = "self",
  [DOSSIER_ASSESSMENT_PRE] = "pre",
  [DOSSIER_ASSESSMENT_FULL] = "full",
  [DOSSIER_ASSESSMENT_REVIEW] = "review",
  [DOSSIER_ASSESSMENT_REASSESSMENT] = "reassessment",
};

/**
 * dossier_command_parse_kind:
 * @word: what may be the word for a kind of assessment on the command line
 * @kind: (out): that kind
 *
 * Returns: whether it is
 */
gboolean
dossier_command_parse_kind (const char *word, DossierAssessmentKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i], word))
        {
          *kind = (DossierAssessmentKind) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * dossier_command_get_kind_word:
 * @kind: a kind of assessment
 *
 * Returns: the word for it on the command line
 */
const char *
dossier_command_get_kind_word (DossierAssessmentKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (words), NULL);

  return words[kind];
}

/**
 * dossier_command_add_tally:
 * @builder: where an object is being built
 * @tally: a tally
 *
 * Adds a member “tally”: the number of elements with each rating.
 */
void
dossier_command_add_tally (JsonBuilder *builder, const DossierTally *tally)
{
  json_builder_set_member_name (builder, "tally");
  json_builder_begin_object (builder);
  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    {
      json_builder_set_member_name (builder, dossier_enum_get_nick (DOSSIER_TYPE_RATING, rating));
      json_builder_add_int_value (builder, tally->n_rated[rating]);
    }
  json_builder_end_object (builder);
}
