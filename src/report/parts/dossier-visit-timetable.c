/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When and where the assessor meets whom. */

#include "dossier-visit-papers.h"

#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-text.h"

static const double fact_shares[] = { 3, 9 };
static const double session_shares[] = { 2.5, 3.3, 3.3, 1.9, 2.9 };

static const char *
get_text (gpointer record, const char *field)
{
  return dossier_record_get_text (DOSSIER_RECORD (record), field);
}

static void
add_fact (const DossierVisitPapers *self, const char *name, const char *value, gboolean is_first)
{
  DossierReportBlock *row;

  if (*value == '\0')
    return;
  row = dossier_report_add_row (self->report, FALSE);
  if (is_first)
    row->shares = fact_shares;
  dossier_report_block_add_cell (row, name, NULL);
  dossier_report_block_add_cell (row, value, NULL);
}

static void
add_facts (const DossierVisitPapers *self)
{
  DossierAssessmentKind kind = dossier_assessment_get_kind (self->assessment);
  gboolean is_online = dossier_record_get_flag (DOSSIER_RECORD (self->assessment), "online");
  g_autofree char *days = dossier_visit_papers_describe_days (self);

  add_fact (self,
            _ ("Kind"),
            dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_KIND, (int) kind),
            TRUE);
  add_fact (self, _ ("When"), days, FALSE);
  add_fact (self, _ ("By"), get_text (self->assessment, "body"), FALSE);
  if (self->is_public)
    return;
  add_fact (self, _ ("Assessor"), get_text (self->assessment, "assessor"), FALSE);
  add_fact (self, _ ("Place"), get_text (self->assessment, "place"), FALSE);
  add_fact (self, _ ("Online"), is_online ? _ ("The assessor comes by video.") : "", FALSE);
}

static void
add_titles (const DossierVisitPapers *self)
{
  DossierReportBlock *row = dossier_report_add_row (self->report, TRUE);

  row->shares = session_shares;
  dossier_report_block_add_cell (row, _ ("Time"), NULL);
  dossier_report_block_add_cell (row, _ ("Session"), NULL);
  dossier_report_block_add_cell (row, _ ("Who Is Met"), NULL);
  dossier_report_block_add_cell (row, _ ("Elements"), NULL);
  dossier_report_block_add_cell (row, _ ("Place"), NULL);
}

/* Those who are named, or else the group that they are of. */
static char *
describe_people (DossierSession *session)
{
  DossierSessionGroup group = dossier_session_get_group (session);
  g_auto (GStrv) people = dossier_session_list_people (session);

  if (*people != NULL)
    return g_strjoinv (", ", people);
  return g_strdup (group == DOSSIER_SESSION_NOBODY
                     ? ""
                     : dossier_enum_get_title (DOSSIER_TYPE_SESSION_GROUP, (int) group));
}

static void
add_session (const DossierVisitPapers *self, DossierSession *session)
{
  g_autofree char *time = dossier_session_describe_time (session);
  g_autofree char *people = describe_people (session);
  DossierReportBlock *row = dossier_report_add_row (self->report, FALSE);

  dossier_report_block_add_cell (row, time, NULL);
  dossier_report_block_add_cell (row, dossier_session_get_title (session), NULL);
  dossier_report_block_add_cell (row, people, NULL);
  dossier_report_block_add_cell (row, dossier_session_get_elements (session), NULL);
  dossier_report_block_add_cell (row, get_text (session, "place"), NULL);
}

static void
add_day (const DossierVisitPapers *self, const char *date)
{
  g_autofree char *day =
    *date != '\0' ? dossier_day_describe_in_full (date) : g_strdup (_ ("No day yet"));

  dossier_report_add_heading (self->report, 2, NULL, day, NULL);
  add_titles (self);
}

static void
add_sessions (const DossierVisitPapers *self)
{
  const char *previous = NULL;

  if (self->sessions->len == 0)
    dossier_report_add_text (self->report,
                             DOSSIER_REPORT_QUIET,
                             _ ("No sessions have been planned yet."));
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const char *date = get_text (self->sessions->pdata[i], "date");

      if (g_strcmp0 (date, previous) != 0)
        add_day (self, date);
      previous = date;
      add_session (self, self->sessions->pdata[i]);
    }
}

/**
 * dossier_visit_papers_add_timetable:
 * @self: the papers
 *
 * Adds what the visit is, and its sessions by day, below a heading that is there.
 */
void
dossier_visit_papers_add_timetable (const DossierVisitPapers *self)
{
  add_facts (self);
  if (!self->is_public)
    add_sessions (self);
}
