/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts that come first: cover, contents and the profile of the organisation. */

#include "dossier-report-writer.h"

#include "dossier-certification.h"
#include "dossier-cycle.h"
#include "dossier-day.h"
#include "dossier-text.h"

/* In points. */
#define COVER_TOP         96.0
#define COVER_LOGO_HEIGHT 72.0
#define COVER_TITLE_SPACE 60.0
#define COVER_FACT_SPACE  10.0

static void
add_cover_fact (const DossierReportWriter *self, const char *title, const char *fact)
{
  if (fact == NULL || *fact == '\0')
    return;
  dossier_report_add_text (self->report, DOSSIER_REPORT_QUIET, title);
  dossier_report_add_text (self->report, DOSSIER_REPORT_COVER_TEXT, fact);
  dossier_report_add_space (self->report, COVER_FACT_SPACE);
}

static void
add_logo (const DossierReportWriter *self)
{
  DossierEvidenceFile *file = dossier_report_options_get_logo (self->options);
  const DossierAppendixItem *item =
    self->appendix != NULL
      ? dossier_appendix_find (self->appendix, dossier_evidence_file_get_sha256 (file))
      : NULL;
  DossierReportBlock *block;

  if (item == NULL || item->image == NULL)
    return;
  block = dossier_report_add (self->report, DOSSIER_REPORT_IMAGE);
  block->image = dossier_report_image_ref (item->image);
  block->height = COVER_LOGO_HEIGHT;
  /* Translators: what the picture on the cover is, for who cannot see it */
  block->description =
    g_strdup_printf (_ ("Logo of %s"), dossier_submission_get_organisation_name (self->submission));
}

/* Assessors and colleagues may ask for what is left out. The public is not led to it. */
static void
add_withheld (const DossierReportWriter *self)
{
  g_autofree char *withheld = NULL;

  if (dossier_report_options_get_audience (self->options) == DOSSIER_AUDIENCE_PUBLIC)
    return;
  withheld = dossier_report_writer_describe_withheld (self);
  add_cover_fact (self, _ ("Evidence"), withheld);
}

/**
 * dossier_report_write_cover:
 * @self: a writer
 *
 * Writes whose report it is, and what it is; and how much evidence is left out, unless
 * it is for the public.
 */
void
dossier_report_write_cover (const DossierReportWriter *self)
{
  g_autofree char *scope = dossier_submission_describe_scope (self->submission);
  g_autofree char *day = dossier_day_describe (self->today);

  dossier_report_add_space (self->report, COVER_TOP);
  add_logo (self);
  dossier_report_add_space (self->report, COVER_TITLE_SPACE);
  dossier_report_add_text (self->report,
                           DOSSIER_REPORT_COVER_TITLE,
                           dossier_submission_get_organisation_name (self->submission));
  dossier_report_add_text (self->report, DOSSIER_REPORT_COVER_TEXT, self->report->subject);
  dossier_report_add_space (self->report, COVER_TITLE_SPACE);
  add_cover_fact (self, _ ("Scope"), scope);
  add_cover_fact (self, _ ("Standard"), dossier_standard_get_title (self->standard));
  add_cover_fact (
    self,
    _ ("Certification body"),
    dossier_record_get_text (DOSSIER_RECORD (self->submission), "certification-body"));
  add_cover_fact (self, _ ("Date"), day);
  add_withheld (self);
}

/* For a part of the standard, whose language may differ from that of the report. */
static void
add_entry (const DossierReportWriter *self, guint level, const char *number, const char *title)
{
  g_autofree char *anchor = dossier_report_writer_create_anchor (number);

  dossier_report_writer_set_language (
    self,
    dossier_report_add_entry (self->report, level, number, title, anchor));
}

static void
add_contents_of_criterion (const DossierReportWriter *self, DossierCriterion *criterion)
{
  const char *number = dossier_criterion_get_number (criterion);
  GListModel *sub_criteria = dossier_criterion_get_sub_criteria (criterion);

  add_entry (self, 1, number, dossier_criterion_get_title (criterion));
  for (guint i = 0; i < g_list_model_get_n_items (sub_criteria); i++)
    {
      g_autoptr (DossierSubCriterion) sub_criterion = g_list_model_get_item (sub_criteria, i);
      GListModel *elements = dossier_sub_criterion_get_elements (sub_criterion);

      for (guint j = 0; j < g_list_model_get_n_items (elements); j++)
        {
          g_autoptr (DossierElement) element = g_list_model_get_item (elements, j);

          add_entry (self,
                     2,
                     dossier_element_get_number (element),
                     dossier_element_get_title (element));
        }
    }
}

/**
 * dossier_report_list_elements:
 * @self: a writer
 *
 * Adds the criteria and elements of the report to its contents.
 */
void
dossier_report_list_elements (const DossierReportWriter *self)
{
  g_autoptr (GPtrArray) criteria = dossier_report_writer_list_criteria (self);

  for (guint i = 0; i < criteria->len; i++)
    add_contents_of_criterion (self, criteria->pdata[i]);
}

/**
 * dossier_report_write_profile:
 * @self: a writer
 *
 * Writes who the organisation is, what is assessed, and how it stands with its
 * certificate.
 */
void
dossier_report_write_profile (const DossierReportWriter *self)
{
  DossierRecord *organisation =
    DOSSIER_RECORD (dossier_submission_get_organisation (self->submission));
  g_autofree char *scope = dossier_submission_describe_scope (self->submission);
  g_autoptr (DossierCertification) certification =
    dossier_certification_find (self->submission, self->today);
  g_autofree char *certified = dossier_certification_describe_dates (certification);
  g_autoptr (DossierNextVisit) visit =
    dossier_cycle_find_next_visit (self->submission, self->today);
  g_autofree char *next = visit != NULL ? dossier_next_visit_describe_date (visit) : NULL;
  const char *website = dossier_record_get_text (organisation, "website");

  dossier_report_add_markdown (self->report, dossier_record_get_text (organisation, "profile"));
  dossier_report_writer_begin_facts (self);
  dossier_report_writer_add_fact (self,
                                  _ ("Organisation"),
                                  dossier_record_get_text (organisation, "name"),
                                  NULL);
  dossier_report_writer_add_fact (self,
                                  _ ("Address"),
                                  dossier_record_get_text (organisation, "address"),
                                  NULL);
  dossier_report_writer_add_fact (self, _ ("Website"), website, website);
  dossier_report_writer_add_fact (self, _ ("Scope"), scope, NULL);
  dossier_report_writer_add_fact (self,
                                  _ ("Standard"),
                                  dossier_standard_get_title (self->standard),
                                  NULL);
  dossier_report_writer_add_fact (
    self,
    _ ("Certification body"),
    dossier_record_get_text (DOSSIER_RECORD (self->submission), "certification-body"),
    NULL);
  dossier_report_writer_add_fact (self, _ ("Certificate"), certified, NULL);
  dossier_report_writer_add_fact (self, _ ("Next visit"), next, NULL);
}
