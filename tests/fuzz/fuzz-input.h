/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <stdint.h>

#include "dossier-standard-library.h"

G_BEGIN_DECLS

/* What libFuzzer calls, and the driver of this folder. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int fuzz_open (const void *data, gsize size);
GFile *fuzz_describe (int descriptor);
gboolean fuzz_is_possible (const void *data, gsize size);
DossierStandardLibrary *fuzz_get_library (void);
DossierStandard *fuzz_get_standard (void);

G_END_DECLS
