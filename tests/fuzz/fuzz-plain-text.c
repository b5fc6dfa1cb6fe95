/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text in whatever encoding as evidence. */

#include "fuzz-reader.h"

#define SIZE_MAXIMUM (64 * 1024)

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  if (size <= SIZE_MAXIMUM)
    fuzz_read (dossier_read_plain_text, data, size);
  return 0;
}
