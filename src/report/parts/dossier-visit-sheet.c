/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody whom the assessor meets reads before. */

#include "dossier-visit-papers.h"

#include "dossier-action.h"
#include "dossier-day.h"
#include "dossier-text.h"
#include "dossier-visit.h"
#include "dossier-words.h"

/* In words: enough to say what the answer is about; all of it is in the submission. */
#define ANSWER_LENGTH 80

static const double session_shares[] = { 4, 4, 3, 4 };

static void
add_subtitle (const DossierVisitPapers *self, const char *text)
{
  dossier_report_add_text (self->report, DOSSIER_REPORT_HEADING_4, text)->keeps_next = TRUE;
}

static char *
describe_when (DossierSession *session)
{
  const char *date = dossier_record_get_text (DOSSIER_RECORD (session), "date");
  g_autofree char *day = *date != '\0' ? dossier_day_describe (date) : g_strdup ("");
  g_autofree char *time = dossier_session_describe_time (session);

  return g_strstrip (g_strjoin ("\n", day, time, NULL));
}

static char *
describe_others (DossierSession *session, const char *role)
{
  g_auto (GStrv) people = dossier_session_list_people (session);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) others = NULL;

  for (guint i = 0; people[i] != NULL; i++)
    {
      if (!g_str_equal (people[i], role))
        g_strv_builder_add (builder, people[i]);
    }
  others = g_strv_builder_end (builder);
  return g_strjoinv (", ", others);
}

static void
add_sessions (const DossierVisitPapers *self, GPtrArray *sessions, const char *role)
{
  DossierReportBlock *row = dossier_report_add_row (self->report, TRUE);

  row->shares = session_shares;
  dossier_report_block_add_cell (row, _ ("When"), NULL);
  dossier_report_block_add_cell (row, _ ("Session"), NULL);
  dossier_report_block_add_cell (row, _ ("Place"), NULL);
  dossier_report_block_add_cell (row, _ ("Together With"), NULL);
  for (guint i = 0; i < sessions->len; i++)
    {
      DossierSession *session = sessions->pdata[i];
      g_autofree char *when = describe_when (session);
      g_autofree char *others = describe_others (session, role);

      row = dossier_report_add_row (self->report, FALSE);
      dossier_report_block_add_cell (row, when, NULL);
      dossier_report_block_add_cell (row, dossier_session_get_title (session), NULL);
      dossier_report_block_add_cell (row,
                                     dossier_record_get_text (DOSSIER_RECORD (session), "place"),
                                     NULL);
      dossier_report_block_add_cell (row, others, NULL);
    }
}

static guint
count_words (const DossierReportBlock *block)
{
  guint n_words = 0;

  for (guint i = 0; i < block->cells->len; i++)
    n_words += dossier_words_count (((DossierRichText *) block->cells->pdata[i])->text->str);
  return n_words;
}

/* Whole paragraphs and whole tables. */
static void
shorten (const DossierVisitPapers *self, guint n_before)
{
  GPtrArray *blocks = self->report->blocks;
  guint n_words = 0;
  guint n_kept = n_before;

  while (n_kept < blocks->len &&
         (n_words < ANSWER_LENGTH ||
          ((DossierReportBlock *) blocks->pdata[n_kept])->kind == DOSSIER_REPORT_ROW))
    n_words += count_words (blocks->pdata[n_kept++]);
  if (n_kept == blocks->len)
    return;
  g_ptr_array_set_size (blocks, (int) n_kept);
  dossier_report_add_text (self->report, DOSSIER_REPORT_QUIET, _ ("The submission says more."));
}

static void
add_answer (const DossierVisitPapers *self, const char *number)
{
  DossierResponse *response = dossier_submission_find_response (self->submission, number);
  guint n_before;

  add_subtitle (self, _ ("What our submission says"));
  n_before = self->report->blocks->len;
  if (response != NULL && dossier_response_is_written (response))
    {
      dossier_report_add_markdown (self->report, dossier_response_get_narrative (response));
      shorten (self, n_before);
    }
  else
    dossier_report_add_text (self->report, DOSSIER_REPORT_QUIET, _ ("Nothing yet."));
}

static char *
describe_action (DossierAction *action)
{
  g_autofree char *due = NULL;

  if (dossier_action_is_finished (action))
    return g_strdup (dossier_action_get_title (action));
  if (*dossier_action_get_due (action) == '\0')
    /* Translators: the title of an action */
    return g_strdup_printf (_ ("%s (not done yet)"), dossier_action_get_title (action));
  due = dossier_action_describe_due_date (action);
  /* Translators: the title of an action, and a day */
  return g_strdup_printf (_ ("%s (not done yet, due %s)"), dossier_action_get_title (action), due);
}

/* What the person did for the element, or still has to. */
static void
add_actions (const DossierVisitPapers *self, const char *role, const char *number)
{
  GListModel *actions = dossier_submission_get_actions (self->submission);
  gboolean has_title = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (DossierAction) action = g_list_model_get_item (actions, i);
      g_autofree char *line = NULL;

      if (!g_str_equal (dossier_action_get_owner (action), role) ||
          !g_str_equal (dossier_action_get_element (action), number))
        continue;
      if (!has_title)
        add_subtitle (self, _ ("What you have done"));
      has_title = TRUE;
      line = describe_action (action);
      dossier_visit_papers_add_item (self, line);
    }
}

static void
add_evidence (const DossierVisitPapers *self, const char *number)
{
  g_autoptr (GPtrArray) evidence = dossier_visit_list_cited (self->submission, number);

  if (evidence->len > 0)
    add_subtitle (self, _ ("Evidence on the table"));
  for (guint i = 0; i < evidence->len; i++)
    {
      g_autofree char *label = dossier_evidence_get_label (evidence->pdata[i]);
      g_autofree char *line =
        g_strdup_printf ("%s %s", label, dossier_evidence_get_title (evidence->pdata[i]));

      dossier_visit_papers_add_item (self, line);
    }
}

static void
add_element (const DossierVisitPapers *self, const char *role, DossierElement *element)
{
  const char *number = dossier_element_get_number (element);

  dossier_report_add_heading (self->report, 3, number, dossier_element_get_title (element), NULL);
  dossier_report_add_text (self->report,
                           DOSSIER_REPORT_QUIET,
                           dossier_element_get_requirement (element))
    ->keeps_next = TRUE;
  add_answer (self, number);
  add_actions (self, role, number);
  add_evidence (self, number);
  if (g_list_model_get_n_items (dossier_element_get_questions (element)) == 0)
    return;
  add_subtitle (self, _ ("Questions to expect"));
  dossier_visit_papers_add_questions (self, element);
}

/**
 * dossier_visit_papers_add_sheet:
 * @self: the papers
 * @role: the role of somebody whom the assessor meets
 * @number: that of the sheet, from 1
 *
 * Adds a sheet for that person: when and where, what they will be asked about, what the submission
 * says of that, and what they have done.
 */
void
dossier_visit_papers_add_sheet (const DossierVisitPapers *self, const char *role, guint number)
{
  g_autoptr (GPtrArray) sessions = dossier_visit_list_sessions_with (self->assessment, role);
  g_autoptr (GPtrArray) elements =
    dossier_visit_list_elements_with (self->submission, self->assessment, role);
  g_autofree char *assessment = dossier_assessment_describe (self->assessment);
  g_autofree char *anchor = g_strdup_printf ("sheet-%u", number);

  dossier_report_add_heading (self->report, 1, NULL, role, anchor);
  dossier_report_add_text (self->report, DOSSIER_REPORT_QUIET, assessment);
  add_sessions (self, sessions, role);
  dossier_report_add_heading (self->report, 2, NULL, _ ("What You Will Be Asked About"), NULL);
  if (elements->len == 0)
    dossier_report_add_text (self->report,
                             DOSSIER_REPORT_BODY,
                             _ ("No elements are set for these sessions: expect to be asked about "
                                "your work and your service."));
  for (guint i = 0; i < elements->len; i++)
    add_element (self, role, elements->pdata[i]);
}
