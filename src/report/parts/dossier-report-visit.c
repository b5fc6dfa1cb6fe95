/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timetable of the next visit. */

#include "dossier-report-writer.h"

#include "dossier-cycle.h"
#include "dossier-text.h"
#include "dossier-visit-papers.h"

/**
 * dossier_report_write_visit:
 * @self: a writer
 *
 * Writes when the certification body comes next, and its sessions. The public learns only when.
 */
void
dossier_report_write_visit (const DossierReportWriter *self)
{
  g_autoptr (DossierNextVisit) visit =
    dossier_cycle_find_next_visit (self->submission, self->today);
  g_autoptr (GPtrArray) sessions = NULL;
  DossierVisitPapers papers = { .report = self->report,
                                .submission = self->submission,
                                .standard = self->standard,
                                .day = self->today };

  if (visit == NULL || visit->assessment == NULL)
    {
      dossier_report_add_text (self->report,
                               DOSSIER_REPORT_QUIET,
                               _ ("No visit has been planned yet."));
      return;
    }
  sessions = dossier_assessment_list_sessions (visit->assessment);
  papers.assessment = visit->assessment;
  papers.sessions = sessions;
  papers.is_public = dossier_report_options_get_audience (self->options) == DOSSIER_AUDIENCE_PUBLIC;
  dossier_visit_papers_add_timetable (&papers);
}
