/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

/**
 * DossierCertificationState:
 * @DOSSIER_CERTIFICATION_NONE: no certification body has decided
 * @DOSSIER_CERTIFICATION_NOT_CERTIFIED: the latest decision is that it is not
 * @DOSSIER_CERTIFICATION_RAN_OUT: it was, and the certificate has run out
 * @DOSSIER_CERTIFICATION_CERTIFIED: it is certified today
 *
 * Whether an organisation may say that it is certified, and show the hallmark.
 */
typedef enum
{
  DOSSIER_CERTIFICATION_NONE,
  DOSSIER_CERTIFICATION_NOT_CERTIFIED,
  DOSSIER_CERTIFICATION_RAN_OUT,
  DOSSIER_CERTIFICATION_CERTIFIED,
} DossierCertificationState;

/**
 * DossierCertification:
 * @state: whether it is certified
 * @has_conditions: whether the body set conditions
 * @assessment: (nullable): the assessment that decided
 * @until: (nullable): the last day of the certificate
 * @n_days_left: how many days it is still good for, should it be certified
 * @runs_out_soon: whether that is soon enough to say so
 *
 * The certificate of an organisation on one day.
 */
typedef struct
{
  DossierCertificationState state;
  gboolean has_conditions;
  DossierAssessment *assessment;
  char *until;
  int n_days_left;
  gboolean runs_out_soon;
} DossierCertification;

DossierCertification *dossier_certification_find (DossierSubmission *submission, const char *today);
void dossier_certification_free (DossierCertification *self);
char *dossier_certification_describe (const DossierCertification *self);
char *dossier_certification_describe_dates (const DossierCertification *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCertification, dossier_certification_free)

G_END_DECLS
