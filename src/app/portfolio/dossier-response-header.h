/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_RESPONSE_HEADER (dossier_response_header_get_type ())
G_DECLARE_FINAL_TYPE (DossierResponseHeader,
                      dossier_response_header,
                      DOSSIER,
                      RESPONSE_HEADER,
                      GtkWidget)

void dossier_response_header_set_response (DossierResponseHeader *self,
                                           DossierSubmission *submission,
                                           DossierResponse *response);
GtkWidget *dossier_response_header_get_rating (DossierResponseHeader *self);

G_END_DECLS
