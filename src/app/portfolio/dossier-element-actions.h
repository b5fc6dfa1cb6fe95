/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ELEMENT_ACTIONS (dossier_element_actions_get_type ())
G_DECLARE_FINAL_TYPE (DossierElementActions,
                      dossier_element_actions,
                      DOSSIER,
                      ELEMENT_ACTIONS,
                      AdwBin)

void dossier_element_actions_set_response (DossierElementActions *self,
                                           DossierSubmission *submission,
                                           DossierResponse *response);

G_END_DECLS
