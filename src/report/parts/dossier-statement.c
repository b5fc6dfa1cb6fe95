/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-statement.h"

#include "dossier-assessment.h"
#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-history.h"
#include "dossier-language.h"
#include "dossier-tally.h"
#include "dossier-text.h"

static void
append_criteria (GString *text, DossierHistory *history, guint position, DossierStandard *standard)
{
  GListModel *criteria = dossier_standard_get_criteria (standard);

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      g_autofree char *ratings = NULL;
      DossierTally tally = { 0 };

      dossier_history_count (history, position, criterion, &tally);
      ratings = dossier_tally_describe (&tally, standard);
      g_string_append_printf (text,
                              "%s %s: %s\n",
                              dossier_criterion_get_number (criterion),
                              dossier_criterion_get_title (criterion),
                              ratings);
    }
}

/* The elements of a rating, each on a line below its title. */
static void
append_elements (GString *text,
                 DossierHistory *history,
                 guint position,
                 DossierStandard *standard,
                 DossierRating rating)
{
  GListModel *elements = dossier_standard_get_elements (standard);
  gboolean has_title = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);

      if (dossier_history_get_rating (history, position, number)->rating != rating)
        continue;
      if (!has_title)
        g_string_append_printf (text,
                                "\n%s\n",
                                dossier_standard_get_rating_title (standard, rating));
      has_title = TRUE;
      g_string_append_printf (text, "%s %s\n", number, dossier_element_get_title (element));
    }
}

static void
append_assessment (GString *text, DossierAssessment *assessment)
{
  const char *body = dossier_record_get_text (DOSSIER_RECORD (assessment), "body");
  g_autofree char *date = dossier_day_describe (dossier_assessment_get_date (assessment));

  g_string_append_printf (text,
                          "%s: %s\n",
                          dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_KIND,
                                                  (int) dossier_assessment_get_kind (assessment)),
                          date != NULL ? date : "–");
  if (*body != '\0')
    g_string_append_printf (text, _ ("Assessed by: %s\n"), body);
  g_string_append_printf (
    text,
    _ ("Outcome: %s\n"),
    dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_OUTCOME,
                            (int) dossier_assessment_get_outcome (assessment)));
}

/**
 * dossier_statement_create:
 * @submission: a submission
 *
 * Writes what an organisation publishes of its results: what the certification
 * body decided last, and how the elements were rated, but nothing that it
 * remarked. It is in the language of the reports.
 *
 * Returns: (transfer full): the statement, as plain text
 */
char *
dossier_statement_create (DossierSubmission *submission)
{
  g_auto (DossierLanguageScope) scope_of_language = dossier_language_enter (
    dossier_report_options_get_language (dossier_submission_get_report_options (submission)));
  DossierStandard *standard = dossier_submission_get_standard (submission);
  g_autoptr (DossierHistory) history = dossier_history_new (submission);
  g_autofree char *scope = dossier_submission_describe_scope (submission);
  g_autofree char *ratings = NULL;
  GString *text = g_string_new (NULL);
  DossierTally tally = { 0 };
  guint position;

  /* Translators: an organisation, and the name of a standard */
  g_string_append_printf (text,
                          _ ("%s: results for %s\n"),
                          dossier_submission_get_organisation_name (submission),
                          dossier_standard_get_title (standard));
  g_string_append_printf (text, _ ("Scope: %s\n"), scope);
  if (!dossier_history_find_latest_formal (history, &position))
    {
      g_string_append (text, _ ("There has been no assessment by a certification body yet.\n"));
      return g_string_free (text, FALSE);
    }
  append_assessment (text, dossier_history_get_assessment (history, position));
  dossier_history_count (history, position, NULL, &tally);
  ratings = dossier_tally_describe (&tally, standard);
  g_string_append_printf (text, _ ("All elements: %s\n\n"), ratings);
  append_criteria (text, history, position, standard);
  append_elements (text, history, position, standard, DOSSIER_RATING_COMPLIANCE_PLUS);
  append_elements (text, history, position, standard, DOSSIER_RATING_PARTIAL_COMPLIANCE);
  append_elements (text, history, position, standard, DOSSIER_RATING_NON_COMPLIANCE);
  return g_string_free (text, FALSE);
}
