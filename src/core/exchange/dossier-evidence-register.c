/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-register.h"

#include "dossier-citation-index.h"
#include "dossier-csv-writer.h"
#include "dossier-evidence.h"
#include "dossier-text.h"

static void
append_evidence (GString *csv, DossierEvidence *evidence, DossierCitationIndex *index)
{
  g_autofree char *elements =
    dossier_citation_index_describe (index, dossier_evidence_get_id (evidence));

  dossier_csv_append_fields (csv, DOSSIER_RECORD (evidence));
  dossier_csv_append_fields (csv, DOSSIER_RECORD (dossier_evidence_get_file (evidence)));
  dossier_csv_append_cell (csv, elements);
  dossier_csv_end_row (csv);
}

/**
 * dossier_evidence_register_to_csv:
 * @submission: a submission
 *
 * Makes a table of all evidence, for a spreadsheet: a row of titles, and a row
 * for each, with its details, its file, and the elements that cite it.
 *
 * Returns: (transfer full): comma-separated values as RFC 4180 has them, in
 *   UTF-8
 */
char *
dossier_evidence_register_to_csv (DossierSubmission *submission)
{
  GListModel *evidence = dossier_submission_get_evidence (submission);
  g_autoptr (DossierCitationIndex) index = dossier_citation_index_new (submission);
  g_autoptr (DossierEvidence) example = g_object_new (DOSSIER_TYPE_EVIDENCE, NULL);
  GString *csv = g_string_new (NULL);

  dossier_csv_append_titles (csv, DOSSIER_RECORD (example));
  dossier_csv_append_titles (csv, DOSSIER_RECORD (dossier_evidence_get_file (example)));
  dossier_csv_append_cell (csv, _ ("Elements"));
  dossier_csv_end_row (csv);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      append_evidence (csv, item, index);
    }
  return g_string_free (csv, FALSE);
}
