/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-file.h"

#include <glib/gi18n-lib.h>

/**
 * DossierEvidenceFile:
 *
 * What is known of a file in the evidence store: the one that an evidence has
 * now, or one that it had before.
 */
struct _DossierEvidenceFile
{
  DossierRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceFile, dossier_evidence_file, DOSSIER_TYPE_RECORD)

static void
dossier_evidence_file_class_init (DossierEvidenceFileClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "name", N_ ("Name of the File"));
  dossier_record_class_add_text (record_class, "type", N_ ("Type of the File"));
  dossier_record_class_add_number (record_class, "size", N_ ("Size"));
  dossier_record_class_add_number (record_class, "pages", N_ ("Number of Pages"));
  dossier_record_class_add_text (record_class, "sha256", N_ ("SHA-256"));
  dossier_record_class_add_date (record_class, "added", N_ ("Added"));
}

static void
dossier_evidence_file_init (DossierEvidenceFile *self)
{
}
