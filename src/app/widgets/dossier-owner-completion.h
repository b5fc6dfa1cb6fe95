/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_OWNER_COMPLETION (dossier_owner_completion_get_type ())
G_DECLARE_FINAL_TYPE (DossierOwnerCompletion,
                      dossier_owner_completion,
                      DOSSIER,
                      OWNER_COMPLETION,
                      GObject)

DossierOwnerCompletion *dossier_owner_completion_new (GtkEditable *editable);
void dossier_owner_completion_set_known (DossierOwnerCompletion *self, GtkStringList *known);
void dossier_owner_completion_set_submission (DossierOwnerCompletion *self,
                                              DossierSubmission *submission);
void dossier_owner_completion_set_text (DossierOwnerCompletion *self, const char *text);
void dossier_owner_completion_accept (DossierOwnerCompletion *self);
void dossier_owner_completion_accept_in (GtkWidget *focus);

G_END_DECLS
