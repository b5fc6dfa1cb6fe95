/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierCoverageState:
 * @DOSSIER_COVERAGE_NONE: no evidence shows it
 * @DOSSIER_COVERAGE_OUT_OF_DATE: only evidence that is no longer current does
 * @DOSSIER_COVERAGE_CURRENT: there is evidence that is current
 *
 * How well an element is shown by evidence.
 */
typedef enum
{
  DOSSIER_COVERAGE_NONE,
  DOSSIER_COVERAGE_OUT_OF_DATE,
  DOSSIER_COVERAGE_CURRENT,
} DossierCoverageState;

/**
 * DossierCoverageElement:
 * @element: an element
 * @evidence: (element-type DossierEvidence): what shows it
 * @state: how well it is shown
 *
 * An element, and the evidence that shows it.
 */
typedef struct
{
  DossierElement *element;
  GPtrArray *evidence;
  DossierCoverageState state;
} DossierCoverageElement;

/**
 * DossierCoverageEvidence:
 * @evidence: an evidence
 * @n_elements: how many elements cite it
 *
 * How much rests on an evidence.
 */
typedef struct
{
  DossierEvidence *evidence;
  guint n_elements;
} DossierCoverageEvidence;

GPtrArray *dossier_coverage_list_elements (DossierSubmission *submission, const char *day);
GPtrArray *dossier_coverage_list_most_cited (DossierSubmission *submission, guint n_most);

G_END_DECLS
