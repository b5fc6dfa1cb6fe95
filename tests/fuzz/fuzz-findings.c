/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of findings that a certification body sends. What is taken over must be saved as a file
 * that opens again. */

#include "fuzz-input.h"

#include <unistd.h>

#include "dossier-findings-table.h"
#include "dossier-import.h"
#include "dossier-json-file.h"
#include "dossier-submission-assessments.h"

static void
apply (GPtrArray *findings)
{
  g_autoptr (DossierSubmission) submission = dossier_submission_new (fuzz_get_standard ());
  g_autoptr (DossierAssessment) assessment =
    dossier_assessment_new (DOSSIER_ASSESSMENT_FULL, "2026-11-24");
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  dossier_submission_add_assessment (submission, assessment);
  dossier_findings_table_apply (findings, submission, assessment);
  root = dossier_record_to_json (DOSSIER_RECORD (submission));
  text = dossier_json_to_text (root, &length);
  dossier_json_file_check (text, length, &error);
  g_assert_no_error (error);
}

static void
read_table (GFile *file, gboolean needs_all)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_import_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings =
    dossier_findings_table_read (fuzz_get_standard (), file, needs_all, problems, &error);

  if (findings == NULL)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  for (guint i = 0; i < problems->len; i++)
    g_assert_true (
      g_utf8_validate (((DossierImportProblem *) problems->pdata[i])->sentence, -1, NULL));
  if (findings != NULL && problems->len == 0)
    apply (findings);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  int descriptor = fuzz_open (data, size);
  g_autoptr (GFile) file = fuzz_describe (descriptor);

  if (fuzz_is_possible (data, size))
    {
      read_table (file, FALSE);
      read_table (file, TRUE);
    }
  close (descriptor);
  return 0;
}
