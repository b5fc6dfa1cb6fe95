/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-evidence.h"

G_BEGIN_DECLS

/**
 * DossierExpiry:
 * @DOSSIER_EXPIRY_NONE: it is current, and will be at the next visit
 * @DOSSIER_EXPIRY_BY_VISIT: it is current, but will not be at the next visit
 * @DOSSIER_EXPIRY_PASSED: it is out of date
 *
 * How long evidence is current.
 */
typedef enum
{
  DOSSIER_EXPIRY_NONE,
  DOSSIER_EXPIRY_BY_VISIT,
  DOSSIER_EXPIRY_PASSED,
} DossierExpiry;

DossierExpiry
dossier_expiry_find (DossierEvidence *evidence, const char *today, const char *next_visit);

G_END_DECLS
