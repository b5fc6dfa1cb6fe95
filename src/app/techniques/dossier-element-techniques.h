/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_ELEMENT_TECHNIQUES (dossier_element_techniques_get_type ())
G_DECLARE_FINAL_TYPE (DossierElementTechniques,
                      dossier_element_techniques,
                      DOSSIER,
                      ELEMENT_TECHNIQUES,
                      AdwBin)

void dossier_element_techniques_set_element (DossierElementTechniques *self, const char *element);

G_END_DECLS
