/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-finder.h"

#include "dossier-cycle.h"
#include "dossier-day.h"
#include "dossier-evidence-audit.h"
#include "dossier-expiry.h"
#include "dossier-text.h"

static void
check_file (DossierCheckRun *self, DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);
  DossierEvidenceFile *file = dossier_evidence_get_file (evidence);
  DossierFileFault fault =
    dossier_file_fault_find (self->file_faults, dossier_evidence_file_get_sha256 (file));
  const char *name = dossier_evidence_file_get_name (file);

  if (fault == DOSSIER_FILE_FAULT_MISSING)
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_FILE_MISSING,
      evidence,
      g_strdup_printf (_ ("The file of %s, “%s”, is missing from the submission’s folder. Add the "
                          "same file again to mend this."),
                       label,
                       name));
  else if (fault == DOSSIER_FILE_FAULT_DAMAGED)
    dossier_check_run_add (
      self,
      DOSSIER_CHECK_FILE_DAMAGED,
      evidence,
      g_strdup_printf (_ ("The file of %s, “%s”, is damaged: it is no longer what was added. Add "
                          "the same file again to mend this."),
                       label,
                       name));
}

static void
add_damaged_before (DossierCheckRun *self, DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);

  dossier_check_run_add (
    self,
    DOSSIER_CHECK_FILE_DAMAGED_BEFORE,
    evidence,
    g_strdup_printf (_ ("The file of %s, “%s”, was damaged when it was added. Check its pages "
                        "in the report, or replace it with an undamaged file."),
                     label,
                     dossier_evidence_file_get_name (dossier_evidence_get_file (evidence))));
}

static char *
describe_until (DossierEvidence *evidence)
{
  return dossier_day_describe (
    dossier_record_get_text (DOSSIER_RECORD (evidence), "current-until"));
}

static void
add_out_of_date (DossierCheckRun *self, DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *until = describe_until (evidence);

  dossier_check_run_add (
    self,
    DOSSIER_CHECK_OUT_OF_DATE,
    evidence,
    g_strdup_printf (_ ("%s is out of date: it was current until %s."), label, until));
}

static void
add_out_of_date_by_visit (DossierCheckRun *self, DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *until = describe_until (evidence);

  dossier_check_run_add (
    self,
    DOSSIER_CHECK_OUT_OF_DATE_BY_VISIT,
    evidence,
    g_strdup_printf (_ ("%s will be out of date by the next visit: it is current until %s."),
                     label,
                     until));
}

static void
add_internal (DossierCheckRun *self, DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *elements = NULL;

  if (self->citations == NULL)
    self->citations = dossier_citation_index_new (self->submission);
  elements = dossier_citation_index_describe (self->citations, dossier_evidence_get_id (evidence));
  dossier_check_run_add (
    self,
    DOSSIER_CHECK_INTERNAL_EVIDENCE,
    evidence,
    g_strdup_printf (_ ("%s is internal, but cited for %s, which the certification body will see."),
                     label,
                     elements));
}

static void
add_not_cited (DossierCheckRun *self, DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);

  dossier_check_run_add (self,
                         DOSSIER_CHECK_NOT_CITED,
                         evidence,
                         g_strdup_printf (_ ("No element cites %s."), label));
}

static void
find_file_faults (DossierCheckRun *self)
{
  GListModel *evidence = dossier_submission_get_evidence (self->submission);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      if (self->file_faults != NULL && g_hash_table_size (self->file_faults) > 0)
        check_file (self, item);
      if (dossier_evidence_file_is_damaged (dossier_evidence_get_file (item)))
        add_damaged_before (self, item);
    }
}

static void
find_dates (DossierCheckRun *self)
{
  GListModel *evidence = dossier_submission_get_evidence (self->submission);
  g_autoptr (DossierNextVisit) visit =
    dossier_cycle_find_next_visit (self->submission, self->today);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      DossierExpiry expiry =
        dossier_expiry_find (item, self->today, visit != NULL ? visit->date : NULL);

      if (expiry == DOSSIER_EXPIRY_NONE || !dossier_check_run_is_cited (self, item))
        continue;
      if (expiry == DOSSIER_EXPIRY_PASSED)
        add_out_of_date (self, item);
      else
        add_out_of_date_by_visit (self, item);
    }
}

static void
find_internal (DossierCheckRun *self)
{
  GListModel *evidence = dossier_submission_get_evidence (self->submission);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      if (dossier_evidence_get_sensitivity (item) == DOSSIER_SENSITIVITY_INTERNAL &&
          dossier_check_run_is_cited (self, item))
        add_internal (self, item);
    }
}

static void
find_uncited (DossierCheckRun *self)
{
  GListModel *evidence = dossier_submission_get_evidence (self->submission);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      if (!dossier_check_run_is_cited (self, item))
        add_not_cited (self, item);
    }
}

static const char *const files[] = { "evidence/*/number", "evidence/*/file", NULL };
static const char *const dates[] = { "evidence/*/number",
                                     "evidence/*/current-until",
                                     "responses/*/citations",
                                     "assessments/*/kind",
                                     "assessments/*/date",
                                     "assessments/*/outcome",
                                     "next-visit",
                                     NULL };
static const char *const sensitivities[] = { "evidence/*/number",
                                             "evidence/*/sensitivity",
                                             "responses/*/citations",
                                             NULL };
static const char *const citations[] = { "evidence/*/number", "responses/*/citations", NULL };

const DossierCheckFinder dossier_check_finder_of_file_faults = { find_file_faults, files };
const DossierCheckFinder dossier_check_finder_of_evidence_dates = { find_dates, dates };
const DossierCheckFinder dossier_check_finder_of_internal_evidence = { find_internal,
                                                                       sensitivities };
const DossierCheckFinder dossier_check_finder_of_uncited_evidence = { find_uncited, citations };
