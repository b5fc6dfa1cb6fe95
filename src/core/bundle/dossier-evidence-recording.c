/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-recording.h"

#include "dossier-day.h"
#include "dossier-evidence-title.h"
#include "dossier-submission-evidence.h"

#include <string.h>

static DossierEvidenceKind
find_kind (const char *type)
{
  static const char *const types_of_data[] = { "text/csv",
                                               "application/vnd.ms-excel",
                                               "application/vnd.openxmlformats-officedocument."
                                               "spreadsheetml.sheet",
                                               "application/vnd.oasis.opendocument.spreadsheet",
                                               NULL };

  if (g_str_has_prefix (type, "image/"))
    return DOSSIER_EVIDENCE_IMAGE;
  return g_strv_contains (types_of_data, type) ? DOSSIER_EVIDENCE_DATA : DOSSIER_EVIDENCE_DOCUMENT;
}

static void
set_file (DossierEvidence *evidence, const DossierStoredFile *stored)
{
  g_autofree char *today = dossier_day_today ();

  g_object_set (dossier_evidence_get_file (evidence),
                "name",
                stored->name,
                "type",
                stored->type,
                "size",
                stored->size,
                "pages",
                (guint64) (stored->facts != NULL ? stored->facts->n_pages : 0),
                "damaged",
                stored->facts != NULL && stored->facts->is_damaged,
                "sha256",
                stored->sha256,
                "added",
                today,
                NULL);
}

/**
 * dossier_evidence_new_from_file:
 * @submission: the submission that it will be added to
 * @stored: a file in the store of its bundle
 * @title: (nullable): what to call it, instead of what is known of it already, or what the
 *   document or the name of its file gives
 *
 * Returns: (transfer full): an evidence with the next number
 */
DossierEvidence *
dossier_evidence_new_from_file (DossierSubmission *submission,
                                const DossierStoredFile *stored,
                                const char *title)
{
  g_autofree char *name =
    dossier_evidence_title_choose (stored->name,
                                   stored->facts != NULL ? stored->facts->title : NULL);
  const char *own_title = stored->title != NULL ? stored->title : name;
  DossierEvidence *evidence =
    dossier_evidence_new (dossier_submission_reserve_evidence_number (submission),
                          title != NULL ? title : own_title);

  g_object_set (evidence, "kind", find_kind (stored->type), NULL);
  if (stored->facts != NULL)
    g_object_set (evidence, "language", stored->facts->language, NULL);
  set_file (evidence, stored);
  return evidence;
}

/**
 * dossier_evidence_new_from_address:
 * @submission: the submission that it will be added to
 * @address: a web address
 * @title: (nullable): what to call it, instead of its address
 *
 * Returns: (transfer full): an evidence with the next number
 */
DossierEvidence *
dossier_evidence_new_from_address (DossierSubmission *submission,
                                   const char *address,
                                   const char *title)
{
  const char *name = strstr (address, "://") + strlen ("://");
  DossierEvidence *evidence =
    dossier_evidence_new (dossier_submission_reserve_evidence_number (submission),
                          title != NULL ? title : name);

  g_object_set (evidence, "kind", DOSSIER_EVIDENCE_WEB_PAGE, "address", address, NULL);
  return evidence;
}

/**
 * dossier_evidence_replace_file:
 * @submission: a submission
 * @evidence: one of its evidence
 * @stored: a newer file in the store of its bundle
 *
 * Gives an evidence a newer file. The one that it has now stays listed as an
 * earlier one.
 */
void
dossier_evidence_replace_file (DossierSubmission *submission,
                               DossierEvidence *evidence,
                               const DossierStoredFile *stored)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (evidence);

  if (dossier_evidence_file_is_there (file))
    {
      g_autoptr (DossierRecord) earlier = dossier_record_copy (DOSSIER_RECORD (file));

      dossier_submission_add (submission, DOSSIER_RECORD (evidence), "revisions", 0, earlier);
    }
  set_file (evidence, stored);
}
