/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-file.h"

#include "dossier-edit-label.h"
#include "dossier-field-purpose.h"
#include "dossier-text.h"

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

static const DossierEditLabel edit_labels[] = {
  { "name", N_ ("Change File"), NULL },    { "type", N_ ("Change File"), NULL },
  { "size", N_ ("Change File"), NULL },    { "pages", N_ ("Change File"), NULL },
  { "damaged", N_ ("Change File"), NULL }, { "sha256", N_ ("Change File"), NULL },
  { "added", N_ ("Change File"), NULL },   { NULL, NULL, NULL },
};

static void
dossier_evidence_file_class_init (DossierEvidenceFileClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "name", N_ ("Name of the File"));
  dossier_record_class_add_text (record_class, "type", N_ ("Type of the File"));
  dossier_record_class_add_number (record_class, "size", N_ ("Size"));
  dossier_record_class_add_number (record_class, "pages", N_ ("Number of Pages"));
  dossier_record_class_add_flag (record_class, "damaged", N_ ("Damaged When It Was Added"), FALSE);
  dossier_record_class_add_text (record_class, "sha256", N_ ("SHA-256"));
  dossier_record_class_add_date (record_class, "added", N_ ("Added"));

  dossier_record_class_set_edit_labels (record_class, edit_labels);
  dossier_record_class_set_purpose (record_class, DOSSIER_FIELD_SEARCHED, "name", NULL);
}

static void
dossier_evidence_file_init (DossierEvidenceFile *self)
{
}

const char *
dossier_evidence_file_get_name (DossierEvidenceFile *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "name");
}

/**
 * dossier_evidence_file_get_size:
 * @self: a file
 *
 * Returns: its size in bytes
 */
guint64
dossier_evidence_file_get_size (DossierEvidenceFile *self)
{
  return dossier_record_get_number (DOSSIER_RECORD (self), "size");
}

/**
 * dossier_evidence_file_get_pages:
 * @self: a file
 *
 * Returns: how many pages it has; 0 if it has none, or that is not known
 */
guint64
dossier_evidence_file_get_pages (DossierEvidenceFile *self)
{
  return dossier_record_get_number (DOSSIER_RECORD (self), "pages");
}

/**
 * dossier_evidence_file_is_damaged:
 * @self: a file
 *
 * Returns: whether it is a PDF or an image that was damaged already when it was added
 */
gboolean
dossier_evidence_file_is_damaged (DossierEvidenceFile *self)
{
  return dossier_record_get_flag (DOSSIER_RECORD (self), "damaged");
}

/**
 * dossier_evidence_file_get_sha256:
 * @self: a file
 *
 * Returns: the SHA-256 of its content in hexadecimal, by which the bundle has it
 */
const char *
dossier_evidence_file_get_sha256 (DossierEvidenceFile *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "sha256");
}

/**
 * dossier_evidence_file_is_there:
 * @self: a file
 *
 * Returns: whether there is one: evidence may be an address, or what an
 *   assessor sees on the spot
 */
gboolean
dossier_evidence_file_is_there (DossierEvidenceFile *self)
{
  return *dossier_evidence_file_get_sha256 (self) != '\0';
}
