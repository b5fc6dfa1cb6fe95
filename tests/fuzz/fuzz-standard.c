/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of a standard, which anybody may have written. One that is accepted must serve a
 * submission. */

#include "fuzz-input.h"

#include <unistd.h>

#include "dossier-standard-reader.h"
#include "dossier-submission.h"

static void
check_standard (DossierStandard *standard)
{
  g_autoptr (DossierSubmission) submission = dossier_submission_new (standard);
  GListModel *elements = dossier_standard_get_elements (standard);
  guint n_elements = g_list_model_get_n_items (elements);

  for (guint i = 0; i < n_elements; i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);

      g_assert_true (dossier_standard_find_element (standard, number) == element);
      g_assert_nonnull (dossier_standard_find_criterion_of (standard, element));
      g_assert_nonnull (dossier_submission_find_response (submission, number));
    }
  g_assert_cmpuint (g_list_model_get_n_items (dossier_submission_get_responses (submission)),
                    ==,
                    n_elements);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  int descriptor = fuzz_open (data, size);
  g_autoptr (GFile) file = fuzz_describe (descriptor);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStandard) standard = dossier_standard_read (file, NULL, &error);

  if (standard != NULL)
    check_standard (standard);
  else
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  close (descriptor);
  return 0;
}
