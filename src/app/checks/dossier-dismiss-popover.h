/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-check.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DISMISS_POPOVER (dossier_dismiss_popover_get_type ())
G_DECLARE_FINAL_TYPE (DossierDismissPopover,
                      dossier_dismiss_popover,
                      DOSSIER,
                      DISMISS_POPOVER,
                      GtkPopover)

void dossier_dismiss_popover_set_check (DossierDismissPopover *self,
                                        DossierCheck *check,
                                        DossierSubmission *submission);

G_END_DECLS
