/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-recording.h"

#include <string.h>

/* As a title: without its ending, and with the spaces that names of files often lack. */
static char *
make_title (const char *name)
{
  const char *dot = strrchr (name, '.');
  gsize length = dot != NULL && dot != name ? (gsize) (dot - name) : strlen (name);
  g_autofree char *stem = g_strndup (name, length);
  g_auto (GStrv) words = g_strsplit_set (stem, " _\t", -1);
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (title->len > 0)
        g_string_append_c (title, ' ');
      g_string_append (title, words[i]);
    }
  return title->len > 0 ? g_string_free (g_steal_pointer (&title), FALSE) : g_strdup (name);
}

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

/* How many pages it has is not known yet. */
static void
set_file (DossierEvidence *evidence, const DossierStoredFile *stored)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");

  g_object_set (dossier_evidence_get_file (evidence),
                "name",
                stored->name,
                "type",
                stored->type,
                "size",
                stored->size,
                "pages",
                G_GUINT64_CONSTANT (0),
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
 * @title: (nullable): what to call it, instead of what the name of the file gives
 *
 * Returns: (transfer full): an evidence with the next number
 */
DossierEvidence *
dossier_evidence_new_from_file (DossierSubmission *submission,
                                const DossierStoredFile *stored,
                                const char *title)
{
  g_autofree char *name = make_title (stored->name);
  DossierEvidence *evidence =
    dossier_evidence_new (dossier_submission_take_evidence_number (submission),
                          title != NULL ? title : name);

  g_object_set (evidence, "kind", find_kind (stored->type), NULL);
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
    dossier_evidence_new (dossier_submission_take_evidence_number (submission),
                          title != NULL ? title : name);

  g_object_set (evidence, "kind", DOSSIER_EVIDENCE_WEB_PAGE, "address", address, NULL);
  return evidence;
}

static DossierEvidenceFile *
copy_file (DossierEvidenceFile *file)
{
  return g_object_new (DOSSIER_TYPE_EVIDENCE_FILE,
                       "name",
                       dossier_evidence_file_get_name (file),
                       "type",
                       dossier_record_get_text (DOSSIER_RECORD (file), "type"),
                       "size",
                       dossier_evidence_file_get_size (file),
                       "pages",
                       dossier_evidence_file_get_pages (file),
                       "sha256",
                       dossier_evidence_file_get_sha256 (file),
                       "added",
                       dossier_record_get_text (DOSSIER_RECORD (file), "added"),
                       NULL);
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
      g_autoptr (DossierEvidenceFile) earlier = copy_file (file);

      dossier_submission_add (submission,
                              DOSSIER_RECORD (evidence),
                              "revisions",
                              0,
                              DOSSIER_RECORD (earlier));
    }
  set_file (evidence, stored);
}
