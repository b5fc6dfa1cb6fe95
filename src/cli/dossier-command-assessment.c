/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command-assessment.h"

#include <glib/gi18n.h>

#include "dossier-enum.h"
#include "dossier-submission-assessments.h"

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
 * dossier_command_find_assessment:
 * @submission: a submission
 * @word: the identifier of an assessment, or its date
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer none): that assessment; %NULL if there is none, or several on that date
 */
DossierAssessment *
dossier_command_find_assessment (DossierSubmission *submission, const char *word, GError **error)
{
  g_autoptr (GPtrArray) assessments = dossier_submission_list_assessments (submission);
  DossierAssessment *found = dossier_submission_find_assessment (submission, word);
  guint n_found = 0;

  if (found != NULL)
    return found;
  for (guint i = 0; i < assessments->len; i++)
    {
      if (!g_str_equal (dossier_assessment_get_date (assessments->pdata[i]), word))
        continue;
      found = assessments->pdata[i];
      n_found++;
    }
  if (n_found == 1)
    return found;
  g_set_error (error,
               G_IO_ERROR,
               n_found == 0 ? G_IO_ERROR_NOT_FOUND : G_IO_ERROR_INVALID_ARGUMENT,
               n_found == 0
                 ? _ ("There is no assessment “%s”. Run “dossier-cli assessment list” to see them.")
                 : _ ("There are several assessments on %s. Run “dossier-cli assessment list” to "
                      "see their identifiers."),
               word);
  return NULL;
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

/**
 * dossier_command_add_elements:
 * @builder: where an object is being built
 * @name: the name of the member
 * @elements: (element-type DossierElement): elements
 *
 * Adds a member: the numbers of the elements.
 */
void
dossier_command_add_elements (JsonBuilder *builder, const char *name, GPtrArray *elements)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < elements->len; i++)
    json_builder_add_string_value (builder, dossier_element_get_number (elements->pdata[i]));
  json_builder_end_array (builder);
}
