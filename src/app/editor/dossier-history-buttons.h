/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_HISTORY_BUTTONS (dossier_history_buttons_get_type ())
G_DECLARE_FINAL_TYPE (DossierHistoryButtons,
                      dossier_history_buttons,
                      DOSSIER,
                      HISTORY_BUTTONS,
                      GtkWidget)

void dossier_history_buttons_set_submission (DossierHistoryButtons *self,
                                             DossierSubmission *submission);

G_END_DECLS
