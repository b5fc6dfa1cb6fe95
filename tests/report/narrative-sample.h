/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative.h"

GPtrArray *make_random_narrative (GRand *random);
char *make_random_markdown (GRand *random);
char *describe_narrative (GPtrArray *paragraphs);
char *describe_as_printed (const char *markdown);
