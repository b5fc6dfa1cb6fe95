/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers for a visit, as one document. */

#include "dossier-visit-report.h"

#include "dossier-day.h"
#include "dossier-text.h"
#include "dossier-visit-papers.h"
#include "dossier-visit.h"

/**
 * dossier_visit_papers_describe_days:
 * @self: the papers
 *
 * Returns: (transfer full): when the visit is; empty if that is not known
 */
char *
dossier_visit_papers_describe_days (const DossierVisitPapers *self)
{
  g_auto (GStrv) days = dossier_visit_list_days (self->assessment);
  guint n_days = g_strv_length (days);
  g_autofree char *first = n_days > 0 ? dossier_day_describe (days[0]) : g_strdup ("");
  g_autofree char *last = NULL;

  if (n_days < 2)
    return g_steal_pointer (&first);
  last = dossier_day_describe (days[n_days - 1]);
  /* Translators: the first and the last day of a visit */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}

/**
 * dossier_visit_papers_add_item:
 * @self: the papers
 * @text: a line
 *
 * Adds an item of a list.
 */
void
dossier_visit_papers_add_item (const DossierVisitPapers *self, const char *text)
{
  DossierReportBlock *block = dossier_report_add_text (self->report, DOSSIER_REPORT_BODY, text);

  block->label = g_strdup ("•");
  block->list_depth = 1;
}

/**
 * dossier_visit_papers_add_questions:
 * @self: the papers
 * @element: an element
 *
 * Adds the questions that an assessor may ask about an element: those by which an organisation
 * assesses itself.
 */
void
dossier_visit_papers_add_questions (const DossierVisitPapers *self, DossierElement *element)
{
  GListModel *questions = dossier_element_get_questions (element);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (DossierQuestion) question = g_list_model_get_item (questions, i);

      dossier_visit_papers_add_item (self, dossier_question_get_text (question));
    }
}

static gboolean
has_questions (gconstpointer element)
{
  return g_list_model_get_n_items (
           dossier_element_get_questions (DOSSIER_ELEMENT ((gpointer) element))) > 0;
}

static void
add_questions (const DossierVisitPapers *self)
{
  g_autoptr (GPtrArray) elements = dossier_visit_list_elements (self->submission, self->assessment);
  gboolean has_title = FALSE;

  for (guint i = 0; i < elements->len; i++)
    {
      DossierElement *element = elements->pdata[i];

      if (!has_questions (element))
        continue;
      if (!has_title)
        {
          dossier_report_add_heading (self->report,
                                      1,
                                      NULL,
                                      _ ("Questions to Expect"),
                                      "questions");
          dossier_report_add_text (self->report,
                                   DOSSIER_REPORT_LEAD,
                                   _ ("These are the questions of the self-assessment. An assessor "
                                      "may ask them in other words."));
        }
      has_title = TRUE;
      dossier_report_add_heading (self->report,
                                  3,
                                  dossier_element_get_number (element),
                                  dossier_element_get_title (element),
                                  NULL);
      dossier_visit_papers_add_questions (self, element);
    }
}

/**
 * dossier_visit_report_new:
 * @submission: a submission
 * @assessment: one of its assessments
 * @today: the day to judge by, if the visit has none
 *
 * Writes what is handed out for a visit: the timetable, a sheet for each person whom the assessor
 * meets, the checklist of the day, and the questions to expect.
 *
 * Returns: (transfer full): the papers as one document
 */
DossierReport *
dossier_visit_report_new (DossierSubmission *submission,
                          DossierAssessment *assessment,
                          const char *today)
{
  const char *date = dossier_assessment_get_date (assessment);
  g_autoptr (GPtrArray) sessions = dossier_assessment_list_sessions (assessment);
  g_autoptr (GPtrArray) people = dossier_visit_list_people (assessment);
  const char *organisation = dossier_submission_get_organisation_name (submission);
  /* Translators: of an organisation */
  g_autofree char *title = g_strdup_printf (_ ("Visit papers – %s"), organisation);
  DossierVisitPapers papers = { .report =
                                  dossier_report_new (title, organisation, _ ("Visit papers")),
                                .submission = submission,
                                .standard = dossier_submission_get_standard (submission),
                                .assessment = assessment,
                                .sessions = sessions,
                                .day = dossier_day_is_valid (date) ? date : today };

  dossier_report_add_heading (papers.report, 1, NULL, _ ("Timetable"), "timetable");
  dossier_visit_papers_add_timetable (&papers);
  for (guint i = 0; i < people->len; i++)
    {
      const DossierVisitPerson *person = people->pdata[i];

      dossier_visit_papers_add_sheet (&papers, person->role, i + 1);
    }
  dossier_visit_papers_add_checklist (&papers);
  add_questions (&papers);
  return papers.report;
}
