/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of PDFs as evidence, read by poppler, and the damage, found by libqpdf. */

#include "fuzz-reader.h"

/* A PDF of this size has few pages and streams that unpack to little. */
#define SIZE_MAXIMUM 8192

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (size <= SIZE_MAXIMUM)
    fuzz_read (dossier_read_pdf, data, size);
  return 0;
}
