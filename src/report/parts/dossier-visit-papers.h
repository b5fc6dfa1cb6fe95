/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers for a visit, of which the report of a visit consists. Private to the library. */

#pragma once

#include "dossier-assessment.h"
#include "dossier-report.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierVisitPapers:
 * @report: what is written
 * @submission: the submission that is assessed
 * @standard: its standard
 * @assessment: the assessment whose visit it is
 * @sessions: (element-type DossierSession): its sessions, in their order
 * @day: the day on which evidence is to be current: the first of the visit, or today
 * @is_public: whether everybody may read them: whom the assessor meets, and where, is left out
 *
 * Writes the papers for a visit.
 */
typedef struct
{
  DossierReport *report;
  DossierSubmission *submission;
  DossierStandard *standard;
  DossierAssessment *assessment;
  GPtrArray *sessions;
  const char *day;
  gboolean is_public;
} DossierVisitPapers;

void dossier_visit_papers_add_timetable (const DossierVisitPapers *self);
void
dossier_visit_papers_add_sheet (const DossierVisitPapers *self, const char *role, guint number);
void dossier_visit_papers_add_checklist (const DossierVisitPapers *self);
void dossier_visit_papers_add_item (const DossierVisitPapers *self, const char *text);
void dossier_visit_papers_add_questions (const DossierVisitPapers *self, DossierElement *element);
char *dossier_visit_papers_describe_days (const DossierVisitPapers *self);

G_END_DECLS
