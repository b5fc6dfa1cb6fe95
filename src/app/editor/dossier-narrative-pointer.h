/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-view.h"
#include "dossier-submission.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_NARRATIVE_POINTER (dossier_narrative_pointer_get_type ())
G_DECLARE_FINAL_TYPE (DossierNarrativePointer,
                      dossier_narrative_pointer,
                      DOSSIER,
                      NARRATIVE_POINTER,
                      GObject)

DossierNarrativePointer *dossier_narrative_pointer_new (DossierNarrativeView *view);
void dossier_narrative_pointer_set_submission (DossierNarrativePointer *self,
                                               DossierSubmission *submission);

G_END_DECLS
