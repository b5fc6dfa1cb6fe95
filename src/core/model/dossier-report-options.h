/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence.h"

G_BEGIN_DECLS

/**
 * DossierAudience:
 * @DOSSIER_AUDIENCE_ASSESSOR: the certification body: evidence that is public
 *   or for the assessor only
 * @DOSSIER_AUDIENCE_INTERNAL: colleagues: all evidence
 * @DOSSIER_AUDIENCE_PUBLIC: everybody: public evidence
 *
 * Who a report is for, and so which evidence it may name.
 */
typedef enum
{
  DOSSIER_AUDIENCE_ASSESSOR,
  DOSSIER_AUDIENCE_INTERNAL,
  DOSSIER_AUDIENCE_PUBLIC,
} DossierAudience;

#define DOSSIER_AUDIENCE_COUNT (DOSSIER_AUDIENCE_PUBLIC + 1)

#define DOSSIER_TYPE_AUDIENCE (dossier_audience_get_type ())

GType dossier_audience_get_type (void);
gboolean dossier_audience_may_see (DossierAudience audience, DossierSensitivity sensitivity);

/**
 * DossierPaper:
 * @DOSSIER_PAPER_A4: 210 × 297 mm
 * @DOSSIER_PAPER_LETTER: 8.5 × 11 inches
 *
 * The size of the paper.
 */
typedef enum
{
  DOSSIER_PAPER_A4,
  DOSSIER_PAPER_LETTER,
} DossierPaper;

#define DOSSIER_TYPE_PAPER (dossier_paper_get_type ())

GType dossier_paper_get_type (void);

/**
 * DossierMargins:
 * @DOSSIER_MARGINS_NORMAL: room for a comfortable line
 * @DOSSIER_MARGINS_NARROW: more on a page
 * @DOSSIER_MARGINS_WIDE: room for notes by hand
 *
 * The white around a page.
 */
typedef enum
{
  DOSSIER_MARGINS_NORMAL,
  DOSSIER_MARGINS_NARROW,
  DOSSIER_MARGINS_WIDE,
} DossierMargins;

#define DOSSIER_TYPE_MARGINS (dossier_margins_get_type ())

GType dossier_margins_get_type (void);

#define DOSSIER_TYPE_REPORT_OPTIONS (dossier_report_options_get_type ())
G_DECLARE_FINAL_TYPE (DossierReportOptions,
                      dossier_report_options,
                      DOSSIER,
                      REPORT_OPTIONS,
                      DossierRecord)

DossierReportOptions *dossier_report_options_new (void);
const char *const *dossier_report_options_list_parts (void);
DossierReportOptions *dossier_report_options_copy (DossierReportOptions *self);
gboolean dossier_report_options_has (DossierReportOptions *self, const char *field);
gboolean dossier_report_options_has_criterion (DossierReportOptions *self, const char *number);
const char *dossier_report_options_get_language (DossierReportOptions *self);
DossierAudience dossier_report_options_get_audience (DossierReportOptions *self);
DossierEvidenceFile *dossier_report_options_get_logo (DossierReportOptions *self);

G_END_DECLS
