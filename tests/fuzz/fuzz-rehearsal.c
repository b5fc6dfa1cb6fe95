/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report does with the pages of PDFs as evidence. */

#include "fuzz-reader.h"

#include <unistd.h>

/* A PDF of this size has few pages and streams that unpack to little. */
#define SIZE_MAXIMUM 8192

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  DossierPdfFacts facts = { 0 };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  guint n_files = 0;
  int descriptor;

  if (size > SIZE_MAXIMUM)
    return 0;
  descriptor = fuzz_open (data, size);
  if (!dossier_rehearse_pdf (descriptor, &facts, &error))
    g_assert_true (error->domain == DOSSIER_INSPECTION_ERROR);
  else
    g_assert_no_error (error);
  if (dossier_list_pdf_files (descriptor, &n_files, names, NULL))
    g_assert_cmpuint (names->len, <=, n_files);
  close (descriptor);
  return 0;
}
