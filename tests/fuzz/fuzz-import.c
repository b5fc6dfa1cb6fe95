/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A register of evidence, or ratings and narratives, as a spreadsheet saves them. What was imported
 * must be saved as a file that opens again; and its register, exported, must change nothing when it
 * is imported. */

#include "fuzz-input.h"

#include <string.h>
#include <unistd.h>

#include "dossier-evidence-register.h"
#include "dossier-import.h"
#include "dossier-json-file.h"

static void
check_saving (DossierSubmission *submission)
{
  g_autoptr (JsonNode) root = dossier_record_to_json (DOSSIER_RECORD (submission));
  g_autoptr (DossierSubmission) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  text = dossier_json_to_text (root, &length);
  dossier_json_file_check (text, length, &error);
  g_assert_no_error (error);
  again =
    dossier_submission_new_from_json (fuzz_get_standard (), json_node_get_object (root), &error);
  g_assert_no_error (error);
}

static void
check_register (DossierSubmission *submission)
{
  g_autofree char *csv = dossier_evidence_register_to_csv (submission);
  int descriptor = fuzz_open (csv, strlen (csv));
  g_autoptr (GFile) file = fuzz_describe (descriptor);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierImport) import = dossier_import_new (submission, file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (dossier_import_list_problems (import)->len, ==, 0);
  g_assert_cmpuint (dossier_import_get_n_records (import), ==, 0);
  close (descriptor);
}

static void
apply (DossierSubmission *submission, DossierImport *import)
{
  GPtrArray *problems = dossier_import_list_problems (import);

  for (guint i = 0; i < problems->len; i++)
    g_assert_true (
      g_utf8_validate (((DossierImportProblem *) problems->pdata[i])->sentence, -1, NULL));
  g_assert_true (dossier_import_apply (import, NULL));
  check_saving (submission);
  check_register (submission);
}

static void
import_table (const void *data, gsize size)
{
  g_autoptr (DossierSubmission) submission = dossier_submission_new (fuzz_get_standard ());
  int descriptor = fuzz_open (data, size);
  g_autoptr (GFile) file = fuzz_describe (descriptor);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierImport) import = dossier_import_new (submission, file, &error);

  if (import != NULL)
    apply (submission, import);
  else
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  close (descriptor);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (fuzz_is_possible (data, size))
    import_table (data, size);
  return 0;
}
