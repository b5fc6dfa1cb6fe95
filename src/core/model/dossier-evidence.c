/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence.h"

#include <glib/gi18n-lib.h>

/**
 * DossierEvidence:
 *
 * One thing that shows something. It is stored once, and cited by many elements.
 */
struct _DossierEvidence
{
  DossierRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierEvidence, dossier_evidence, DOSSIER_TYPE_RECORD)

static void
dossier_evidence_class_init (DossierEvidenceClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "id", N_ ("Identifier"));
  dossier_record_class_add_number (record_class, "number", N_ ("Number"));
  dossier_record_class_add_text (record_class, "title", N_ ("Title"));
  dossier_record_class_add_date (record_class, "date", N_ ("Date"));
}

static void
dossier_evidence_init (DossierEvidence *self)
{
}

DossierEvidence *
dossier_evidence_new (void)
{
  return g_object_new (DOSSIER_TYPE_EVIDENCE, NULL);
}
