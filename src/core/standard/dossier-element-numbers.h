/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-standard.h"

G_BEGIN_DECLS

gboolean dossier_element_numbers_match (const char *number, const char *element);
GPtrArray *dossier_element_numbers_list (DossierStandard *standard, const char *text);
char *dossier_element_numbers_find_unknown (DossierStandard *standard, const char *text);
char *dossier_element_numbers_join (DossierStandard *standard, GPtrArray *elements);

G_END_DECLS
