/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-language.h"

G_BEGIN_DECLS

const char *dossier_language_look_up (const char *language,
                                      const char *singular,
                                      const char *plural,
                                      gulong count);
const char *dossier_language_get_written (void);

G_END_DECLS
