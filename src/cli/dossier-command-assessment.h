/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-assessment.h"
#include "dossier-command.h"
#include "dossier-submission.h"
#include "dossier-tally.h"

G_BEGIN_DECLS

gboolean dossier_command_parse_kind (const char *word, DossierAssessmentKind *kind);
const char *dossier_command_get_kind_word (DossierAssessmentKind kind);
DossierAssessment *
dossier_command_find_assessment (DossierSubmission *submission, const char *word, GError **error);
void dossier_command_add_tally (JsonBuilder *builder, const DossierTally *tally);
void dossier_command_add_elements (JsonBuilder *builder, const char *name, GPtrArray *elements);

G_END_DECLS
