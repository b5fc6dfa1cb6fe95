/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void fuzz_mutate (GByteArray *input, const GByteArray *other, GRand *random);

G_END_DECLS
